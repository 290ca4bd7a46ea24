import { dayText, type Day, type Instant } from '../../kernel/day.ts'
import { act, type Action } from '../../programs/actions.ts'
import { checkDraft } from '../../programs/check-draft.ts'
import { experimentOf, FEWEST_EXPERIMENT_WEEKS } from '../../programs/experiment.ts'
import { freeName, type Draft, type Program } from '../../programs/program.ts'
import type { Store } from '../../store/open-store.ts'
import { addProgram, readPrograms, removePrograms, saveProgram } from '../../store/programs.ts'
import { AppError } from '../app-error.ts'

/** A draft as it is asked for: `experiment` is the seed of its weeks, or null for none. */
export interface AskedDraft extends Omit<Draft, 'experiment'> {
  readonly experiment: number | null
  /** Whether nobody has chosen the name, so that it gives way where another program has it. */
  readonly anyName?: boolean
}

/** What is to become of programs. An `id` is a program's own, or its name. */
export type ProgramOrder =
  | { readonly kind: 'new'; readonly draft: AskedDraft; readonly startNow: boolean }
  | { readonly kind: 'edit'; readonly id: string; readonly changes: DraftChanges }
  | { readonly kind: 'act'; readonly id: string; readonly action: Action }
  | { readonly kind: 'delete'; readonly id: string }

/** What is to be another in a draft; what is left out stays. */
export interface DraftChanges extends Partial<Omit<AskedDraft, 'hypothesis'>> {
  /** Of the hypothesis. */
  readonly expects?: Partial<Draft['hypothesis']>
}

export interface Moment {
  readonly today: Day
  readonly now: Instant
  /** `me`, unless said otherwise. */
  readonly member?: string | undefined
}

/**
 * Does what is ordered and gives the program as it is then; of one that was deleted, as it was. Throws `AppError` where
 * it cannot be: there is no such program, its state does not allow it, or something in the draft cannot be.
 */
export async function changePrograms(store: Store, order: ProgramOrder, at: Moment): Promise<Program> {
  const { member = 'me' } = at
  switch (order.kind) {
    case 'new':
      return create(store, order, at)
    case 'edit':
      return edit(store, await programNamed(store, order.id, member), order.changes, member)
    case 'act':
      return perform(store, await programNamed(store, order.id, member), order.action, at)
    case 'delete':
      return remove(store, await programNamed(store, order.id, member), member)
  }
}

/** The program with an id, else the one with a name. Throws `AppError` where there is none. */
export async function programNamed(store: Store, idOrName: string, member = 'me'): Promise<Program> {
  const programs = await readPrograms(store.db, member)
  const found =
    programs.find(({ id }) => String(id) === idOrName) ??
    programs.find(({ name }) => name.toLowerCase() === idOrName.trim().toLowerCase())
  if (found !== undefined) return found
  throw new AppError(
    'No such program',
    `There is no program ${JSON.stringify(idOrName)}.`,
    programs.length === 0
      ? 'Make one: fourscore program new.'
      : `There are: ${programs.map(({ id, name }) => `${id} ${name}`).join(', ')}.`,
  )
}

async function create(
  store: Store,
  { draft: asked, startNow }: Extract<ProgramOrder, { kind: 'new' }>,
  at: Moment,
): Promise<Program> {
  const { member = 'me', now, today } = at
  const others = await readPrograms(store.db, member)
  const taken = asked.anyName === true ? others.map(({ name }) => name) : []
  const draft = tidy(drawn({ ...asked, name: freeName(asked.name, taken) }))
  refuseFaults(draft, others)
  const id = await addProgram(store.db, member, draft, { sample: false, createdAt: now })
  const program = await programNamed(store, String(id), member)
  if (!startNow) return program
  const on = program.start < today ? program.start : today
  return perform(store, program, { kind: 'start', on }, at)
}

async function edit(store: Store, program: Program, changes: DraftChanges, member: string): Promise<Program> {
  if (program.state !== 'planned' && Object.keys(changes).some((key) => key !== 'name')) throw locked(program)
  const { experiment, expects, ...rest } = changes
  const changed: Program = { ...program, ...rest, hypothesis: { ...program.hypothesis, ...expects } }
  const seed = experiment === undefined ? (program.experiment?.seed ?? null) : experiment
  const isMoved = changed.start !== program.start || changed.end !== program.end || experiment !== undefined
  const next = tidy(isMoved ? { ...changed, ...drawn({ ...changed, experiment: seed }) } : changed)
  const others = (await readPrograms(store.db, member)).filter(({ id }) => id !== program.id)
  refuseFaults(next, others)
  await saveProgram(store.db, member, next)
  return next
}

async function perform(
  store: Store,
  program: Program,
  action: Action,
  { today, member = 'me' }: Moment,
): Promise<Program> {
  const acted = act(program, action, today)
  if (acted.kind === 'refused') {
    throw new AppError(`It cannot be ${PAST[action.kind]}`, acted.why, acted.instead, 'in-the-way')
  }
  await saveProgram(store.db, member, acted.program)
  return acted.program
}

const PAST: Readonly<Record<Action['kind'], string>> = {
  start: 'started',
  pause: 'paused',
  resume: 'resumed',
  skip: 'skipped',
  stop: 'stopped',
  decide: 'decided',
}

async function remove(store: Store, program: Program, member: string): Promise<Program> {
  if (program.state !== 'planned') {
    throw new AppError(
      'It cannot be deleted',
      `The program “${program.name}” is ${program.state}: its days would be missing from the effects of all others.`,
      'Stop it instead.',
      'in-the-way',
    )
  }
  await removePrograms(store.db, member, [program.id])
  return program
}

function drawn(asked: AskedDraft): Draft {
  if (asked.experiment === null) return { ...asked, experiment: null }
  const experiment = experimentOf(asked.start, asked.end, asked.experiment)
  if (experiment !== undefined) return { ...asked, experiment }
  throw new AppError(
    'Too short for an experiment',
    `An experiment takes ${FEWEST_EXPERIMENT_WEEKS} weeks, or more in fours; from ${dayText(asked.start)} to ${dayText(asked.end)} are ${(asked.end - asked.start + 1) / 7}.`,
    `Choose another end, such as ${FEWEST_EXPERIMENT_WEEKS} weeks after its start.`,
    'cannot-be',
  )
}

const tidy = <D extends Draft>(draft: D): D => ({ ...draft, name: draft.name.trim().replaceAll(/\s+/g, ' ') })

function refuseFaults(draft: Draft, others: readonly Program[]): void {
  const faults = checkDraft(draft, others)
  if (faults.length === 0) return
  throw new AppError(
    'The program cannot be so',
    `${faults.map(({ field, expected }) => `${field}: expected ${expected}`).join('; ')}.`,
    'Change that and try again. Nothing was kept.',
    'cannot-be',
  )
}

const locked = ({ name, lockedOn }: Program): AppError =>
  new AppError(
    'It is locked',
    `The program “${name}” was started${lockedOn === null ? '' : ` on ${dayText(lockedOn)}`}, and what was expected of it stays as it was then.`,
    'Stop it and make a new one, or decide to change it once it is over.',
    'in-the-way',
  )
