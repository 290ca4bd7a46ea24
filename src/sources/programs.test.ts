import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayText } from '../kernel/day.ts'
import { jsonPlaces } from './json-places.ts'
import { readPrograms } from './programs.ts'

describe('readPrograms', () => {
  it('reads what was written, whatever stands in the names', () => {
    const on = fc.integer({ min: 0, max: 30_000 })
    const span = fc.tuple(on, fc.option(fc.integer({ min: 0, max: 900 })))
    const one = fc.record({
      name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
      spans: fc.array(span, { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
        (list) => {
          const programs = list.map(({ name, spans }) => ({
            name,
            spans: spans.map(([from, more]) => ({
              from: day(from),
              to: more === null ? null : day(from + more),
            })),
          }))
          const written = programs.map(({ name, spans }) => ({
            name,
            spans: spans.map(({ from, to }) => ({
              from: dayText(from),
              to: to === null ? null : dayText(to),
            })),
          }))
          for (const indent of [0, 2]) {
            expect(readPrograms(JSON.stringify(written, null, indent), 'p.json')).toEqual({
              kind: 'programs',
              programs,
            })
          }
        },
      ),
    )
  })

  it.each([
    ['', '1 [column 1]', 'JSON'],
    ['{}', '1 [column 1]', 'a list of programs'],
    ['[]', '1 [column 1]', 'a list of programs'],
    ['[{"name":"", "spans":[{"from":"2026-01-01","to":null}]}]', '1 [column 10]', 'the name'],
    [
      '[{"name":"a",\n"spans":[{"from":"2026-02-01","to":"2026-01-01"}]}]',
      '2 [column 36]',
      'not before from',
    ],
    ['[{"name":"a","spans":[{"from":"2026-02-01"}]}]', '1 [column 23]', 'or null'],
    [
      '[{"name":"a","spans":[{"from":"2026-02-01","to":null}],"ramp":7}]',
      '1 [column 63]',
      'only name and spans',
    ],
  ])('refuses %j at line %s, since it expects %s', (text, place, expected) => {
    const reading = readPrograms(text, 'p.json')
    if (reading.kind !== 'problems') throw new Error('was read')
    const [{ at, expected: said }] = reading.problems as [(typeof reading.problems)[number]]
    expect([`${at.line} [${at.column}]`, said.includes(expected)]).toEqual([place, true])
  })
})

describe('jsonPlaces', () => {
  it('finds each value of any document', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z]{1,5}$/),
          fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        ),
        (value) => {
          const text = JSON.stringify(value, null, 1)
          const places = jsonPlaces(text)
          for (const [name, one] of Object.entries(value)) {
            const written = JSON.stringify(one)
            expect(text.slice(places.get(name), places.get(name)! + written.length)).toBe(written)
          }
        },
      ),
    )
  })
})
