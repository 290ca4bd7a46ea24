import { useLayoutEffect, useRef, useState, type FormEvent } from 'react'
import { addDays, dayText } from '../../../../src/kernel/day.ts'
import { weekdayOf } from '../../charts/calendar-grid.ts'
import { api } from '../../api.ts'
import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged } from '../../queries.ts'
import { goTo, Link, useSearch } from '../../router.tsx'
import type { Programs, ProgramTemplates } from '../../shapes.ts'
import { dayFrom } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import { draftAfter, newDraft, orderOf, type Draft } from './draft.ts'
import { STEPS } from './steps.tsx'
import { useTemplates } from './queries.ts'
import { addressOf, viewOf } from './view.ts'

/** Eight steps from a purpose to a program. */
export function Guide({ programs }: { programs: Programs }) {
  const templates = useTemplates()
  const { id } = viewOf(useSearch())
  if (templates.data === undefined) {
    return (
      <>
        <h1 className="finding">{say('programs.guide')}</h1>
        {templates.error === null ? (
          <Patience>{say('programs.computing')}</Patience>
        ) : (
          <TroubleNote error={templates.error} again={() => void templates.refetch()} />
        )}
      </>
    )
  }
  return <Steps programs={programs} templates={templates.data} after={id} />
}

interface StepsProps {
  readonly programs: Programs
  readonly templates: ProgramTemplates
  readonly after: string | null
}

function Steps({ programs, templates, after }: StepsProps) {
  const [draft, setDraft] = useState(() => firstDraft(programs, templates, after))
  const [at, setAt] = useState(0)
  const [error, setError] = useState<Error | null>(null)
  const [isBusy, setBusy] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const wasAt = useRef(0)
  useLayoutEffect(() => {
    if (wasAt.current !== at) head.current?.focus()
    wasAt.current = at
  }, [at])
  const step = STEPS[at] ?? STEPS[0]
  const isLast = at === STEPS.length - 1
  const make = async (startNow: boolean): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setError(null)
    try {
      const { id } = await api.newProgram(orderOf(draft, startNow))
      await everythingChanged()
      goTo(addressOf({ plan: id }))
    } catch (error) {
      setError(error instanceof Error ? error : new Error(String(error)))
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isLast) void make(draft.start === programs.today)
    else setAt(at + 1)
  }
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return (
    <>
      <p className="when">{say('programs.step-of', { n: at + 1, of: STEPS.length })}</p>
      <h1 className="finding">{say('programs.guide')}</h1>
      <ol className="step-list" aria-label={say('programs.steps')}>
        {STEPS.map(({ name }, i) => (
          <li key={name} aria-current={i === at ? 'step' : undefined}>
            {i < at ? (
              <button type="button" className="plain" onClick={() => setAt(i)}>
                {say(`programs.step.${name}`)}
              </button>
            ) : (
              say(`programs.step.${name}`)
            )}
          </li>
        ))}
      </ol>
      <form className="part sided guide" onSubmit={submit}>
        <div>
          <h2 className="head" ref={head} tabIndex={-1}>
            {say(`programs.step.${step.name}`)}
          </h2>
          <p className="note">{say(`programs.step-note.${step.name}`)}</p>
        </div>
        <div>
          <step.Fields draft={draft} change={change} templates={templates} programs={programs} />
          {error !== null && <TroubleNote error={error} />}
          <div className="row guide-buttons">
            {at > 0 && (
              <button type="button" className="button" onClick={() => setAt(at - 1)}>
                {say('programs.back')}
              </button>
            )}
            <button className="button first">{say(isLast ? 'programs.make' : 'programs.next')}</button>
            <Link to="/programs">{say('programs.give-up')}</Link>
          </div>
        </div>
      </form>
    </>
  )
}

/** Starts on the next Monday, or today where that is one. */
function firstDraft({ today, programs }: Programs, { weeks }: ProgramTemplates, after: string | null): Draft {
  const day = dayFrom(today)
  const monday = dayText(addDays(day, (7 - weekdayOf(day)) % 7))
  const empty = newDraft(monday, weeks.unlessSaid)
  const before = programs.find(({ id }) => id === after)
  return before === undefined ? empty : draftAfter(before, empty)
}
