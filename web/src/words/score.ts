import type { Score, ScoredPillar, ScoredSignal, Span } from '../shapes.ts'
import { signalLabel, signalToldBy, signalUnit } from './names.ts'
import {
  countOf,
  directionOf,
  inFigures,
  inPercent,
  inPoints,
  inQuantity,
  inside,
  isTold,
} from './numbers.ts'
import { say } from './say.ts'

/** What is said of a score, its pillars and signals. */

/** One number where there is one, else the span: `54.1`, `31–74`. */
export const pointsOrSpan = ({ low, points, high }: Span): string =>
  points === null ? `${inFigures(low)}–${inFigures(high)}` : inPoints(points)

/** `52.0 to 57.5`. */
export const spanOf = ({ low, high }: Span): string =>
  say('score.between', { low: inPoints(low), high: inPoints(high) })

/** The sentence that *Today* opens with. `change` is that of a week, null where there was no score a week before. */
export function finding(score: Score, change: number | null): string {
  const [low, high] = [inPoints(score.low), inPoints(score.high)]
  if (score.points === null) return say('score.finding-span', { low, high })
  const points = inPoints(score.points)
  if (observedShare(score) < HALF) return say('score.finding-little', { low, high, points })
  return say('score.finding', { points, ...directionOf(change) })
}

const HALF = 0.5

/** How much of the weight of all pillars was observed, 0 to 1. */
const observedShare = ({ pillars }: Score): number =>
  pillars.reduce((sum, { observed, max }) => sum + observed * max, 0) /
  pillars.reduce((sum, { max }) => sum + max, 0)

/** What is said below a pillar's bar: its span, and how little of it was observed where that is less than half. */
export function pillarSpan(pillar: ScoredPillar): string {
  if (pillar.high <= pillar.low) return say('score.no-span')
  const span = spanOf(pillar)
  if (pillar.observed >= HALF) return say('score.span-of', { span })
  return say('score.span-little', { span, share: inPercent(pillar.observed) })
}

/** The signals that widen the span: not observed, or known in part. */
const open = (pillars: readonly ScoredPillar[]): readonly ScoredSignal[] =>
  pillars.flatMap(({ signals }) =>
    signals.filter(({ exact, applicable, low, high }) => !exact && applicable && low < high),
  )

/** What the total could be, whatever the signals say that nobody observed. */
export function spanSentence({ low, high, pillars }: Pick<Score, 'low' | 'high' | 'pillars'>): string {
  const signals = open(pillars)
  const between = { low: inPoints(low), high: inPoints(high) }
  if (signals.length === 0) return say('score.span-none', between)
  const part = signals.some(({ observed }) => observed) ? 'yes' : 'no'
  return say('score.span-open', { ...between, ...countOf(signals.length), part })
}

/** The signal that is not observed, or in part, and could move the total most, or undefined where all are observed. */
export const widest = (pillars: readonly ScoredPillar[]): ScoredSignal | undefined =>
  open(pillars).toSorted((a, b) => b.high - b.low - (a.high - a.low))[0]

/** Which signal widens the span most, and what would narrow it. */
export function narrowing(pillars: readonly ScoredPillar[]): string | null {
  const signal = widest(pillars)
  if (signal === undefined) return null
  return say('score.narrowing', {
    signal: inside(signalLabel(signal)),
    points: inPoints(signal.high - signal.low),
    toldBy: signalToldBy(signal),
  })
}

/** Whether what widens the span most is among what a member may count by hand. */
export const isCountedByHand = (pillars: readonly ScoredPillar[]): boolean =>
  BY_HAND.has(widest(pillars)?.signal ?? '')

const BY_HAND: ReadonlySet<string> = new Set([
  'profile-views-made',
  'profile-views-received',
  'people-searches',
  'leads-saved',
])

/** What was counted of a signal: `2.4 comments a week, full at 15`, `at least 0.9 days a week, full at 6; more is possible`. */
export function valueOf(signal: ScoredSignal): string {
  const { kind, value, full, applicable, exact } = signal
  if (!applicable) return say('score.not-applicable')
  if (value === null) return say('score.not-observed')
  const write = WRITTEN[kind]
  const told = { value: write(value), unit: signalUnit(signal) }
  const counts =
    full === 1 ? say('score.value', told) : say('score.value-full', { ...told, full: write(full) })
  return exact ? counts : say('score.at-least', { counts })
}

const WRITTEN: Readonly<Record<ScoredSignal['kind'], (value: number) => string>> = {
  flow: inQuantity,
  'active-days': inQuantity,
  stock: inFigures,
  ratio: inPercent,
  checklist: inPercent,
  window: inFigures,
  latest: inFigures,
  per: inQuantity,
}

/** How a pillar changed in a week and in four: `up 0.4 in a week, down 1.2 in four.` */
export function pillarChange(week: number | null, fourWeeks: number | null): string {
  if (week === null) return say('score.pillar-no-change')
  if (fourWeeks !== null && !isTold(week) && !isTold(fourWeeks)) return say('score.pillar-still')
  const [first, then] = [directionOf(week), directionOf(fourWeeks)]
  return say('score.pillar-change', {
    week: first.change,
    weekBy: first.by,
    four: then.change,
    fourBy: then.by,
  })
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
