import { useId, useState, type FormEvent } from 'react'
import { dayText } from '../../../../src/kernel/day.ts'
import { api } from '../../api.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useToday } from '../../parts/today-day.ts'
import { LOG_FACTS, type Fact, type LogFact } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inFigures } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { useFacts } from './queries.ts'
import { useSaving, type Saving } from './saving.tsx'
import { Section } from './section.tsx'

/** What the member counts by hand, because no file tells it: since when, and how many on which day. */
export function LogsPart() {
  const { data, error, refetch } = useFacts()
  const saving = useSaving()
  const logs = LOG_FACTS.flatMap((log) => {
    const fact = data?.facts.find((one) => one.fact === log)
    return fact === undefined ? [] : [{ ...fact, fact: log }]
  })
  const kept = logs.filter(({ holds }) => holds === true)
  return (
    <Section id="logs" head={say('settings.logs')} note={say('settings.logs-note')}>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {logs.map((log) => (
        <LogRow key={log.fact} log={log} saving={saving} />
      ))}
      {kept.length > 0 && <CountForm logs={kept.map(({ fact }) => fact)} saving={saving} />}
      {saving.line}
    </Section>
  )
}

type Log = Fact & { readonly fact: LogFact }

/** Since when all of it is counted, or from when on it shall be. */
function LogRow({ log: { fact, holds, asOf, inFiles }, saving }: { log: Log; saving: Saving }) {
  const id = useId()
  const today = dayText(useToday())
  const [since, setSince] = useState(today)
  const isKept = holds === true
  const name = say(`fact.${fact}`)
  const tell = (isOn: boolean, asOf: string): void => {
    void saving.save(async () => {
      await api.sayFact({ fact, holds: isOn, asOf })
      return { words: say('settings.fact-saved', { fact: name }), isGone: true }
    })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isKept) tell(true, since)
  }
  return (
    <form className="fact" onSubmit={submit}>
      <div>
        <p id={`${id}-name`}>{name}</p>
        {inFiles && <p className="note under">{say('settings.log-in-files')}</p>}
      </div>
      {isKept ? (
        <div className="row">
          <p>{say('settings.log-since', { day: asOf === null ? '' : fullDay(dayFrom(asOf)) })}</p>
          <button
            type="button"
            className="button"
            aria-label={say('settings.log-stop-label', { log: name })}
            onClick={() => tell(false, today)}
          >
            {say('settings.log-stop')}
          </button>
        </div>
      ) : (
        <div className="row">
          <label className="choice" htmlFor={id}>
            {say('settings.log-from')}
            <input
              id={id}
              className="field"
              type="date"
              required
              max={today}
              aria-describedby={`${id}-name`}
              value={since}
              onChange={({ currentTarget }) => setSince(currentTarget.value)}
            />
          </label>
          <button className="button" aria-label={say('settings.log-start-label', { log: name })}>
            {say('settings.log-start')}
          </button>
        </div>
      )}
    </form>
  )
}

/** How many there were on a day; what is there already is added to. */
function CountForm({ logs, saving }: { readonly logs: readonly LogFact[]; readonly saving: Saving }) {
  const id = useId()
  const today = dayText(useToday())
  const [chosen, setChosen] = useState<LogFact | null>(null)
  const [on, setOn] = useState(today)
  const [count, setCount] = useState('')
  const log = logs.find((one) => one === chosen) ?? logs[0]
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (log === undefined) return
    const isSaved = await saving.save(async () => {
      await keep(log, on, Number(count))
      return {
        words: say('settings.log-added', { log: say(`fact.${log}`), count: inFigures(Number(count)) }),
      }
    })
    if (isSaved) setCount('')
  }
  return (
    <form className="note-form log-form" onSubmit={(event) => void add(event)}>
      <label className="choice" htmlFor={`${id}-log`}>
        {say('settings.log-what')}
        <select
          id={`${id}-log`}
          className="field"
          value={log}
          onChange={({ currentTarget }) => setChosen(logs.find((one) => one === currentTarget.value) ?? null)}
        >
          {logs.map((one) => (
            <option key={one} value={one}>
              {say(`fact.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="choice" htmlFor={`${id}-on`}>
        {say('settings.day')}
        <input
          id={`${id}-on`}
          className="field"
          type="date"
          required
          max={today}
          value={on}
          onChange={({ currentTarget }) => setOn(currentTarget.value)}
        />
      </label>
      <label className="choice" htmlFor={`${id}-count`}>
        {say('settings.log-count')}
        <input
          id={`${id}-count`}
          className="field"
          type="number"
          required
          min={1}
          max={1000}
          value={count}
          onChange={({ currentTarget }) => setCount(currentTarget.value)}
        />
      </label>
      <div className="row">
        <button className="button">{say('settings.log-add')}</button>
      </div>
    </form>
  )
}

/** What one does is logged as done; what others do, as an outcome. */
async function keep(log: LogFact, on: string, count: number): Promise<void> {
  if (log === 'profile-view-received-log') await api.addOutcome({ name: 'profile-views', value: count, on })
  else await api.did({ activity: DONE[log], count, on })
}

const DONE = { 'search-log': 'search', 'profile-view-log': 'profile-view', 'lead-log': 'lead' } as const
