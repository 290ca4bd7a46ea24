import type { PillarName, Score, ScoredPillar, ScoredSignal, Span } from '../shapes.ts'
import {
  counted,
  inFigures,
  inPercent,
  inPoints,
  inQuantity,
  inside,
  inWords,
  isTold,
  opening,
} from './numbers.ts'

/** What is said of a score, its pillars and signals. */

export const PILLAR_LABELS: Readonly<Record<PillarName, string>> = {
  brand: 'Brand',
  people: 'People',
  insights: 'Insights',
  relationships: 'Relationships',
}

export const PILLAR_NAMES = Object.keys(PILLAR_LABELS) as readonly PillarName[]

/** One number where there is one, else the span: `54.1`, `31–74`. */
export const pointsOrSpan = ({ low, points, high }: Span): string =>
  points === null ? `${inFigures(low)}–${inFigures(high)}` : inPoints(points)

/** `52.0 to 57.5`. */
export const spanOf = ({ low, high }: Span): string => `${inPoints(low)} to ${inPoints(high)}`

/** The sentence that *Today* opens with. `change` is that of a week, null where there was no score a week before. */
export function finding(score: Score, change: number | null): string {
  const { low, points, high } = score
  const between = `Between ${inPoints(low)} and ${inPoints(high)} in the open index`
  if (points === null) return `${between}.`
  if (observedShare(score) < HALF) return `${between}; ${inPoints(points)} if the rest is like what is known.`
  const stands = `${inPoints(points)} in the open index`
  if (change === null) return `${stands}.`
  return isTold(change) ? `${stands}, ${upOrDown(change)} in a week.` : `${stands}, as a week ago.`
}

const HALF = 0.5

/** How much of the weight of all pillars was observed, 0 to 1. */
const observedShare = ({ pillars }: Score): number =>
  pillars.reduce((sum, { observed, max }) => sum + observed * max, 0) /
  pillars.reduce((sum, { max }) => sum + max, 0)

/** What is said below a pillar's bar: its span, and how little of it was observed where that is less than half. */
export function pillarSpan(pillar: ScoredPillar): string {
  if (pillar.high <= pillar.low) return 'no span: all is observed'
  const little = pillar.observed < HALF ? `, ${inPercent(pillar.observed)} observed` : ''
  return `span ${spanOf(pillar)}${little}`
}

/** `up 1.3`, `down 0.4`, `unchanged`. */
export const upOrDown = (change: number): string =>
  isTold(change) ? `${change > 0 ? 'up' : 'down'} ${inPoints(Math.abs(change))}` : 'unchanged'

/** The signals that widen the span: not observed, or known in part. */
const open = (pillars: readonly ScoredPillar[]): readonly ScoredSignal[] =>
  pillars.flatMap(({ signals }) =>
    signals.filter(({ exact, applicable, low, high }) => !exact && applicable && low < high),
  )

/** What the total could be, whatever the signals say that nobody observed. */
export function spanSentence({ low, high, pillars }: Pick<Score, 'low' | 'high' | 'pillars'>): string {
  const signalsOpen = open(pillars)
  const missing = signalsOpen.length
  if (missing === 0) return `${inPoints(high)}, and nothing to add: every signal is observed.`
  const signals = missing === 1 ? 'the one signal says' : `the ${inWords(missing)} signals say`
  return `Between ${inPoints(low)} and ${inPoints(high)}, whatever ${signals} that nobody observed${signalsOpen.some(({ observed }) => observed) ? ' in full' : ''}.`
}

/** The signal that is not observed, or in part, and could move the total most, or undefined where all are observed. */
export const widest = (pillars: readonly ScoredPillar[]): ScoredSignal | undefined =>
  open(pillars).toSorted((a, b) => b.high - b.low - (a.high - a.low))[0]

/** Which signal widens the span most, and what would narrow it. */
export function narrowing(pillars: readonly ScoredPillar[]): string | null {
  const signal = widest(pillars)
  if (signal === undefined) return null
  const upTo = inPoints(signal.high - signal.low)
  return `The widest part is ${inside(signal.label)}, up to ${upTo} points. What would narrow it: ${signal.toldBy}.`
}

/** What was counted of a signal: `2.4 comments a week, full at 15`, `at least 0.9 days a week, full at 6; more is possible`. */
export function valueOf({ kind, value, unit, full, applicable, exact }: ScoredSignal): string {
  if (!applicable) return 'does not apply to you: the others weigh more'
  if (value === null) return 'not observed: widens the span'
  const write = WRITTEN[kind]
  const counts = `${write(value)} ${unit}${full === 1 ? '' : `, full at ${write(full)}`}`
  return exact ? counts : `at least ${counts}; more is possible`
}

const WRITTEN: Readonly<Record<ScoredSignal['kind'], (value: number) => string>> = {
  flow: inQuantity,
  'active-days': inQuantity,
  stock: inFigures,
  ratio: inPercent,
  checklist: inPercent,
}

/** How a pillar changed in a week and in four: `Up 0.4 in a week, down 1.2 in four.` */
export function pillarChange(week: number | null, fourWeeks: number | null): string {
  if (week === null) return 'No change can be told yet.'
  const first = isTold(week) ? `${upOrDown(week)} in a week` : 'unchanged for a week'
  if (fourWeeks === null) return `${first}.`
  if (!isTold(week) && !isTold(fourWeeks)) return 'unchanged for four weeks.'
  return `${first}, ${upOrDown(fourWeeks)} in four.`
}

/** Of the signals known exactly those that reach most and least of what they could give; none where all reach alike. */
export function strongestAndWeakest({ signals }: ScoredPillar): {
  readonly strongest: ScoredSignal | undefined
  readonly weakest: ScoredSignal | undefined
} {
  const reach = ({ points, max }: ScoredSignal) => (points ?? 0) / max
  const ordered = signals.filter(({ exact }) => exact).toSorted((a, b) => reach(b) - reach(a))
  const [strongest, weakest] = [ordered[0], ordered.at(-1)]
  return strongest === undefined || weakest === undefined || reach(strongest) === reach(weakest)
    ? { strongest: undefined, weakest: undefined }
    : { strongest, weakest }
}

/** `Six signals: profile completeness strongest, rich media weakest` */
export function signalsSummary(pillar: ScoredPillar): string {
  const { strongest, weakest } = strongestAndWeakest(pillar)
  const all = opening(counted(pillar.signals.length, 'signal', 'signals', inWords))
  return strongest === undefined || weakest === undefined
    ? all
    : `${all}: ${inside(strongest.label)} strongest, ${inside(weakest.label)} weakest`
}
