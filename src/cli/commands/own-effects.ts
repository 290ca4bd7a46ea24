import { calendarAt } from '../../api/calendar.ts'
import { effectsFor, usualSource } from '../../app/effects/effects-for.ts'
import { effectsJson, type EffectsJson } from '../../app/effects/effects-json.ts'
import { seriesAsked, type SeriesSource, type Told } from '../../app/effects/series-sources.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { lagFor } from '../../app/outcomes/lag-for.ts'
import { loadOutcomes } from '../../app/outcomes/known-outcomes.ts'
import { loadSnapshots } from '../../app/influence/snapshots.ts'
import { loadReadings } from '../../app/readings/read-readings.ts'
import type { Store } from '../../store/open-store.ts'
import { readPrograms } from '../../store/programs.ts'
import { wrongUse } from '../failure.ts'
import { forest } from '../forest.ts'
import { counted, signed } from '../number.ts'
import { harmless, wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'
import { baselineAnswer, baselineCommand, type BaselineOptions } from './baseline.ts'
import { effectsCommand, type EffectsOptions } from './effects.ts'
import { lagCommand, lagLines } from './lag.ts'

/** Which series of the store is meant: where it comes from, and what of it. */
export interface OwnSeriesOptions {
  readonly source?: SeriesSource
  readonly measure?: string
}

export interface AnyEffectsOptions
  extends Omit<EffectsOptions, 'series' | 'programs' | 'worth'>, OwnSeriesOptions {
  readonly series?: string
  readonly programs?: string
  readonly worth?: number
}

/** The effects of programs in files, or of the store's own where no file is given. */
export function anyEffectsCommand(session: Session, options: AnyEffectsOptions): Promise<Answer> {
  const { series, programs, worth, source, measure, ...rest } = options
  if (series === undefined && programs === undefined) return ownEffects(session, { source, measure, worth })
  if (series === undefined || programs === undefined)
    throw wrongUse(
      `${series === undefined ? '--series' : '--programs'} is missing.`,
      'Give both files, or none of them for your own programs.',
    )
  return effectsCommand(session, { series, programs, worth: worth ?? 1, ...rest })
}

export interface AnyLagOptions extends OwnSeriesOptions {
  readonly series?: string
  /** A file with `series`, else the name of an outcome. */
  readonly outcome: string
}

/** Whether a score leads an outcome: both in files, or both of the store where no series is given. */
export function anyLagCommand(session: Session, { series, outcome, ...of }: AnyLagOptions): Promise<Answer> {
  if (series !== undefined) return lagCommand(session, { series, outcome })
  return withStore(session, async (store) => {
    const told = await toldOf(store)
    const found = lagFor(told, await loadOutcomes(store, told.evidence), {
      outcome,
      source: of.source ?? usualSource(told),
      measure: of.measure ?? 'total',
    })
    return { document: found, lines: (paper) => lagLines(found, paper) }
  })
}

export interface AnyBaselineOptions extends BaselineOptions, OwnSeriesOptions {}

/** The baseline of a series in a file, or of one of the store's own where no file is given. */
export function anyBaselineCommand(
  session: Session,
  file: string | undefined,
  { source, measure = 'total', ...options }: AnyBaselineOptions,
): Promise<Answer> {
  if (file !== undefined) return baselineCommand(session, file, options)
  return withStore(session, async (store) => {
    const told = await toldOf(store)
    return baselineAnswer(seriesAsked(told, source ?? usualSource(told), measure).series, options.period)
  })
}

const ownEffects = (
  session: Session,
  asked: { readonly [K in 'source' | 'measure' | 'worth']: AnyEffectsOptions[K] | undefined },
): Promise<Answer> =>
  withStore(session, async (store) => {
    const told = await toldOf(store)
    const { source = usualSource(told), measure = 'total', worth } = asked
    const { today } = calendarAt(session.now())
    const programs = await readPrograms(store.db, 'me')
    const found = effectsJson(effectsFor(told, programs, { source, measure, worth }, today))
    return { document: found, lines: (paper) => linesOf(found, paper) }
  })

async function toldOf(store: Store): Promise<Told> {
  const evidence = await loadEvidence(store)
  const snapshots = await loadSnapshots(store, evidence)
  return { evidence, readings: await loadReadings(store), snapshots }
}

function linesOf(found: EffectsJson, { columns, ink }: Paper): readonly string[] {
  const { effects, n, measure, source, unit } = found
  if (effects.length === 0)
    return wrap('No program was started yet: see fourscore program templates.', columns)
  const branches = found.forest.map(({ programs, low, estimate, high }) => ({
    name: harmless(programs.join(' + ')),
    interval: low === null || estimate === null || high === null ? null : { low, estimate, high },
  }))
  const ends = branches.flatMap(({ interval }) => (interval === null ? [] : [interval.low, interval.high]))
  return [
    ...wrap(`What each program did to ${measure}, in ${unit}, from ${WORDS[source]}`, columns).map(ink.bold),
    '',
    ...forest(branches, columns),
    ...(ends.length === 0
      ? []
      : wrap(
          `From ${signed(Math.min(0, ...ends), 1)} to ${signed(Math.max(0, ...ends), 1)}; │ is no effect.`,
          columns,
        )),
    '',
    ...effects.flatMap(({ program, sentence }) =>
      wrap(harmless(`${program}: ${sentence}`), columns, '', '  '),
    ),
    '',
    ...wrap(`What else began on the same day is not excluded. ${counted(n, 'observed day')}.`, columns).map(
      ink.faint,
    ),
  ]
}

const WORDS: Readonly<Record<SeriesSource, string>> = {
  readings: 'readings',
  'open-index': 'the open index',
  influence: 'influence',
}
