import type { NextAction } from '../shapes.ts'
import { inside, upToHundredths } from './numbers.ts'
import { say } from './say.ts'

/** What is said of something that one could do next. */

/** `Write a comment.` */
export const deedWords = ({ does }: NextAction): string =>
  does.kind === 'activity' ? say(`next.activity.${does.activity}`) : say(`next.profile.${does.item}`)

/** Why it: what it is worth, what it takes, and what it did before. `label` is what the signal that gains most is called. */
export function reasonWords({ worth, minutes, measured }: NextAction, label: string): string {
  const why = say('next.why', { points: upToHundredths(worth), minutes, signal: inside(label) })
  if (measured === null) return why
  const [low, high] = [upToHundredths(measured.low), upToHundredths(measured.high)]
  return `${why} ${say('next.measured', { program: measured.program, low, high })}`
}
