import { randomInt } from 'node:crypto'
import { calendarAt } from '../../api/calendar.ts'
import { loadEvidence } from '../../app/load-evidence.ts'
import { programNamed, type ProgramOrder } from '../../app/programs/change-programs.ts'
import { draftAsked, type SaidDraft } from '../../app/programs/draft-asked.ts'
import { orderAnswer } from '../../app/programs/program-answer.ts'
import { programsAnswer } from '../../app/programs/programs-answer.ts'
import { templatesAnswer } from '../../app/programs/templates-answer.ts'
import { instant, type Day } from '../../kernel/day.ts'
import type { Action, ActionKind } from '../../programs/actions.ts'
import type { Decision } from '../../programs/program.ts'
import type { Store } from '../../store/open-store.ts'
import { programLines, programsLines, templateLines } from '../program-lines.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface NewOptions extends Omit<SaidDraft, 'pillars' | 'activities'> {
  readonly pillar?: SaidDraft['pillars']
  readonly activity?: SaidDraft['activities']
  readonly startNow?: boolean
}

export interface ActOptions {
  readonly on?: Day
  readonly because?: string
  readonly undo?: boolean
}

export const programNewCommand = (
  session: Session,
  { startNow = false, pillar, activity, ...said }: NewOptions,
): Promise<Answer> =>
  withStore(session, (store) => {
    const { today } = calendarAt(session.now())
    const draft = draftAsked({ ...said, pillars: pillar, activities: activity }, today, randomInt(2 ** 31))
    return ordered(session, store, { kind: 'new', draft, startNow })
  })

export const programActCommand = (
  session: Session,
  named: string,
  act: Exclude<ActionKind, 'decide'>,
  options: ActOptions,
): Promise<Answer> =>
  withStore(session, (store) => {
    const { on = calendarAt(session.now()).today, because = '', undo = false } = options
    const actions: Readonly<Record<typeof act, Action>> = {
      start: { kind: 'start', on },
      pause: { kind: 'pause', on },
      resume: { kind: 'resume', on },
      skip: { kind: 'skip', on, skip: !undo },
      stop: { kind: 'stop', on, because },
    }
    return ordered(session, store, { kind: 'act', id: named, action: actions[act] })
  })

export const programDecideCommand = (
  session: Session,
  named: string,
  decision: Decision,
  { on, because = '' }: ActOptions,
): Promise<Answer> =>
  withStore(session, (store) => {
    const day = on ?? calendarAt(session.now()).today
    return ordered(session, store, {
      kind: 'act',
      id: named,
      action: { kind: 'decide', on: day, decision, because },
    })
  })

export const programDeleteCommand = (session: Session, named: string): Promise<Answer> =>
  withStore(session, (store) => ordered(session, store, { kind: 'delete', id: named }))

export const programListCommand = (session: Session): Promise<Answer> =>
  withStore(session, async (store) => {
    const answer = await programsAnswer(store, await loadEvidence(store), calendarAt(session.now()))
    return { document: answer, lines: (paper) => programsLines(answer, paper) }
  })

export const programShowCommand = (session: Session, named: string): Promise<Answer> =>
  withStore(session, async (store) => {
    const { id } = await programNamed(store, named)
    const { programs } = await programsAnswer(store, await loadEvidence(store), calendarAt(session.now()))
    const program = programs.find((one) => one.id === String(id))
    if (program === undefined) throw new TypeError(`program ${id} is not among its own`)
    return { document: { program }, lines: (paper) => programLines(program, paper) }
  })

export function programTemplatesCommand(): Promise<Answer> {
  const answer = templatesAnswer()
  return Promise.resolve({ document: answer, lines: (paper) => templateLines(answer, paper) })
}

/** Does what is ordered and shows the program as it is then. */
async function ordered(session: Session, store: Store, order: ProgramOrder): Promise<Answer> {
  const now = session.now()
  const program = await orderAnswer(store, order, { ...calendarAt(now), now: instant(now.getTime()) })
  return {
    document: { program },
    lines: (paper) =>
      order.kind === 'delete'
        ? [`The program “${program.name}” is deleted.`]
        : programLines({ ...program, effect: null }, paper),
  }
}
