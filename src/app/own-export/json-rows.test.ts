import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from './format.ts'
import { LONGEST, readJsonRows } from './json-rows.ts'

/** The head, and the rows by table, of a text that arrives in pieces of so many characters. */
async function read(
  text: string,
  pieceLength: number,
): Promise<{ head: unknown; tables: Record<string, Row[]> }> {
  const all: { head: unknown; tables: Record<string, Row[]> } = { head: undefined, tables: {} }
  for await (const piece of readJsonRows(pieces(text, pieceLength))) {
    if ('head' in piece) all.head = piece.head
    else (all.tables[piece.table] ??= []).push(...piece.rows)
  }
  return all
}

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length)
}

const aRow = fc.dictionary(
  fc.constantFrom('a', 'b'),
  fc.oneof(fc.string({ unit: fc.constantFrom(...'{}[]":,\\a ') }), fc.integer(), fc.constant(null)),
)
const aTable = fc.array(aRow, { minLength: 1, maxLength: 4 })

describe('readJsonRows', () => {
  it('gives what JSON.parse gives, however the text is laid out and in whatever pieces it arrives', async () => {
    const document = fc.record({
      head: fc.record({ format: fc.string(), version: fc.nat() }),
      tables: fc.dictionary(fc.constantFrom('event', 'import', 'fact'), aTable),
    })
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(3),
        async ({ head, tables }, length, indent) => {
          const text = JSON.stringify({ ...head, tables }, null, indent)
          expect(await read(text, length)).toEqual({ head: { ...head, tables: {} }, tables })
        },
      ),
    )
  })

  it.each([
    ['{"format":"x","tables":{"event":[{"a":1}', 'it ends before its end'],
    ['{"format":"x"}', 'it ends before its end'],
    ['{"event":[{"a":1}]}', 'its tables do not come after its format'],
    ['{"format":"x","tables":{"event":[{"a":{}}]}}', 'a row holds more than texts and numbers'],
    ['{"format":"x","tables":{"event":[{"a":}]}}', 'Unexpected token'],
  ])('refuses %s', async (text, message) => {
    await expect(read(text, 5)).rejects.toThrow(SyntaxError)
    await expect(read(text, 5)).rejects.toThrow(message)
  })

  it('holds no row, name or head without an end', async () => {
    const begins = ['{"format":"', '{"format":"x","tables":{"', '{"format":"x","tables":{"event":[{"a":"']
    for (const begin of begins) {
      await expect(read(begin + 'a'.repeat(LONGEST + 2 ** 20), 2 ** 14)).rejects.toThrow(/far too long/)
    }
  })
})
