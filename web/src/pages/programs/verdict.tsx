import type { ReactNode } from 'react'
import type { Program } from '../../shapes.ts'
import { inSignedHundredths, inSignedPoints } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

export type EffectTold = Pick<
  NonNullable<Program['effect']>,
  'estimate' | 'low' | 'high' | 'verdict' | 'daysMoreNeeded'
>

/** `Helped: +1.8, between +1.7 and +2.0.` */
export function verdictWords({ verdict, estimate, low, high, daysMoreNeeded }: EffectTold): string {
  const values = { estimate: signed(estimate), low: signed(low), high: signed(high) }
  if (verdict === 'too-little-data')
    return daysMoreNeeded === null
      ? say('programs.too-little')
      : say('programs.too-little-days', { n: daysMoreNeeded })
  return say(`programs.verdict.${verdict}`, values)
}

/** The same in a word or two, for a table that has the numbers beside it. */
export const shortVerdict = (effect: EffectTold): string =>
  effect.verdict === 'too-little-data' ? verdictWords(effect) : say(`programs.short.${effect.verdict}`)

const signed = (points: number | null): string => (points === null ? '' : inEffect(points))

/** An effect: one decimal, or two where one would say no difference. */
export const inEffect = (points: number): string =>
  Math.abs(points) < 0.05 && Math.abs(points) >= 0.005 ? inSignedHundredths(points) : inSignedPoints(points)

/** A small mark before the words, in ink: up, down, level, not yet, mingled. */
export function VerdictMark({ verdict }: Pick<EffectTold, 'verdict'>) {
  return (
    <svg className="verdict-mark" viewBox="0 0 12 12" aria-hidden="true">
      {MARKS[verdict]}
    </svg>
  )
}

const MARKS: Readonly<Record<EffectTold['verdict'], ReactNode>> = {
  helped: <path d="M6 11V1.5M1.8 5.7 6 1.5l4.2 4.2" />,
  hurt: <path d="M6 1v9.5M1.8 6.3 6 10.5l4.2-4.2" />,
  'no-clear-effect': <path d="M1 4h10M1 8h10" />,
  'too-little-data': <circle cx="6" cy="6" r="4.6" strokeDasharray="2.2 2" />,
  'cannot-be-told-apart': (
    <>
      <circle cx="4.2" cy="6" r="3.4" />
      <circle cx="7.8" cy="6" r="3.4" />
    </>
  ),
}
