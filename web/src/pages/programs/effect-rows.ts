import type { Effects, Program } from '../../shapes.ts'
import type { Effect } from '../../charts/forest-scale.ts'
import type { EffectTold } from './verdict.tsx'

/** A row of the forest: one program, or several that cannot be told apart. */
export interface EffectRow extends Effect {
  readonly name: string
  readonly hue: Program['measure']
  readonly program: Program
  readonly told: EffectTold
}

/** Each program's effect on its own measure, as the programs tell it themselves. */
export const ownRows = (programs: readonly Program[]): readonly EffectRow[] =>
  programs.flatMap((program) => (program.effect === null ? [] : [rowOf(program, program.effect)]))

/** Each program's effect on its own measure in another source, as that source's effects tell it. */
export const ownRowsIn = (
  programs: readonly Program[],
  known: ReadonlyMap<string, Effects>,
): readonly EffectRow[] => programs.flatMap((program) => rowsIn([program], known.get(program.measure)))

/** The effects of all programs on one series. */
export const rowsIn = (programs: readonly Program[], effects: Effects | undefined): readonly EffectRow[] =>
  programs.flatMap((program) => {
    const effect = effects?.effects.find(({ id }) => id === program.id)
    return effect === undefined ? [] : [rowOf(program, effect)]
  })

const rowOf = (program: Program, told: EffectTold): EffectRow => ({
  key: program.id,
  name: program.name,
  hue: program.measure,
  program,
  told,
  estimate: told.estimate ?? 0,
  low: told.low ?? Number.NaN,
  high: told.high ?? Number.NaN,
  isEnough: told.verdict !== 'too-little-data' && told.low !== null,
})
