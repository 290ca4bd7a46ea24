import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './places.mjs'

/**
 * Whether the packages of a folder are those that its lock file names: setup keeps a copy of that file beside them.
 * @param {string} folder
 */
export function isSame(folder) {
  const lock = textOf(join(folder, 'package-lock.json'))
  return lock !== undefined && lock === textOf(join(folder, 'node_modules', '.ready'))
}

/** @param {string} folder */
export function markReady(folder) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  copyFileSync(join(folder, 'package-lock.json'), join(folder, 'node_modules', '.ready'))
}
