import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zip, type Ending, type Part } from './zip-bytes.ts'

/** A file of this name and content in the case's folder. */
export const file =
  (name: string, content: string | Buffer) =>
  (folder: string): string => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }

/** A ZIP of these entries in the case's folder. */
export const archive =
  (parts: readonly Part[], ending?: Ending) =>
  (folder: string): string =>
    file('Export.zip', zip(parts, ending))(folder)

export const CONNECTIONS_HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
export const CONNECTION = 'Ann,Lee,https://www.linkedin.com/in/ann-lee,,Acme,CEO,02 Mar 2026\n'
