import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PILLARS } from '../../events/reading.ts'
import { LANGUAGES } from './labels/languages.ts'
import { readAny } from './recognise.ts'

const read = (text: string) => readAny(text, { at: null, hash: 'h' })

/** Single words of all that pages and logs say in the nine languages. */
const words = [
  ...new Set(
    LANGUAGES.flatMap(
      ({ pillars, heading, total, components, outOf, top, rank, card, averageIs, standing }) => [
        ...PILLARS.flatMap((pillar) => [...pillars[pillar].wordings, ...pillars[pillar].stems]),
        ...heading,
        ...total,
        ...components,
        ...outOf,
        ...top,
        ...Object.values(rank).flat(),
        ...Object.values(card).flat(),
        ...averageIs,
        ...standing,
      ],
    ).flatMap((text) => text.split(' ')),
  ),
]
const aWord = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 120 }).map(String) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 30, noNaN: true }).map((x) => x.toFixed(2)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '|',
      '%',
      '\t',
      ',',
      ';',
      ':',
      '/100',
      '100',
      '25',
      '"',
      '<p>',
      '{',
      '=',
    ),
  },
)

describe('noise', () => {
  it('gives no reading, and always a problem that says what to do, whatever its characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })),
        (text) => {
          const { readings, problems } = read(text)
          expect(readings).toEqual([])
          expect(problems.length).toBeGreaterThan(0)
          expect(problems.every(({ expected, hint }) => expected !== '' && hint !== '')).toBe(true)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('gives no reading from the words of all languages and numbers in any order', () => {
    fc.assert(
      fc.property(
        fc.array(aWord, { maxLength: 120 }),
        fc.constantFrom(' ', '\n', '\t', ', '),
        (text, between) => {
          expect(read(text.join(between)).readings).toEqual([])
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('gives no reading from JSON, HTML and tables of other things', () => {
    const cells = fc.array(fc.array(aWord, { maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.json(), cells, (json, rows) => {
        expect(read(json).readings).toEqual([])
        const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
        expect(read(`<html><table>${table}</table></html>`).readings).toEqual([])
        expect(read(rows.map((row) => row.join(';')).join('\n')).readings).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '<',
    '<a ',
    "<a b='",
    '<!--',
    '<td>',
    '<table><tr><td>x',
    '<a \t ',
    '&amp;&#1;',
    '<script>',
    '<code>{"memberScore":',
  ])('ends within seconds on %j, over and over', (piece) => {
    const started = performance.now()
    expect(read(`<html>${piece.repeat(3_000_000 / piece.length)}`).readings).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it.each([
    'top 5% ',
    '1 ',
    '1\n',
    '1,',
    '1\t',
    '13.1 Find the right people ',
    'out of 100 ',
    'a',
    '%',
    '1 | ',
    ' ',
    '-',
    '/',
    '[',
    '{"data":',
    '"',
    ';date;ssi\n',
  ])('ends within seconds on text of %j, over and over', (piece) => {
    const started = performance.now()
    expect(read(piece.repeat(2_000_000 / piece.length)).readings).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
