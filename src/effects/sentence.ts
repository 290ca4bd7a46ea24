import type { Effect, Effects } from './effects.ts'
import type { Verdict } from './verdict.ts'

/** A verdict as a sentence for people: `No clear effect: between −0.4 and +0.6.` */
export const sentenceOf = (effect: Effect, { together }: Pick<Effects, 'together'>, worth = 1): string =>
  SENTENCES[effect.verdict](effect, together, worth)

const SENTENCES: Readonly<
  Record<Verdict, (effect: Effect, together: Effects['together'], worth: number) => string>
> = {
  helped: (effect) => `Helped: by ${changed(effect.estimate)}, ${between(effect)}.`,
  hurt: (effect) => `Hurt: by ${changed(effect.estimate)}, ${between(effect)}.`,
  'no-clear-effect': (effect) =>
    excludesZero(effect)
      ? `No clear effect: ${between(effect)}, which chance gives one of so many programs.`
      : `No clear effect: ${between(effect)}.`,
  'too-little-data': (effect, _, worth) =>
    effect.low === null
      ? 'Too little data: the days with and without it do not tell anything yet.'
      : `Too little data: ${between(effect)}; ${needed(effect, worth)}.`,
  'cannot-be-told-apart': (effect, together) => {
    const group = together.find(({ programs }) => programs.includes(effect.program))
    const others = (group?.programs ?? []).filter((name) => name !== effect.program)
    const joint =
      group === undefined || group.low === null ? '' : ` Together they are worth ${between(group)}.`
    return `Cannot be told apart from ${others.join(', ')}: they ran on nearly the same days.${joint}`
  },
}

const excludesZero = ({ low, high }: Effect): boolean => (low ?? 0) > 0 || (high ?? 0) < 0

function needed({ daysMoreNeeded }: Effect, worth: number): string {
  const point = worth === 1 ? 'an effect of one point' : `an effect of ${worth} points`
  return daysMoreNeeded === null
    ? `more of the same days will not tell ${point}, pausing it for some weeks may`
    : `about ${daysMoreNeeded} more days until ${point} can be told`
}

const between = ({ low, high }: Pick<Effect, 'low' | 'high'>): string => {
  // An end that is not 0 never looks like it, so that no sentence contradicts its verdict.
  const digits = [1, 2, 3].find((d) => looksRight(low, d) && looksRight(high, d)) ?? 4
  return `between ${changed(low, digits)} and ${changed(high, digits)}`
}

const looksRight = (x: number | null, digits: number): boolean =>
  x === null || Math.abs(x) < 0.0005 || Number(Math.abs(x).toFixed(digits)) !== 0

function changed(x: number | null, digits = 1): string {
  const text = Math.abs(x ?? 0).toFixed(digits)
  return Number(text) === 0 ? text : ((x ?? 0) < 0 ? '\u2212' : '+') + text
}
