import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '../../kernel/csv-line.ts'
import { readCsv } from '../../sources/csv.ts'
import { valueOf, type Column } from './csv-cells.ts'

const text: Column = { name: 'text', type: 'text', nullable: false }
const nullable: Column = { name: 'nullable', type: 'text', nullable: true }
const number: Column = { name: 'number', type: 'integer', nullable: true }

async function cellsOf(csv: string): Promise<readonly string[]> {
  const rows: (readonly string[])[] = []
  for await (const batch of readCsv(pieces(csv))) rows.push(...batch.map(({ fields }) => fields))
  return rows[0] ?? []
}

async function* pieces(csv: string): AsyncGenerator<string> {
  yield csv
}

describe('csvLine', () => {
  it('quotes what needs it and leaves the rest as it is', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', ' h', null, -5])).toBe('a,"b,c","d""e","f\ng"," h",,-5\r\n')
  })

  it.each([['=1+1'], ['+1'], ['-1'], ['@a'], ['\ta'], ['\ra'], ['\0=1'], ['\n=1'], ['＝1'], ["'a"]])(
    'writes %j so that no spreadsheet runs it',
    async (formula) => {
      const [cell] = await cellsOf(csvLine([formula]))
      expect(cell).toBe(`'${formula}`)
    },
  )

  it('writes no cell that a spreadsheet would run, whatever it holds', async () => {
    const wicked = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0\'",; a1|!＝＠') })
    await fc.assert(
      fc.asyncProperty(fc.array(wicked, { minLength: 1, maxLength: 5 }), async (values) => {
        for (const cell of await cellsOf(csvLine(values)))
          expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      }),
    )
  })

  it('is read back to the same values, whatever they are', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'=-@\t\r\n\'",a ') }),
    )
    const row = fc.tuple(
      anyText,
      fc.option(anyText.filter((value) => value !== '')),
      fc.option(fc.maxSafeInteger().map((n) => n + 0)),
    )
    await fc.assert(
      fc.asyncProperty(row, async (values) => {
        const cells = await cellsOf(csvLine(values))
        const back = [text, nullable, number].map((column, i) => valueOf(cells[i] ?? '', column))
        expect(back).toEqual(values)
      }),
    )
  })
})

describe('valueOf', () => {
  it('says nothing where a number is none', () => {
    expect(['1.5', 'x', '1e3'].map((cell) => valueOf(cell, number))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
