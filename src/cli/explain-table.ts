import type { ExplanationJson } from '../history/explain-json.ts'
import { dayWords } from './calendar.ts'
import { changeSentence } from './change.ts'
import { counted, signed } from './number.ts'
import { SHAPES, wrap, type Paper } from './paper.ts'
import { table, type Cell, type Column } from './table.ts'

const COLUMNS: readonly Column[] = [
  { head: 'Signal', align: 'left' },
  { head: 'Change', align: 'right' },
  { head: 'Faded', align: 'right' },
  { head: 'New', align: 'right' },
]

/** What is shown with two decimals as 0.00, faded and new alike, did not move. */
const LEAST_SHOWN = 0.005

/** What moved the index, for people: the signals that moved most first, then what comes from knowing more or less. */
export function explainTable(
  explanation: ExplanationJson,
  labels: ReadonlyMap<string, string>,
  paper: Paper,
): readonly string[] {
  const { from, to, change, signals, coverage } = explanation
  const moved = signals.filter((signal) => isShown(signal.faded) || isShown(signal.new))
  const still = signals.length - moved.length
  const row = (pillar: string, label: string, numbers: readonly number[]): readonly Cell[] => [
    { text: `${SHAPES[pillar] ?? '·'} ${label}`, ink: (text) => paper.ink.pillar(pillar, text) },
    ...numbers.map((x) => signed(x)),
  ]
  const rows = [
    ...moved
      .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .map((one) => row(one.pillar, labels.get(one.signal) ?? one.signal, [one.change, one.faded, one.new])),
    ...coverage.map((one) => row(one.pillar, `What is known of ${one.pillar}`, [one.change])),
    ...(change === null ? [] : [['Together', signed(change)]]),
  ]
  return [
    paper.ink.bold(`From ${dayWords(from)} to ${dayWords(to)}`),
    '',
    ...wrap(
      changeSentence(explanation, { by: `since ${dayWords(from)}`, as: `as on ${dayWords(from)}` }),
      paper.columns,
    ),
    ...unknown(explanation, paper),
    '',
    ...table(COLUMNS, rows, paper.columns, paper.ink),
    ...(still === 0 ? [] : ['', paper.ink.faint(`${counted(still, 'other signal')} did not move.`)]),
  ]
}

const isShown = (x: number): boolean => Math.abs(x) >= LEAST_SHOWN

/** Pillars of which nothing was observed on one of the days have no change. */
const unknown = ({ pillars }: ExplanationJson, { columns }: Paper): readonly string[] =>
  pillars
    .filter(({ change }) => change === null)
    .flatMap(({ pillar, unobservedOn }) =>
      wrap(`Nothing of ${pillar} was observed on ${unobservedOn.map(dayWords).join(' and ')}.`, columns),
    )
