import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PILLARS, sumOfPillars, type Group, type Pillars } from '../../events/reading.ts'
import { dayText } from '../../kernel/day.ts'
import { readApiJson } from './api-json.ts'
import { LANGUAGES } from './labels/languages.ts'
import { layoutOf, names, pageText, PILLAR_LAYOUTS, RANK_LAYOUTS, TOTAL_LAYOUTS } from './page.fixture.ts'
import { readPageText } from './page-text.ts'
import { readAny } from './recognise.ts'

const samples = process.env['FOURSCORE_SAMPLES']
const folder = join(samples ?? '', 'ssi')
const context = { at: null, hash: 'h' }

interface Payload {
  readonly id: string
  readonly payload?: unknown
  readonly author_expects?: { readonly score: number; readonly industryTop?: number } | null
  readonly observed?: Observed
}
interface Observed {
  readonly total?: number
  readonly pillars?: Readonly<Record<string, number>>
  readonly industryTop?: number
  readonly networkTop?: number
  readonly industryAverage?: number
  readonly networkAverage?: number
}

const NAMES = {
  brand: 'PROFESSIONAL_BRAND',
  people: 'FIND_RIGHT_PEOPLE',
  insights: 'INSIGHT_ENGAGEMENT',
  relationships: 'STRONG_RELATIONSHIP',
}
const WAYS = names(PILLAR_LAYOUTS).flatMap((pillars, i) =>
  names(TOTAL_LAYOUTS).map((total, j) =>
    layoutOf(pillars, total, names(RANK_LAYOUTS)[(i + j) % 5] ?? 'top rank% label'),
  ),
)

const known = <T>(entries: Readonly<Record<Group, T | undefined>>): Partial<Record<Group, T>> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

describe.skipIf(samples === undefined)('samples (only where FOURSCORE_SAMPLES names their folder)', () => {
  const payloads = (samples === undefined ? '' : readFileSync(join(folder, 'payloads.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Payload)

  it('are read back exactly from pages in each language and layout', () => {
    const whole = payloads.flatMap(({ observed }) => (observed?.pillars === undefined ? [] : [observed]))
    expect(whole.length).toBeGreaterThanOrEqual(6)
    for (const observed of whole) {
      const pillars = Object.fromEntries(
        PILLARS.map((pillar) => [pillar, observed.pillars?.[NAMES[pillar]]]),
      ) as Pillars
      const ranks = known({ industry: observed.industryTop, network: observed.networkTop, team: undefined })
      const averages = known({
        industry: observed.industryAverage,
        network: observed.networkAverage,
        team: undefined,
      })
      for (const labels of LANGUAGES) {
        for (const [i, layout] of WAYS.entries()) {
          const { readings, problems } = readPageText(
            pageText(labels, layout, { pillars, ranks, averages }, i),
            context,
          )
          expect(problems).toEqual([])
          expect(readings).toMatchObject([
            { pillars, total: sumOfPillars(pillars), totalShown: Math.round(sumOfPillars(pillars)) },
          ])
          expect(readings[0]?.groups.map(({ group, rank, average }) => [group, rank, average])).toEqual(
            (['industry', 'network'] as const)
              .filter((group) => ranks[group] !== undefined || averages[group] !== undefined)
              .map((group) => [group, ranks[group] ?? null, averages[group] ?? null]),
          )
        }
      }
    }
  })

  it('are read from LinkedIn’s answer, and from others’ guesses at it, as their authors expect', () => {
    const answers = payloads.filter(({ payload }) => payload !== undefined)
    const totals = answers.map(
      ({ payload }) => readApiJson(JSON.stringify(payload), context).readings[0]?.total,
    )
    expect(totals).toEqual([19.705751, 51, 17.4, 72.41, 64, 81.05, undefined, 40])
    for (const [i, { author_expects: expected }] of answers.entries()) {
      if (expected === null) expect(totals[i]).toBeUndefined()
      else if (expected !== undefined) expect(totals[i]).toBeCloseTo(expected.score, 0)
    }
  })

  it('are read from both kinds of logs', () => {
    const files = ['log-2025-wide', 'log-2026-ptbr'].flatMap((kind) =>
      readdirSync(join(folder, kind)).map((file) => join(kind, file)),
    )
    const read = files.map((file) =>
      readAny(readFileSync(join(folder, file), 'utf8'), { ...context, fileName: file }),
    )
    expect(read.flatMap(({ problems }) => problems)).toEqual([])
    expect(read.map(({ readings }) => readings.length)).toEqual([8, 1, 1, 1])
    expect(read[0]?.notes['rows of zeros, not read']).toBe(5)
    expect(
      read
        .flatMap(({ readings }) =>
          readings.map(({ day, total }) => `${day === null ? '' : dayText(day)} ${total}`),
        )
        .slice(7),
    ).toEqual(['2025-12-09 48.875', '2026-04-27 52.603', '2026-05-12 52.798', '2026-05-16 52.648'])
    expect(read[2]?.readings[0]?.groups[0]?.pillars).toEqual({
      brand: 11.79,
      people: 5.4,
      insights: 2.19,
      relationships: 15.16,
    })
  })
})
