import { addDays, dayText, type Day } from '../kernel/day.ts'
import { random, type Random } from '../kernel/random.ts'
import type { SampleFile } from './csv-text.ts'
import { samplePrograms, type PillarName, type SampleProgram } from './doings.ts'

/** How a pillar of hers goes without any program: where it begins, how far its level wanders a day, and what is noise, in points. */
const PILLARS: Readonly<
  Record<PillarName, { readonly from: number; readonly wanders: number; readonly noise: number }>
> = {
  brand: { from: 16.6, wanders: 0.04, noise: 0.12 },
  people: { from: 9.8, wanders: 0.04, noise: 0.12 },
  insights: { from: 12.4, wanders: 0.04, noise: 0.2 },
  relationships: { from: 14.3, wanders: 0.03, noise: 0.05 },
}
const NAMES = Object.keys(PILLARS) as readonly PillarName[]

/** Forty weeks of days, one in seven missing. */
const DAYS = 280
const MISSING = 1 / 7
const STREAM = 510

/** The days on which she may have looked at her index. */
export const readingDaysOf = (until: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(until, 1 - DAYS),
  to: until,
})

/** What the member saw on a day. */
export interface SampleReading {
  readonly day: Day
  /** To three decimals. */
  readonly pillars: Readonly<Record<PillarName, number>>
}

/**
 * Official readings of the member: levels that wander as random walks, with noise, and what each program does to its own
 * pillar, which comes within a week and fades within one. The same seed and day give the same.
 */
export function sampleReadings(seed: number, until: Day): readonly SampleReading[] {
  const { from } = readingDaysOf(until)
  const programs = samplePrograms(until)
  const draw = random(seed * 1000 + STREAM)
  const levels = new Map(NAMES.map((name) => [name, PILLARS[name].from]))
  const readings: SampleReading[] = []
  for (let i = 0; i < DAYS; i++) {
    const day = addDays(from, i)
    const value = (name: PillarName): number => {
      const { from: start, wanders, noise } = PILLARS[name]
      const level = (levels.get(name) ?? start) + wanders * normal(draw)
      levels.set(name, level)
      const lift = programs.reduce(
        (sum, program) => sum + (program.pillar === name ? liftOn(program, day) : 0),
        0,
      )
      return inRange(level + lift + noise * normal(draw))
    }
    const pillars = {
      brand: value('brand'),
      people: value('people'),
      insights: value('insights'),
      relationships: value('relationships'),
    }
    // The last day is always there, so that the page shows where she stands.
    if (draw.uniform() >= MISSING || day === until) readings.push({ day, pillars })
  }
  return readings
}

/** The same as a log in CSV, as people keep one. */
export function readingsFile(seed: number, until: Day): SampleFile {
  const rows = sampleReadings(seed, until).map(({ day, pillars }) => {
    const parts = NAMES.map((name) => pillars[name])
    const total = parts.reduce((sum, x) => sum + x, 0)
    return [dayText(day), total.toFixed(3), ...parts.map((x) => x.toFixed(3)), ...ranksOf(total)].join(',')
  })
  return { path: 'ssi-readings.csv', text: [HEADER, ...rows].join('\r\n') + '\r\n' }
}

const HEADER =
  'Date,SSI,Brand,People,Insights,Relationships,Industry rank,Industry average,Network rank,Network average'

/** Others stand still, so that she climbs where her own index does. */
const ranksOf = (total: number): readonly string[] => [
  String(Math.max(1, Math.round(100 * Math.exp(-total / 25)))),
  '31',
  String(Math.max(1, Math.round(100 * Math.exp(-total / 38)))),
  '38',
]

const RAMP_DAYS = 7

/** The share of the last seven days on which it ran, times its effect. */
function liftOn({ effect, start, end, stopped, pause }: SampleProgram, day: Day): number {
  const last = stopped === null ? end : stopped.on
  const ran = Array.from({ length: RAMP_DAYS }, (_, i) => addDays(day, -i)).filter(
    (on) => on >= start && on <= last && !(pause !== null && pause.from <= on && on <= pause.to),
  )
  return (effect * ran.length) / RAMP_DAYS
}

const inRange = (points: number): number => Math.min(25, Math.max(0, Math.round(points * 1000) / 1000))

/** Normal with mean 0 and variance 1. Source: Box and Muller, Annals of Mathematical Statistics 29 (1958), 610-611. */
const normal = (draw: Random): number =>
  Math.sqrt(-2 * Math.log(1 - draw.uniform())) * Math.cos(2 * Math.PI * draw.uniform())
