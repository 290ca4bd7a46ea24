import { effects, type Effects } from '../../effects/effects.ts'
import type { Bounds } from '../../effects/scale.ts'
import { sentenceOf } from '../../effects/sentence.ts'
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
}

export async function effectsCommand(_session: Session, options: EffectsOptions): Promise<Answer> {
  const series = await readSeriesFile(options.series)
  const programs = await readProgramsFile(options.programs)
  const found = effects(series, programs, { bounds: boundsOf(series, options.most), worth: options.worth })
  const told = found.effects.map((effect) => ({
    ...effect,
    sentence: sentenceOf(effect, found, options.worth),
  }))
  return {
    document: { ...found, effects: told },
    lines: (paper) =>
      linesOf(
        found,
        told.map(({ sentence }) => sentence),
        paper,
      ),
  }
}

const PILLAR: Bounds = { least: 0, most: 25 }

/** A series that stays within 0 to 25 is taken for a pillar's points unless it is said otherwise. */
function boundsOf({ values }: Series, most: EffectsOptions['most']): Bounds | null {
  if (most === 'none') return null
  if (most !== undefined) return { least: 0, most }
  return values.every((x) => x === null || (x >= PILLAR.least && x <= PILLAR.most)) ? PILLAR : null
}

function linesOf(found: Effects, sentences: readonly string[], paper: Paper): readonly string[] {
  const { columns, ink } = paper
  const branches = [
    ...found.effects.map((effect) => ({ name: effect.program, ...effect })),
    ...found.together.map((joint) => ({ name: joint.programs.join(' + '), ...joint })),
  ].map(({ name, low, estimate, high }) => ({
    name: harmless(name),
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
