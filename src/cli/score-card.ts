import type { ExplanationJson } from '../history/explain-json.ts'
import type { PillarJson, ScoreJson, SignalJson, SpanJson } from '../model/score-json.ts'
import { bar } from './bar.ts'
import { dayWords } from './calendar.ts'
import { changeSentence } from './change.ts'
import { capital, counted, decimal, listed } from './number.ts'
import { SHAPES, wrap, type Paper } from './paper.ts'
import { quantity } from './quantity.ts'
import { sparkline } from './sparkline.ts'

export interface ScoreCard {
  readonly score: ScoreJson
  /** The total's points at the end of each week up to the day, the oldest first; null where there are none. */
  readonly weeks: readonly (number | null)[]
  /** What moved it since a week before; null where there was nothing then. */
  readonly week: ExplanationJson | null
}

/** A score for people: the finding first, then its pillars, its year, its strongest and weakest signal. */
export function scoreCard({ score, weeks, week }: ScoreCard, paper: Paper): readonly string[] {
  const { ink, columns } = paper
  const sentences = [
    finding(score),
    ...(week === null || week.change === null ? [] : [changeSentence(week, A_WEEK)]),
  ]
  return [
    ink.bold(`The open index on ${dayWords(score.day)}`),
    '',
    ...wrap(sentences.join(' '), columns),
    '',
    ...score.pillars.flatMap((pillar) => pillarLines(pillar, paper)),
    ...section(course(weeks, paper)),
    ...section(extremes(score, paper)),
    ...section(narrowing(score, paper)),
    '',
    ...wrap(
      `An estimate by the open model ${score.model.name}, version ${score.model.version}. It is not LinkedIn’s number.`,
      columns,
    ).map(ink.faint),
  ]
}

const A_WEEK = { by: 'in a week', as: 'as a week ago' }

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines])

function finding({ low, points, high, pillars }: ScoreJson): string {
  const between = `between ${decimal(low)} and ${decimal(high)}`
  if (points !== null) return `${decimal(points)} in the open index, an estimate; ${between}.`
  const dark = pillars.filter((pillar) => pillar.points === null).map(({ pillar }) => pillar)
  return `${capital(between)} in the open index, an estimate. Nothing of ${listed(dark)} is observed, so it has no one number.`
}

const WIDE = 72
const BAR_COLUMNS = 25
const LONGEST_SPAN = '25.0 to 25.0'

function pillarLines(scored: PillarJson, { columns, ink }: Paper): readonly string[] {
  const { pillar, max, points, low, high } = scored
  const hue = (text: string): string => ink.pillar(pillar, text)
  const name = `${hue(SHAPES[pillar] ?? '·')} ${capital(pillar).padEnd(13)}`
  const figure = `${(points === null ? '–' : decimal(points)).padStart(4)} of ${max}`
  const drawn = (room: number): string => bar({ low, high, max }, room, hue, ink.faint)
  if (columns >= WIDE) return [`  ${name}  ${figure}  ${drawn(BAR_COLUMNS)}  ${ink.faint(spanWords(scored))}`]
  const room = Math.min(BAR_COLUMNS, columns - 2 - 2 - LONGEST_SPAN.length)
  return [`${name}  ${figure}`, `  ${drawn(room)}  ${ink.faint(spanWords(scored))}`]
}

const spanWords = ({ low, high }: SpanJson): string => `${decimal(low)} to ${decimal(high)}`

function course(weeks: readonly (number | null)[], { columns, ink }: Paper): readonly string[] {
  const fitting = weeks.slice(-(columns - 2))
  const known = fitting.filter((points) => points !== null)
  if (known.length < 2) return []
  const range = `${decimal(Math.min(...known))} to ${decimal(Math.max(...known))}`
  return [`Last ${counted(fitting.length, 'week')}, from ${range}`, `  ${ink.bold(sparkline(fitting))}`]
}

/** The signals that reach most and least of what they could give, of those known exactly. Not shown where all reach alike. */
function extremes({ pillars }: ScoreJson, paper: Paper): readonly string[] {
  const observed = pillars
    .flatMap(({ pillar, signals }) => signals.map((signal) => ({ pillar, signal })))
    .filter(({ signal }) => signal.exact && signal.max > 0)
    .toSorted((a, b) => reach(b.signal) - reach(a.signal) || b.signal.max - a.signal.max)
  const strongest = observed[0]
  const weakest = observed.findLast(({ signal }) => reach(signal) < 1)
  if (strongest === undefined || weakest === undefined || strongest === weakest) return []
  return [...extreme('Strongest', strongest, paper), ...extreme('Weakest', weakest, paper)]
}

const reach = ({ low, max }: SignalJson): number => low / max

function extreme(
  word: string,
  { pillar, signal }: { readonly pillar: string; readonly signal: SignalJson },
  { columns, ink }: Paper,
): readonly string[] {
  const said = `${signal.label}: ${decimal(signal.low)} of ${decimal(signal.max)}, ${quantity(signal)}`
  const [first = '', ...rest] = wrap(said, columns, `${word.padEnd(9)}  . `, ' '.repeat(13))
  return [first.replace('. ', `${ink.pillar(pillar, SHAPES[pillar] ?? '·')} `), ...rest]
}

const SHOWN_SOURCES = 3

/** `people searches`; of what is known in part also how much that is: `active days (at least 0.9 days a week)`. */
const openWords = (signal: SignalJson): string =>
  signal.label.toLowerCase() + (signal.observed ? ` (${quantity(signal)})` : '')

/** Which files or logs would narrow the span, and by how many points: those first that would most. */
function narrowing({ pillars }: ScoreJson, { columns }: Paper): readonly string[] {
  const open = pillars.flatMap(({ signals }) =>
    signals.filter(({ exact, applicable, low, high }) => !exact && applicable && low < high),
  )
  if (open.length === 0) return []
  const sources = [...Map.groupBy(open, ({ toldBy }) => toldBy)]
    .map(([toldBy, told]) => ({
      toldBy,
      told,
      width: told.reduce((sum, { low, high }) => sum + high - low, 0),
    }))
    .toSorted((a, b) => b.width - a.width)
  const rest = sources.slice(SHOWN_SOURCES)
  return [
    'What would narrow the span',
    ...sources.slice(0, SHOWN_SOURCES).flatMap(({ toldBy, told, width }) => {
      const labels = told.map(openWords).join(', ')
      return wrap(`${decimal(width).padStart(4)}  ${labels}: ${toldBy}`, columns, '  ', ' '.repeat(8))
    }),
    ...(rest.length === 0
      ? []
      : wrap(
          `${decimal(rest.reduce((sum, { width }) => sum + width, 0)).padStart(4)}  ${counted(rest.length, 'other source')}, named by fourscore score --json`,
          columns,
          '  ',
          ' '.repeat(8),
        )),
  ]
}
