import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const MESSAGES_FOLDER = join(import.meta.dirname, '..', 'web', 'messages')

/** Languages that have messages: `['de', 'en', …]`. */
export const messageLanguages = (): readonly string[] => readdirSync(MESSAGES_FOLDER).toSorted()

/** All messages of a language by their names, of all areas. Throws where two areas have one of the same name. */
export function messagesOf(language: string): Readonly<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const file of readdirSync(join(MESSAGES_FOLDER, language)).toSorted()) {
    const path = join(MESSAGES_FOLDER, language, file)
    for (const [key, text] of Object.entries(
      JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>,
    )) {
      if (Object.hasOwn(all, key)) throw new Error(`${path}: another file has the message ${key} too`)
      all[key] = text
    }
  }
  return all
}
