import type { Program } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { listed, opening, countOf } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

/** What is said above everything: which programs helped and which hurt. */

type Verdict = NonNullable<Program['effect']>['verdict']

const named = (programs: readonly Program[], verdict: Verdict) => {
  const names = programs.filter(({ effect }) => effect?.verdict === verdict).map(({ name }) => name)
  return { n: names.length, names: listed(names) }
}

export function programsFinding(programs: readonly Program[]): string {
  if (programs.length === 0) return say('programs.finding-none')
  const [helped, hurt] = [named(programs, 'helped'), named(programs, 'hurt')]
  const said = [
    ...(helped.n > 0 ? [say('programs.finding-helped', helped)] : []),
    ...(hurt.n > 0 ? [say('programs.finding-hurt', hurt)] : []),
  ]
  if (said.length > 0) return said.join(' ')
  return say(
    programs.some(({ effect }) => effect !== null && effect.verdict !== 'too-little-data')
      ? 'programs.finding-unclear'
      : 'programs.finding-early',
  )
}

export function programsLead(programs: readonly Program[]): string {
  const [unclear, mingled] = [named(programs, 'no-clear-effect'), named(programs, 'cannot-be-told-apart')]
  return [
    ...(unclear.n > 0 ? [say('programs.lead-unclear', unclear)] : []),
    ...(mingled.n > 0 ? [say('programs.lead-mingled', mingled)] : []),
    ...programs.flatMap(({ name, effect }) => (effect === null ? [] : [needs(name, effect)])),
  ]
    .filter((text) => text !== '')
    .join(' ')
}

const needs = (name: string, { verdict, daysMoreNeeded }: NonNullable<Program['effect']>): string => {
  if (verdict !== 'too-little-data') return ''
  return daysMoreNeeded === null
    ? say('programs.lead-early', { name })
    : say('programs.lead-days', { name, n: daysMoreNeeded })
}

/** `Three programs since 20 July 2026. One runs, one waits for your decision.` */
export function programsWhen(programs: readonly Program[]): string {
  const [first] = programs.map(({ start }) => start).toSorted()
  if (first === undefined) return say('programs.when-none')
  const running = programs.filter(
    ({ state, isOver }) => (state === 'running' || state === 'paused') && !isOver,
  )
  const waiting = programs.filter(({ actions }) => actions.includes('decide'))
  return [
    opening(say('programs.when', { ...countOf(programs.length), day: fullDay(dayFrom(first)) })),
    opening(say('programs.when-running', countOf(running.length))),
    ...(waiting.length > 0 ? [opening(say('programs.when-waiting', countOf(waiting.length)))] : []),
  ].join(' ')
}
