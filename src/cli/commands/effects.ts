import { effects, type Effects } from '../../effects/effects.ts'
import { forestOf } from '../../effects/forest.ts'
import type { Bounds } from '../../effects/scale.ts'
import { sentenceOf } from '../../effects/sentence.ts'
import { withoutPrograms, type Without } from '../../effects/without.ts'
import { dayText, type Day } from '../../kernel/day.ts'
import type { Series } from '../../kernel/series.ts'
import { forest } from '../forest.ts'
import { counted, decimal, signed } from '../number.ts'
import { harmless, wrap, type Paper } from '../paper.ts'
import { readProgramsFile } from '../read-programs-file.ts'
import { readSeriesFile } from '../read-series-file.ts'
import type { Answer, Session } from '../session.ts'

export interface EffectsOptions {
  readonly series: string
  readonly programs: string
  /** The most that the score can be; `none` where it has no bounds. */
  readonly most?: number | 'none'
  readonly worth: number
  readonly shock: readonly Day[]
  /** Whether the lines without each program are told too. */
  readonly lines?: boolean
}

export async function effectsCommand(_session: Session, options: EffectsOptions): Promise<Answer> {
  const series = await readSeriesFile(options.series)
  const programs = await readProgramsFile(options.programs)
  const { worth, shock, most } = options
  const asked = { bounds: boundsOf(series, most), worth, shocks: new Set(shock) }
  const found = effects(series, programs, asked)
  const told = found.effects.map((effect) => ({
    ...effect,
    sentence: sentenceOf(effect, found, worth),
  }))
  const lines = options.lines === true ? { lines: withoutPrograms(series, programs, asked).map(lineOf) } : {}
  return {
    document: { ...found, effects: told, ...lines },
    lines: (paper) =>
      linesOf(
        found,
        told.map(({ sentence }) => sentence),
        paper,
      ),
  }
}

const lineOf = ({ programs, days }: Without) => ({
  programs,
  days: days.map(({ day, ...rest }) => ({ day: dayText(day), ...rest })),
})

const PILLAR: Bounds = { least: 0, most: 25 }

/** A series that stays within 0 to 25 is taken for a pillar's points unless it is said otherwise. */
function boundsOf({ values }: Series, most: EffectsOptions['most']): Bounds | null {
  if (most === 'none') return null
  if (most !== undefined) return { least: 0, most }
  return values.every((x) => x === null || (x >= PILLAR.least && x <= PILLAR.most)) ? PILLAR : null
}

function linesOf(found: Effects, sentences: readonly string[], paper: Paper): readonly string[] {
  const { columns, ink } = paper
  const branches = forestOf(found).map(({ programs, low, estimate, high }) => ({
    name: harmless(programs.join(' + ')),
    interval: low === null || estimate === null || high === null ? null : { low, estimate, high },
  }))
  return [
    ink.bold('What each program did'),
    '',
    ...forest(branches, columns),
    ink.faint(scaleWords(branches.flatMap(({ interval }) => interval ?? []))),
    '',
    ...found.effects.flatMap(({ program }, i) =>
      wrap(harmless(`${program}: ${sentences[i] ?? ''}`), columns, '', '  '),
    ),
    '',
    ...wrap(`What else began on the same day is not excluded. ${dataWords(found)}`, columns).map(ink.faint),
  ]
}

function scaleWords(drawn: readonly { readonly low: number; readonly high: number }[]): string {
  if (drawn.length === 0) return 'Nothing can be drawn yet.'
  const [least, most] = [
    Math.min(0, ...drawn.map(({ low }) => low)),
    Math.max(0, ...drawn.map(({ high }) => high)),
  ]
  return `From ${signed(least, 1)} to ${signed(most, 1)} points; │ is no effect, ├─●─┤ holds it in 95 of 100 cases.`
}

function dataWords({ n, missing, placebo: { tried, criedWolf } }: Effects): string {
  const days = `${counted(n, 'observed day')}, ${decimal(100 * missing, 0)}% missing.`
  if (tried === 0) return `${days} Too few days before the first program to try how often this cries wolf.`
  return `${days} On ${tried} made-up first days before any program it cried wolf ${criedWolf === 1 ? 'once' : `${criedWolf} times`}.`
}
