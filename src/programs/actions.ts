import { addDays, dayText, type Day } from '../kernel/day.ts'
import { dayKind, isOver, lastAskedDay } from './days.ts'
import type { Decision, Program, ProgramState } from './program.ts'

/** What can be done to a program. `on` is the day on which it holds, never after today. */
export type Action =
  /** Locks the hypothesis; its first day becomes `on`, and its last day moves along. */
  | { readonly kind: 'start'; readonly on: Day }
  /** From `on` on it asks for nothing, until it is resumed. */
  | { readonly kind: 'pause'; readonly on: Day }
  /** `on` is the first day on which it runs again. */
  | { readonly kind: 'resume'; readonly on: Day }
  /** The day asks for nothing; with `skip` false it does again. */
  | { readonly kind: 'skip'; readonly on: Day; readonly skip: boolean }
  /** `on` is its last day. */
  | { readonly kind: 'stop'; readonly on: Day; readonly because: string }
  /** Says what comes of it, once it is over. */
  | { readonly kind: 'decide'; readonly on: Day; readonly decision: Decision; readonly because: string }

export const ACTION_KINDS = ['start', 'pause', 'resume', 'skip', 'stop', 'decide'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** The program as it is afterwards, or why that cannot be, in a sentence, with what can be done. */
export type Acted =
  | { readonly kind: 'done'; readonly program: Program }
  | { readonly kind: 'refused'; readonly why: string; readonly instead: string }

/** Does something to a program. Nothing else ever changes its state. */
export function act(program: Program, action: Action, today: Day): Acted {
  const wrong = refusal(program, action, today)
  return wrong ?? DO[action.kind](program, action as never, today)
}

/** What can be done to it today. */
export const actionsOf = (program: Program, today: Day): readonly ActionKind[] =>
  ACTION_KINDS.filter((kind) => {
    if (!FROM[kind].includes(program.state)) return kind === 'stop' && isKept(program)
    if (kind === 'decide') return program.state === 'stopped' || isOver(program, today)
    return kind === 'start' || program.start <= today
  })

/** Kept as a habit, and not given up since. */
export const isKept = ({ decided, stopped }: Pick<Program, 'decided' | 'stopped'>): boolean =>
  decided?.decision === 'keep' && stopped === null

/** The states from which an action leads on. */
const FROM: Readonly<Record<ActionKind, readonly ProgramState[]>> = {
  start: ['planned'],
  pause: ['running'],
  resume: ['paused'],
  skip: ['running', 'paused'],
  stop: ['running', 'paused'],
  decide: ['running', 'paused', 'stopped'],
}

const DO: {
  readonly [K in ActionKind]: (program: Program, action: Extract<Action, { kind: K }>, today: Day) => Acted
} = {
  start: (program, { on }, today) => {
    const length = program.end - program.start
    return done({ ...program, state: 'running', lockedOn: today, start: on, end: addDays(on, length) })
  },
  pause: (program, { on }) =>
    dayKind(program, on) === 'pause' || program.pauses.some(({ from }) => from > on)
      ? refused(`${dayText(on)} lies in a pause already, or before one.`, 'Choose a later day.')
      : done({ ...program, state: 'paused', pauses: [...program.pauses, { from: on, to: null }] }),
  resume: (program, { on }) => {
    const open = program.pauses.find(({ to }) => to === null)
    const others = program.pauses.filter((pause) => pause !== open)
    if (open === undefined || on < open.from)
      return refused(`The pause begins only on ${dayText(open?.from ?? on)}.`, 'Choose a day after that.')
    // Resumed on its first day, a pause has none.
    const closed = on === open.from ? [] : [{ from: open.from, to: addDays(on, -1) }]
    return done({ ...program, state: 'running', pauses: [...others, ...closed] })
  },
  skip: (program, { on, skip }) => {
    const others = program.skipDays.filter((day) => day !== on)
    return done({ ...program, skipDays: skip ? [...others, on].toSorted((a, b) => a - b) : others })
  },
  stop: (program, { on, because }) =>
    done({
      ...program,
      state: program.state === 'decided' ? 'decided' : 'stopped',
      stopped: { on, because },
      pauses: endedBy(program.pauses, on),
    }),
  decide: (program, { on, decision, because }) =>
    done({
      ...program,
      state: 'decided',
      decided: { decision, on, because },
      pauses: endedBy(program.pauses, lastAskedDay(program)),
    }),
}

/** No pause outlives its program. */
const endedBy = (pauses: Program['pauses'], last: Day): Program['pauses'] =>
  pauses
    .filter(({ from }) => from <= last)
    .map(({ from, to }) => ({ from, to: to === null || to > last ? last : to }))

function refusal(program: Program, { kind, on }: Action, today: Day): Acted | undefined {
  const { state, start } = program
  if (!FROM[kind].includes(state) && !(kind === 'stop' && isKept(program))) {
    return refused(`The program “${program.name}” is ${state}.`, INSTEAD[state])
  }
  if (on > today) return refused(`${dayText(on)} has not come yet.`, 'Choose today or an earlier day.')
  if (kind === 'start') return undefined
  if (on < start)
    return refused(`The program starts on ${dayText(start)}.`, 'Choose that day or a later one.')
  if (kind === 'decide')
    return state === 'stopped' || isOver(program, today)
      ? undefined
      : refused(
          `The program runs until ${dayText(lastAskedDay(program))}.`,
          'Stop it first, or wait for its end.',
        )
  if (kind === 'stop' && program.state === 'decided') return undefined
  if (on > lastAskedDay(program))
    return refused(
      `The program has ended on ${dayText(lastAskedDay(program))}.`,
      'Decide whether to keep, stop or change it.',
    )
  return undefined
}

/** What can be done instead, by the state in which it is. */
const INSTEAD: Readonly<Record<ProgramState, string>> = {
  planned: 'Start it first.',
  running: 'It can be paused, stopped or, once it is over, decided.',
  paused: 'It can be resumed or stopped.',
  stopped: 'It can be decided: keep, stop or change.',
  decided: 'Make a new program of it.',
}

const done = (program: Program): Acted => ({ kind: 'done', program })
const refused = (why: string, instead: string): Acted => ({ kind: 'refused', why, instead })
