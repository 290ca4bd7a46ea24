import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, type TextRepair } from './text.ts'

async function decode(
  pieces: readonly Uint8Array[],
): Promise<{ readonly text: string; readonly repairs: readonly TextRepair[] }> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* pieces
  }
  const repairs: TextRepair[] = []
  let text = ''
  for await (const piece of decodeText(stream(), (repair) => repairs.push(repair))) text += piece
  return { text, repairs }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
const cut = (all: Uint8Array, at: readonly number[]): readonly Uint8Array[] => {
  const ends = [...at.map((each) => each % (all.length + 1)), all.length].toSorted((a, b) => a - b)
  return ends.map((end, i) => all.subarray(ends[i - 1] ?? 0, end))
}

describe('bytes', () => {
  test('are UTF-8 with a byte order mark or without', async () => {
    expect(await decode([utf8('Zoë 😀')])).toEqual({ text: 'Zoë 😀', repairs: [] })
    expect(await decode([utf8('\uFEFFZoë')])).toEqual({ text: 'Zoë', repairs: [] })
  })

  test.each([true, false])(
    'are UTF-16 where its byte order mark says so, little-endian: %s',
    async (little) =>
      expect(await decode([utf16('Zoë\t"😀"', little)])).toEqual({ text: 'Zoë\t"😀"', repairs: [] }),
  )

  test.each([true, false])(
    'are UTF-16 that lost its mark where every other byte of their start is 0, little-endian: %s',
    async (little) => {
      const unmarked = utf16('"Time"\t"Zoë"', little).subarray(2)
      expect(await decode([unmarked])).toEqual({ text: '"Time"\t"Zoë"', repairs: [] })
      expect((await decode([utf8('a\0b\0c\0dd')])).text).toBe('a\0b\0c\0dd')
    },
  )

  test('are Windows-1252 where they are no UTF-8 and all before was ASCII, and that is told', async () => {
    const excel = [utf8('First Name;Company\n'), bytes(0x5a, 0x6f, 0xeb, 0x3b, 0x80, 0x0a), bytes(0xe9)]
    expect(await decode(excel)).toEqual({
      text: 'First Name;Company\nZoë;€\né',
      repairs: ['read as Windows-1252'],
    })
  })

  test('stay UTF-8 with a flaw where UTF-8 came before, and that is told once', async () => {
    const flawed = [utf8('Zoë '), bytes(0xff, 0x61), utf8('ë'), bytes(0xff)]
    expect(await decode(flawed)).toEqual({
      text: 'Zoë \uFFFDaë\uFFFD',
      repairs: ['bytes that are no text replaced'],
    })
  })

  test('of nothing are an empty text', async () => {
    expect(await decode([])).toEqual({ text: '', repairs: [] })
    expect(await decode([bytes(0xff, 0xfe)])).toEqual({ text: '', repairs: [] })
    expect((await decode([bytes(0x61)])).text).toBe('a')
  })

  test('give the same text in any pieces', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }).map(utf8),
      fc.uint8Array({ maxLength: 30 }),
      fc
        .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.boolean())
        .map(([text, little]) => utf16(text, little)),
    )
    await fc.assert(
      fc.asyncProperty(any, fc.array(fc.nat(), { maxLength: 5 }), async (all, at) => {
        expect(await decode(cut(all, at))).toEqual(await decode([all]))
      }),
      { numRuns: 500 },
    )
  })
})
