import { Hono } from 'hono'
import { z } from 'zod'
import { loadReadings, readReadings } from '../app/readings/read-readings.ts'
import { readingsTold } from '../app/readings/readings-told.ts'
import type { ReadingReport } from '../app/readings/reading-report.ts'
import { baselineFor } from '../app/settings/baseline-for.ts'
import { PILLARS } from '../events/reading.ts'
import { instant, parseDay } from '../kernel/day.ts'
import { writeLog } from '../sources/readings/write-log.ts'
import { checked, daysParameter } from './checked.ts'
import { takesJson } from './content-type.ts'
import { localDay, localInstant } from './local-day.ts'
import type { Store } from '../store/open-store.ts'
import type { ApiParts, ReadOrder } from './parts.ts'

/** A page's text has some 5 kB; what a browser copies of a whole page, some hundred. */
export const MOST_READING_BYTES = 2 ** 20

const number = z.union([z.string().max(40), z.number()])
const NAMES = [
  'total',
  ...PILLARS,
  ...(['industry', 'network', 'team'] as const).flatMap(
    (group) => [`${group}Rank`, `${group}Average`] as const,
  ),
] as const
const numbers = z.strictObject(
  Object.fromEntries(NAMES.map((name) => [name, number.optional()])) as Record<
    (typeof NAMES)[number],
    z.ZodOptional<typeof number>
  >,
)

/** A moment with its zone, or a day: `at` and `day` as readers take them. */
const when = z.string().transform((text, context) => {
  const day = parseDay(text)
  if (day !== undefined) return { at: null, day }
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)
  const date = new Date(isMoment && parseDay(text.slice(0, 10)) !== undefined ? text : NaN)
  if (!Number.isNaN(date.getTime())) return { at: instant(date.getTime()), day: localDay(date) }
  context.addIssue({ code: 'custom', message: 'a moment with its zone, such as 2026-05-18T09:30Z, or a day' })
  return z.NEVER
})

const asked = z
  .strictObject({
    text: z.string().min(1).optional(),
    numbers: numbers.optional(),
    at: when.optional(),
    person: z.string().max(300).optional(),
    dryRun: z.boolean().optional(),
  })
  .refine(({ text, numbers: given }) => (text === undefined) !== (given === undefined), {
    error: 'either a text or numbers',
    path: ['text'],
  })

const listing = z.object({
  format: z.enum(['json', 'csv']).optional(),
  baseline: daysParameter.optional(),
})

/**
 * `GET /api/readings`: every reading with what it says over time; as a log with `format=csv`. With `baseline=FROM..TO` the
 * latest is compared with the readings of those days instead of the first 28. `POST` reads one out of a
 * text or of numbers and keeps it, unless `dryRun`; where none is found the answer has the problems and no reading.
 */
export const readingRoutes = ({ store, writer, now }: ApiParts) =>
  new Hono()
    .get('/readings', checked('query', listing), async (context) => {
      const readings = await loadReadings(store)
      const { format, baseline } = context.req.valid('query')
      if (format !== 'csv')
        return context.json(
          readingsTold(readings, { baseline: await baselineFor(store, readings, { baseline }) }),
        )
      return context.body(writeLog(readings), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="ssi-readings.csv"',
      })
    })
    .post('/readings', takesJson, checked('json', asked), async (context) => {
      const { text, numbers: given, at, person, dryRun = false } = context.req.valid('json')
      const clock = now()
      const order: ReadOrder = {
        handed: text === undefined ? { numbers: defined(given ?? {}) } : { text },
        ...(at ?? { at: instant(clock.getTime()), day: localDay(clock) }),
        person: person ?? null,
        dryRun,
      }
      // To look is quick and changes nothing, so that it needs no thread of its own.
      const report = await (dryRun ? look(store, order, clock) : writer.read(order))
      return context.json(report, report.id === null ? 200 : 201)
    })

const look = (store: Store, { handed, ...how }: ReadOrder, clock: Date): Promise<ReadingReport> =>
  readReadings(store, handed, {
    ...how,
    now: instant(clock.getTime()),
    today: localDay(clock),
    clock: localInstant,
  })

/** Without what was left out, as exact types want it. */
const defined = <T>(record: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined))
