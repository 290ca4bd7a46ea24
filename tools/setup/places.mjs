import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {string[]} path */
export const inRoot = (...path) => join(root, ...path)

/**
 * The text of a file, or undefined where it cannot be read.
 * @param {string} path
 */
export function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
