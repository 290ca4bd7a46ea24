import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvParser, readCsv, type CsvDialect, type CsvRow } from './csv.ts'

const COMMAS: CsvDialect = { delimiter: ',', quotes: 'doubled' }
const BACKSLASH: CsvDialect = { delimiter: ',', quotes: 'backslash' }

function rows(pieces: readonly string[], dialect = COMMAS, maxField?: number): readonly CsvRow[] {
  const parser = new CsvParser(dialect, maxField)
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()]
}

const fields = (text: string, dialect = COMMAS): readonly (readonly string[])[] =>
  rows([text], dialect).map((row) => row.fields)

describe('a row', () => {
  test('ends with LF, CRLF or CR, and the last one with nothing', () => {
    expect(fields('a,b\nc,d\r\ne,f\rg,h')).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]) // prettier-ignore
  })

  test('keeps quotes, delimiters and line ends that stand in quotes', () => {
    expect(fields('"a ""b"", c\r\nd",e\n')).toEqual([['a "b", c\r\nd', 'e']])
  })

  test('has empty fields where nothing stands, also after the last delimiter', () => {
    expect(fields('a,,\n,""\n\nb,')).toEqual([['a', '', ''], ['', ''], [''], ['b', '']]) // prettier-ignore
  })

  test('begins after a byte order mark', () => expect(fields('\uFEFF"a",b')).toEqual([['a', 'b']]))

  test.each([';', '\t'] as const)('is cut at %j where that is the delimiter', (delimiter) =>
    expect(fields(`a,b${delimiter}"c${delimiter}d"`, { ...COMMAS, delimiter })).toEqual([
      ['a,b', `c${delimiter}d`],
    ]),
  )

  test('knows quotes escaped by a backslash as well as doubled ones where both are in use', () => {
    expect(fields('"say \\"hi\\"","say ""ho""",end\\', BACKSLASH)).toEqual([
      ['say "hi"', 'say "ho"', 'end\\'],
    ])
    expect(fields('"two \\\\","three \\\\\\" x"', BACKSLASH)).toEqual([['two \\\\', 'three \\\\" x']])
    expect(fields('"say \\","x"')).toEqual([['say \\', 'x']])
  })

  test('keeps a quote that stands within an unquoted field', () =>
    expect(fields('5" disk,b')).toEqual([['5" disk', 'b']]))

  test('keeps text after a closing quote, and says that it strayed there', () => {
    const [first, second] = rows(['"Ann" Lee,b\nc,d'])
    expect(first).toEqual({ line: 1, fields: ['Ann Lee', 'b'], flaw: 'stray' })
    expect(second?.flaw).toBeNull()
  })

  test('whose quote is never closed reaches to the end, and says so', () => {
    expect(rows(['a,b\nc,"d\ne,f'])).toEqual([
      { line: 1, fields: ['a', 'b'], flaw: null },
      { line: 2, fields: ['c', 'd\ne,f'], flaw: 'not closed' },
    ])
  })

  test('tells the line on which it begins, whatever ends the lines', () => {
    const text = 'a\r\n"b\nc\r\nd\re"\rf\n\ng'
    expect(rows([text]).map(({ line }) => line)).toEqual([1, 2, 6, 7, 8])
  })
})

describe('a row that is too long', () => {
  test('is told and not kept, and the rows around it are', () => {
    const long = 'x'.repeat(50)
    for (const text of [`a,b\n${long},c\nd,e`, `a,b\n"${long}\n""${long}""",c\nd,e`]) {
      const read = rows([text], COMMAS, 20)
      expect(read.map((row) => row.fields)).toEqual([['a', 'b'], [], ['d', 'e']])
      expect(read.map((row) => row.flaw)).toEqual([null, 'too long', null])
    }
  })

  test('is never held, however long it goes on', () => {
    const parser = new CsvParser(COMMAS, 1000)
    parser.push('a,"')
    for (let i = 0; i < 2000; i++) expect(parser.push(`${'x'.repeat(998)}\n`)).toEqual([])
    expect(parser.push('",b\nc,d\n')).toEqual([
      { line: 1, fields: [], flaw: 'too long' },
      { line: 2002, fields: ['c', 'd'], flaw: null },
    ])
  })

  test('may be so by the number of its fields', () => {
    const [row] = rows([`${'x,'.repeat(1000)}\n`], COMMAS, 1000)
    expect(row?.flaw).toBe('too long')
  })
})

/** Text in pieces: the same text, cut at drawn places. */
const pieces = (text: string, cuts: readonly number[]): readonly string[] => {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b)
  return at.slice(1).map((end, i) => text.slice(at[i], end))
}
const cuts = fc.array(fc.nat(), { maxLength: 8 })
const roughText = fc
  .array(
    fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\r\n', '\\', 'a', 'bc', '\uFEFF', 'é', '😀', ' '),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''))

describe('reading a table', () => {
  test('agrees with csv-parse on any text of RFC 4180, in any pieces', () => {
    const field = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b ', 'é', '"', ',', '\r', '\n', '😀') }).map(quoted),
      fc.string({ unit: fc.constantFrom('a', ' ', 'ß', "'", '-') }),
    )
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    const property = fc.property(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      cuts,
      (drawn, end, ends, at) => {
        const text = drawn.map((row) => row.join(',')).join(end) + (ends ? end : '')
        const expected: string[][] = parse(text, { relax_column_count: true, record_delimiter: end })
        expect(rows(pieces(text, at)).map((row) => row.fields)).toEqual(expected)
      },
    )
    fc.assert(property, { numRuns: 2000 })
  })

  test('is the same in any pieces, whatever the text, its quotes and the longest field', () => {
    const dialect = fc.constantFrom(COMMAS, BACKSLASH)
    const property = fc.property(
      roughText,
      cuts,
      dialect,
      fc.constantFrom(3, 10, 1000),
      (text, at, drawn, max) => {
        expect(rows(pieces(text, at), drawn, max)).toEqual(rows([text], drawn, max))
      },
    )
    fc.assert(property, { numRuns: 5000 })
  })

  test('loses nothing: the fields hold all letters, where no row is too long', () => {
    const letters = (text: string): string => text.replaceAll(/[^a-cé😀]/gu, '')
    fc.assert(
      fc.property(roughText, (text) => {
        expect(
          letters(
            rows([text])
              .flatMap((row) => row.fields)
              .join(''),
          ),
        ).toBe(letters(text))
      }),
    )
  })

  test('comes in batches from a stream of text', async () => {
    async function* text(): AsyncGenerator<string> {
      yield 'a,b\nc'
      yield ',d\ne,f'
    }
    const batches: (readonly string[])[][] = []
    for await (const batch of readCsv(text())) batches.push(batch.map((row) => row.fields as string[]))
    expect(batches).toEqual([[['a', 'b']], [['c', 'd']], [['e', 'f']]])
  })

  test('passes over the blank lines of a long run without a row for each, and still knows its line', () => {
    for (const ends of ['\n', '\r\n']) {
      const given = rows([`a${ends}${ends.repeat(500)}`, `${ends.repeat(500)}b${ends}`])
      expect(given.length).toBeLessThan(200)
      expect(given.at(-1)).toEqual({ line: 1002, fields: ['b'], flaw: null })
    }
    const given = rows(['\n'.repeat(1000), 'b,c'])
    expect(given.length).toBeLessThan(200)
    expect(given.at(-1)).toEqual({ line: 1001, fields: ['b', 'c'], flaw: null })
  })

  test('takes a piece of a field that is too long once, not again with each next piece', () => {
    const parser = new CsvParser(COMMAS, 1000)
    const before = performance.now()
    for (let i = 0; i < 20_000; i++) parser.push('""'.repeat(500))
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
