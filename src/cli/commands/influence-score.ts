import { basename } from 'node:path'
import { SIGNAL_COLUMNS, toldByColumns } from '../../influence/columns.ts'
import { influenceOf } from '../../influence/influence.ts'
import { influence } from '../../influence/model.ts'
import { day } from '../../kernel/day.ts'
import type { Score, ScoredPillar } from '../../model/interpret.ts'
import { readNumberTable, type NumberRow } from '../../sources/number-table.ts'
import { Failure } from '../failure.ts'
import { counted, decimal } from '../number.ts'
import { harmless } from '../paper.ts'
import { problemWords } from '../problem-words.ts'
import { readTextFile } from '../read-text-file.ts'
import type { Answer, Session } from '../session.ts'
import { table } from '../table.ts'

export interface InfluenceScoreOptions {
  readonly signals: string
}

const MODEL = { name: influence.name, version: influence.version }

/** Scores each row of a table of signals. Counts of 90 days are what they are on any day. */
export async function influenceScoreCommand(
  _session: Session,
  { signals }: InfluenceScoreOptions,
): Promise<Answer> {
  const scores = (await readRows(signals)).map(scoreRow)
  return {
    document: { model: MODEL, scores },
    lines: ({ columns, ink }) => [
      ...table(
        [
          { head: 'Member', align: 'left' },
          { head: 'Low', align: 'right' },
          { head: 'Points', align: 'right' },
          { head: 'High', align: 'right' },
        ],
        scores.map(({ member, low, points, high }) => [
          harmless(member),
          decimal(low),
          points === null ? '–' : decimal(points),
          decimal(high),
        ]),
        columns,
        ink,
      ),
      '',
      `${counted(scores.length, 'row')}, scored by ${MODEL.name} version ${MODEL.version}.`,
    ],
  }
}

async function readRows(path: string): Promise<readonly NumberRow[]> {
  const hint =
    'fourscore influence signals lists the columns; a row is a person, and the column member names them.'
  const text = await readTextFile(path, hint)
  const columns = SIGNAL_COLUMNS.map(({ column }) => column)
  const read = readNumberTable(text, basename(path), 'member', columns)
  if (read.kind === 'rows') return read.rows
  throw new Failure({ title: 'The signals cannot be read', detail: problemWords(read.problems), hint })
}

const ANY_DAY = day(0)

function scoreRow({ name, numbers }: NumberRow) {
  const told = toldByColumns(numbers, ANY_DAY)
  const scored: Score = influenceOf(told, ANY_DAY)
  const of = (network: string): ScoredPillar | undefined =>
    scored.pillars.find(({ pillar }) => pillar.id === network)
  return {
    member: name,
    low: scored.low,
    points: told.length === 0 ? null : scored.points,
    high: scored.high,
    networks: Object.fromEntries(told.map(({ network }) => [network, networkJson(of(network))])),
  }
}

const networkJson = (scored: ScoredPillar | undefined) => ({
  low: scored?.low ?? 0,
  points: scored?.points ?? null,
  high: scored?.high ?? 0,
  signals: (scored?.signals ?? [])
    .filter(({ observation }) => observation.kind !== 'not-applicable')
    .map(({ signal, observation, low, points, high }) => ({
      signal: signal.id,
      value: observation.kind === 'observed' ? observation.value : null,
      low,
      points,
      high,
    })),
})

/** The columns that a table of signals may have. */
export const influenceSignalsCommand = (): Answer => ({
  document: {
    model: MODEL,
    columns: [{ column: 'member', network: null, counts: 'who the row is of' }, ...SIGNAL_COLUMNS],
  },
  lines: ({ columns, ink }) =>
    table(
      [
        { head: 'Column', align: 'left' },
        { head: 'What it counts', align: 'left' },
      ],
      [['member', 'who the row is of'], ...SIGNAL_COLUMNS.map(({ column, counts }) => [column, counts])],
      columns,
      ink,
    ),
})
