import { useLayoutEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { api } from '../../api.ts'
import { goTo } from '../../router.tsx'
import type { Program, ProgramAction } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { useSaving } from '../settings/saving.tsx'
import { addressOf } from './view.ts'

type Asked = 'stop' | 'keep' | 'end' | 'change'

const DECISIONS = [
  ['keep', 'keep'],
  ['end', 'stop'],
  ['change', 'change'],
] as const

/** What can be done with a program today. Stopping and deciding ask for a reason. */
export function ProgramActions({ program, today }: { program: Program; today: string }) {
  const { id, name, actions, state, skipDays } = program
  const [asked, setAsked] = useState<Asked | null>(null)
  const saving = useSaving()
  const buttons = useRef<HTMLDivElement>(null)
  const leave = (): void => {
    flushSync(() => setAsked(null))
    buttons.current?.querySelector<HTMLElement>('button')?.focus()
  }
  const act = (action: ProgramAction, undo?: ProgramAction) =>
    saving.save(async () => {
      await api.act(id, action)
      const words = say(`programs.acted.${action.action}`, { name })
      return undo === undefined ? { words } : { words, undo: () => api.act(id, undo) }
    })
  const can = (action: Program['actions'][number]) => actions.includes(action)
  const isSkipped = skipDays.includes(today)
  const give = async (because: string): Promise<void> => {
    const decision = DECISIONS.find(([kind]) => kind === asked)?.[1]
    const isSaved = await act(
      decision === undefined ? { action: 'stop', because } : { action: 'decide', decision, because },
    )
    if (!isSaved) return
    setAsked(null)
    if (decision === 'change') goTo(addressOf({ isNew: true, id }))
  }
  const button = (words: string, onClick: () => void, isFirst = false) => (
    <button
      key={words}
      className={isFirst ? 'button first' : 'button'}
      aria-label={say('programs.action-of', { action: words, name })}
      onClick={onClick}
    >
      {words}
    </button>
  )
  return (
    <div className="program-actions">
      {asked === null ? (
        <div className="row" ref={buttons}>
          {can('start') && button(say('programs.start'), () => void act({ action: 'start' }), true)}
          {can('decide') &&
            DECISIONS.map(([kind, decision]) =>
              button(say(`programs.decide.${decision}`), () => setAsked(kind), kind === 'keep'),
            )}
          {can('pause') &&
            !program.isOver &&
            button(say('programs.pause'), () => void act({ action: 'pause' }, { action: 'resume' }))}
          {can('resume') && button(say('programs.resume'), () => void act({ action: 'resume' }), true)}
          {can('skip') &&
            state === 'running' &&
            !program.isOver &&
            button(
              say(isSkipped ? 'programs.unskip' : 'programs.skip'),
              () => void act({ action: 'skip', skip: !isSkipped }, { action: 'skip', skip: isSkipped }),
            )}
          {can('stop') && !can('decide') && button(say('programs.stop'), () => setAsked('stop'))}
        </div>
      ) : (
        <ReasonForm asked={asked} onGive={give} onLeave={leave} />
      )}
      {saving.line}
    </div>
  )
}

interface ReasonProps {
  readonly asked: Asked
  readonly onGive: (because: string) => Promise<void>
  readonly onLeave: () => void
}

function ReasonForm({ asked, onGive, onLeave }: ReasonProps) {
  const [because, setBecause] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onGive(because)
  }
  const words = say(`programs.reason.${asked}`)
  return (
    <form className="reason" onSubmit={submit}>
      <label className="choice">
        {words}
        <input
          ref={field}
          className="field"
          maxLength={500}
          value={because}
          onKeyDown={({ key }) => key === 'Escape' && onLeave()}
          onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        />
      </label>
      <div className="row">
        <button className="button first">{say(`programs.give.${asked}`)}</button>
        <button type="button" className="button" onClick={onLeave}>
          {say('programs.leave')}
        </button>
      </div>
    </form>
  )
}
