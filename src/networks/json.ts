import type { NetworkFile, ReaderNotes } from './reader.ts'

/** The document that a file holds; undefined where it is none, and then the notes say where it breaks. */
export function parseJson({ path, text }: NetworkFile, notes: ReaderNotes): unknown {
  return parseAt(path, text, 0, notes)
}

/**
 * The document that X writes as a script, `window.YTD.tweets.part0 = [ … ]`: what follows the first `=`, as JSON. Nothing is ever
 * run. Undefined where it is none, and then the notes say where it breaks.
 */
export function parseScript({ path, text }: NetworkFile, notes: ReaderNotes): unknown {
  const at = text.search(/[=[{]/)
  return parseAt(path, text, text[at] === '=' ? at + 1 : Math.max(at, 0), notes)
}

function parseAt(file: string, text: string, from: number, notes: ReaderNotes): unknown {
  const json = text.slice(from).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch (error) {
    const at = from + (positionIn(error) ?? json.length)
    const before = text.slice(0, at).split('\n')
    const column = `column ${(before.at(-1) ?? '').length + 1}`
    notes.problem({
      at: { file, line: before.length, column },
      expected: 'whole JSON; the download may have broken off: download it again',
      found: text.slice(at, at + 40) || 'the end of the file',
    })
    return undefined
  }
}

function positionIn(error: unknown): number | undefined {
  const found = error instanceof Error ? /at position (\d+)/.exec(error.message) : null
  return found === null ? undefined : Number(found[1])
}

/** A field of an object that is its own; undefined of anything else, whatever is called. */
export const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Readonly<Record<string, unknown>>)[name]
    : undefined

/** A field within fields. */
export const within = (of: unknown, ...names: readonly string[]): unknown => names.reduce(field, of)

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** A text, or the texts of a list. */
export const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((one) => typeof one === 'string')

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
