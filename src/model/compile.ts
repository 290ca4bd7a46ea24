import { combinedSql } from './combine.ts'
import { curveSql, CURVE_STEPS } from './curve.ts'
import { mayBeBound, signalsOf, type Model, type Pillar, type Signal, type SignalId } from './model.ts'
import { inSteps, literal, sum, type Dialect, type Part, type Sql } from './sql.ts'

/** The column of a ready signal that says whether it applies. No id is called so: ids are in kebab case. */
export const appliesColumn = (id: SignalId): string => `${id} applies`

/** The column of a ready signal that says how much of it is possible where its value is a lower bound; only `mayBeBound` ones have it. */
export const atMostColumn = (id: SignalId): string => `${id} at most`

/**
 * The query that scores everybody whose signals are ready, as `score` does.
 *
 * - `ready`: a table with a row a member: `member`; for each signal a nullable DOUBLE column, named by its id, null where it
 *   was not observed; and a BOOLEAN one, named by `appliesColumn`, false where it does not apply. A
 *   signal that `mayBeBound` has a nullable DOUBLE more, named by `atMostColumn`: the most that its value may be, null where
 *   the value is exact. Or a query that gives such rows, in parentheses and with a name.
 * - Its rows are `member`, `low`, `points` and `high`, and for each pillar `<pillar>_low`, `<pillar>_points` and
 *   `<pillar>_high`: DOUBLEs with the bits that `score` gives. Points are null where there are none.
 */
export function scoreSql(model: Model, dialect: Dialect, ready: Sql): Sql {
  const { pillars, combine } = model
  const column = columnsIn(dialect)
  const ofTotal = ENDS.map((end) => {
    const parts = pillars.map((pillar) => column.end(pillar, end))
    return `${combinedSql(combine, parts)} as ${end}`
  })
  const ofPillars = pillars.flatMap((pillar) => ENDS.map((end) => column.end(pillar, end)))
  return inSteps(
    ready,
    [...shareSteps(model, column), ...pointSteps(model, column)],
    ['member', ...ofTotal, ...ofPillars],
  )
}

const ENDS = ['low', 'points', 'high'] as const

type Step = Omit<Part, 'from'>

/** From values to shares, one step of every curve at a time: at the end each signal's column holds its share. */
const shareSteps = (model: Model, { share, atMost, applies }: Columns): readonly Step[] =>
  Array.from({ length: CURVE_STEPS }, (_, i) => ({
    name: `curves_${i + 1}`,
    columns: [
      'member',
      ...signalsOf(model).flatMap((signal) => {
        const step = curveSql(signal.curve)[i]
        const values = [share(signal), ...(mayBeBound(signal) ? [atMost(signal)] : [])]
        return [
          applies(signal),
          ...values.map((value) => (step === undefined ? value : `${step(value)} as ${value}`)),
        ]
      }),
    ],
  }))

/** From shares to the points of pillars, in the order in which `score` goes. */
function pointSteps(
  { pillars }: Model,
  { applies, share, atMost, max, low, ...of }: Columns,
): readonly Step[] {
  const isObserved = (one: Signal): Sql => `${applies(one)} and ${share(one)} is not null`
  const isSure = (one: Signal): Sql => `${share(one)} is not null or not ${applies(one)}`
  const add = ({ signals }: Pillar, text: (signal: Signal) => Sql): Sql => sum(signals.map(text))
  const eachPillar = (name: string, text: (pillar: Pillar) => Sql): Step => ({
    name,
    columns: ['*', ...pillars.map(text)],
  })
  const eachSignal = (name: string, text: (signal: Signal, pillar: Pillar) => Sql): Step => ({
    name,
    columns: ['*', ...pillars.flatMap((pillar) => pillar.signals.map((one) => text(one, pillar)))],
  })
  const weight = ({ weight: w }: Signal): Sql => literal(w)

  return [
    eachPillar('applicable', (pillar) => {
      const weights = add(pillar, (one) => `case when ${applies(one)} then ${weight(one)} else 0e0 end`)
      return `${weights} as ${of.applicable(pillar)}`
    }),
    eachSignal('maxima', (one, pillar) => {
      const most = `${weight(one)} / ${of.applicable(pillar)} * ${literal(pillar.max)}`
      return `case when ${applies(one)} then ${most} else 0e0 end as ${max(one)}`
    }),
    eachSignal('certain', (one) => {
      return `case when ${isObserved(one)} then ${share(one)} * ${max(one)} else 0e0 end as ${low(one)}`
    }),
    eachPillar('lows', (pillar) => `${add(pillar, low)} as ${of.end(pillar, 'low')}`),
    eachPillar('observed', (pillar) => {
      const maxima = add(pillar, (one) => `case when ${isObserved(one)} then ${max(one)} else 0e0 end`)
      return `${maxima} as ${of.observed(pillar)}`
    }),
    eachPillar('reached', (pillar) => {
      const share = `least(${of.end(pillar, 'low')} / ${of.observed(pillar)}, 1e0)`
      return `case when ${of.observed(pillar)} > 0e0 then ${share} end as ${of.reached(pillar)}`
    }),
    eachPillar('shown', (pillar) => {
      const points = add(
        pillar,
        (one) => `case when ${isSure(one)} then ${low(one)} else ${of.reached(pillar)} * ${max(one)} end`,
      )
      return `${points} as ${of.end(pillar, 'points')}`
    }),
    eachPillar('possible', (pillar) => {
      const most = add(pillar, (one) => {
        const bound = `when ${isObserved(one)} and ${atMost(one)} is not null then greatest(${low(one)}, ${atMost(one)} * ${max(one)}) `
        return `case ${mayBeBound(one) ? bound : ''}when ${isSure(one)} then ${low(one)} else ${max(one)} end`
      })
      return `${most} as ${of.end(pillar, 'high')}`
    }),
  ]
}

type Columns = ReturnType<typeof columnsIn>

const columnsIn = ({ identifier }: Dialect) => ({
  share: ({ id }: Signal): Sql => identifier(id),
  atMost: ({ id }: Signal): Sql => identifier(atMostColumn(id)),
  applies: ({ id }: Signal): Sql => identifier(appliesColumn(id)),
  max: ({ id }: Signal): Sql => identifier(`${id} max`),
  low: ({ id }: Signal): Sql => identifier(`${id} low`),
  applicable: ({ id }: Pillar): Sql => identifier(`pillar ${id} applicable`),
  observed: ({ id }: Pillar): Sql => identifier(`pillar ${id} observed`),
  reached: ({ id }: Pillar): Sql => identifier(`pillar ${id} reached`),
  end: ({ id }: Pillar, end: (typeof ENDS)[number]): Sql => identifier(`${id}_${end}`),
})
