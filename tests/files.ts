import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the repository. */
export const root = join(import.meta.dirname, '..')

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What is made or fetched here, as .gitignore names it. */
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.cache', '.git'])

/** Paths, from the root and with `/`, of the files below a folder of the repository; '' is all of it. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .toSorted()
}
