import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from './cell.ts'
import {
  allRows,
  asFiles,
  DATE_STYLE,
  workbookParts,
  type FixtureCell,
  type WrittenAs,
} from './workbook.fixture.ts'
import { openWorkbook, type WorkbookOptions } from './workbook.ts'
import { WorkbookError } from './workbook-error.ts'

type Parts = Record<string, string | Uint8Array>

async function readAll(
  parts: Parts,
  options?: WorkbookOptions,
  size?: number,
): Promise<Record<string, Record<number, readonly Cell[]>>> {
  const read: Record<string, Record<number, readonly Cell[]>> = {}
  for (const sheet of await openWorkbook(asFiles(parts, size), options)) {
    const rows = await allRows(sheet)
    read[sheet.name] = Object.fromEntries(rows.map(({ line, cells }) => [line, cells]))
  }
  return read
}

/** The cells of one row on one sheet. */
async function readRow(cells: readonly FixtureCell[], as?: WrittenAs): Promise<readonly Cell[] | undefined> {
  return (await readAll(workbookParts({ Sheet: [cells] }, as)))['Sheet']?.[1]
}

const cell = (attributes: string, inside: string): FixtureCell => ({ xml: `<c ${attributes}>${inside}</c>` })
const flawsOf = async (parts: Parts): Promise<readonly string[]> => {
  const flaws: string[] = []
  await readAll(parts, { onFlaw: (flaw) => flaws.push(flaw) })
  return flaws
}

describe('openWorkbook', () => {
  it('gives the sheets in their order, and their rows by line without blank ones', async () => {
    const parts = workbookParts({ 'A & "B"': [['Date', 'n'], [], [null, 7]], Second: [['x']] })
    expect(await readAll(parts)).toEqual({
      'A & "B"': { 1: ['Date', 'n'], 3: [null, 7] },
      Second: { 1: ['x'] },
    })
  })

  it('reads what was written, however it is written and cut into pieces', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((one) => !/_x|[\0-\x08\x0b-\x1f]|\r/.test(one))
    const day = fc.integer({ min: 0, max: 47_000 }).map((n) => new Date(n * 86_400_000))
    const rows = fc.array(
      fc.array(fc.oneof(text, fc.integer(), fc.boolean(), day, fc.constant(null)), {
        minLength: 1,
        maxLength: 5,
      }),
      { maxLength: 5 },
    )
    const as = fc.record({
      texts: fc.constantFrom('shared', 'inline'),
      date1904: fc.boolean(),
      prefix: fc.constantFrom('', 'x:'),
    })
    await fc.assert(
      fc.asyncProperty(rows, as, fc.integer({ min: 1, max: 500 }), async (written, how, size) => {
        const read = await readAll(workbookParts({ Sheet: written }, how), {}, size)
        const expected = written.map((cells) => {
          const kept = cells.map((one) => (one === '' ? null : one))
          return kept.slice(0, kept.findLastIndex((one) => one !== null) + 1)
        })
        expect(read['Sheet']).toEqual(
          Object.fromEntries(expected.flatMap((cells, i) => (cells.length > 0 ? [[i + 1, cells]] : []))),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('reads formatted texts whole, without how they are pronounced, and characters that XML cannot hold', async () => {
    const parts = workbookParts({ Sheet: [['first']] })
    parts['xl/sharedStrings.xml'] =
      '<sst><si><r><rPr><b/></rPr><t>Tot</t></r><r><t xml:space="preserve">al </t></r><rPh><t>no</t></rPh><r><t>1_x000D_2</t></r></si></sst>'
    expect(await readAll(parts)).toEqual({ Sheet: { 1: ['Total 1\r2'] } })
  })

  it('takes the last value of a formula and never works it out', async () => {
    const row = [
      cell('r="A1"', '<f>1+1</f><v>3</v>'),
      cell('r="B1" t="str"', '<f>WEBSERVICE("http://example.com")</f><v>kept</v>'),
      cell('r="C1"', '<f>1+1</f>'),
    ]
    expect(await readRow(row)).toEqual([3, 'kept'])
  })

  it('takes errors for blank cells', async () => {
    expect(await readRow([cell('r="A1" t="e"', '<v>#N/A</v>'), 'x'])).toEqual([null, 'x'])
  })

  it('knows days by their style, counted from 1900 or from 1904, with their time', async () => {
    const styled = (days: number | string): FixtureCell => cell(`s="${DATE_STYLE}"`, `<v>${days}</v>`)
    // 45,253 days after 1899-12-30 is 2023-11-23; .75 of a day is 18 hours. Day 1 is 1900-01-01; 1904 begins with day 0.
    expect(await readRow([styled(45_253), styled(45_253.75), styled(1), 45_253])).toEqual([
      new Date('2023-11-23T00:00:00Z'),
      new Date('2023-11-23T18:00:00Z'),
      new Date('1900-01-01T00:00:00Z'),
      45_253,
    ])
    expect(await readRow([styled(0), styled(43_791)], { date1904: true })).toEqual([
      new Date('1904-01-01T00:00:00Z'),
      new Date('2023-11-23T00:00:00Z'),
    ])
    expect(await readRow([styled(-1), styled('1e300')])).toEqual([-1, 1e300])
  })

  it('reads days that are written as ISO 8601', async () => {
    const dated = (text: string): FixtureCell => cell('t="d"', `<v>${text}</v>`)
    expect(await readRow([dated('2023-11-23'), dated('2023-11-23T18:03:00Z'), dated('2023-13-23')])).toEqual([
      new Date('2023-11-23T00:00:00Z'),
      new Date('2023-11-23T18:03:00Z'),
      '2023-13-23',
    ])
  })

  it.each([
    ['d/m/yyyy', true],
    ['[$-409]mmmm\\ yyyy', true],
    ['hh:mm', true],
    ['General', false],
    ['0.00" days"', false],
    ['[Red]#,##0', false],
    ['[h]:mm:ss', false],
    ['"'.repeat(300), false],
  ])('takes a number of the format %s for a moment: %s', async (format, isMoment) => {
    const parts = workbookParts({ Sheet: [[new Date(0)]] })
    parts['xl/styles.xml'] = parts['xl/styles.xml']!.replace('d/m/yyyy', format.replaceAll('"', '&quot;'))
    expect((await readAll(parts))['Sheet']?.[1]?.[0] instanceof Date).toBe(isMoment)
  })

  it('finds the cells of writers that give no places, and no styles or texts', async () => {
    const parts = workbookParts({ Sheet: [] })
    delete parts['xl/styles.xml']
    delete parts['xl/sharedStrings.xml']
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><sheetData><row><c><v>1</v></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>2</v></c></row></sheetData></worksheet>'
    expect(await readAll(parts)).toEqual({ Sheet: { 1: [1, 'b'], 2: [2] } })
  })

  it('finds a workbook that lies elsewhere than usual, and passes over charts', async () => {
    const {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': relations,
      ...rest
    } = workbookParts({ Data: [['x']], Chart: [['y']] })
    const parts = {
      ...rest,
      '_rels/.rels': rest['_rels/.rels']!.replace('xl/workbook.xml', '/book/here.xml'),
      'book/here.xml': book!,
      'book/_rels/here.xml.rels': relations!
        .replaceAll('"s', '"../xl/s')
        .replace('/worksheet" Target="/xl/worksheets/sheet2', '/chartsheet" Target="/xl/worksheets/sheet2'),
    }
    expect(await readAll(parts)).toEqual({ Data: { 1: ['x'] } })
  })

  it('counts cells that cannot be kept', async () => {
    const wrong = workbookParts({
      Sheet: [
        [
          cell('r="A1" t="s"', '<v>99</v>'),
          cell('r="B1" t="s"', '<v>-1</v>'),
          cell('r="C1" t="s"', '<v>length</v>'),
          cell('r="D1"', '<v>1e999</v>'),
          cell('r="E1"', '<v>twelve</v>'),
          cell('r="XFD1"', '<v>1</v>'),
          cell('r="BDWGN1"', '<v>1</v>'),
          cell('r="F1" t="constructor"', '<v>5</v>'),
        ],
      ],
    })
    expect((await readAll(wrong))['Sheet']).toEqual({ 1: [null, null, null, null, null, 5] })
    expect(await flawsOf(wrong)).toEqual([
      ...Array<string>(3).fill('cells whose text is missing'),
      ...Array<string>(2).fill('cells with a number that is none'),
      ...Array<string>(2).fill('cells too far to the right, left out'),
    ])
  })

  it('keeps no row with a text over the limit, and says so, unless the limit is raised', async () => {
    for (const texts of ['shared', 'inline'] as const) {
      const parts = workbookParts({ Sheet: [['x'.repeat(101), 1], ['y']] }, { texts })
      const [sheet] = await openWorkbook(asFiles(parts), { limits: { text: 100 } })
      expect(await allRows(sheet!)).toEqual([
        { line: 1, cells: [], tooLong: true },
        { line: 2, cells: ['y'] },
      ])
      expect((await readAll(parts, { limits: { text: 101 } }))['Sheet']?.[1]).toHaveLength(2)
    }
  })

  it.each<[string, (parts: Parts) => Parts, RegExp, WorkbookOptions?]>([
    ['no list of sheets', () => ({ '[Content_Types].xml': '<Types/>' }), /is no workbook/],
    [
      'a sheet that is missing',
      ({ 'xl/worksheets/sheet1.xml': _, ...rest }) => rest,
      /its sheet "Sheet" is missing/,
    ],
    [
      'a sheet that is cut off',
      (parts) => ({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      /its part xl\/worksheets\/sheet1\.xml is cut off/,
    ],
    [
      'laughing texts',
      (parts) => ({
        ...parts,
        'xl/sharedStrings.xml':
          '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
      /its part xl\/sharedStrings\.xml has a document type definition/,
    ],
    [
      'a list of sheets from a file',
      (parts) => ({
        ...parts,
        'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
      }),
      /document type definition/,
    ],
    ['too many bytes', (parts) => parts, /holds more than 0 MB unpacked/, { limits: { bytes: 500 } }],
    ['too many texts', (parts) => parts, /holds more than 1 different texts/, { limits: { texts: 1 } }],
    ['too many sheets', (parts) => parts, /has more than 1 sheets/, { limits: { sheets: 1 } }],
  ])('refuses %s', async (_, spoil, sentence, options) => {
    const parts = spoil(workbookParts({ Sheet: [['a', 'b']], Other: [['c']] }))
    await expect(readAll(parts, options)).rejects.toThrow(WorkbookError)
    await expect(readAll(parts, options)).rejects.toThrow(sentence)
  })

  it('asks for nothing that lies outside of the file', async () => {
    const parts = workbookParts({ Sheet: [['x']] })
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']!.replace(
      'Target="sharedStrings.xml"',
      'Target="http://example.com/sharedStrings.xml" TargetMode="External"',
    )
    expect(await flawsOf(parts)).toEqual(['cells whose text is missing'])
  })

  it('counts the bytes of a part each time that it is read', async () => {
    const parts = workbookParts({ Sheet: [['x'.repeat(10_000)]] }, { texts: 'inline' })
    const [sheet] = await openWorkbook(asFiles(parts), { limits: { bytes: 25_000 } })
    await allRows(sheet!)
    await allRows(sheet!)
    await expect(allRows(sheet!)).rejects.toThrow(/unpacked/)
  })

  it('throws nothing but its own error, whatever its parts hold', async () => {
    const whole = workbookParts({ Sheet: [['Date', 1, new Date(0)]] })
    const path = fc.constantFrom(...Object.keys(whole))
    const junk = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => () => bytes),
      fc.tuple(fc.nat(400), fc.string({ unit: 'binary', maxLength: 8 })).map(
        ([at, text]) =>
          (part: string) =>
            part.slice(0, at) + text + part.slice(at),
      ),
      fc.tuple(fc.nat(400), fc.nat(60)).map(
        ([at, length]) =>
          (part: string) =>
            part.slice(0, at) + part.slice(at + length),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(path, junk), { minLength: 1, maxLength: 3 }), async (changes) => {
        const parts: Parts = { ...whole }
        for (const [where, change] of changes) parts[where] = change(whole[where] ?? '')
        await readAll(parts).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookError))
      }),
      { numRuns: 500 },
    )
  })
})
