import { useState, type SyntheticEvent } from 'react'
import { dayText, parseDay, type Day } from '../../../src/kernel/day.ts'
import type { Days } from '../../../src/kernel/days.ts'
import { fullDay } from '../words/days.ts'
import { say } from '../words/say.ts'
import { Bad } from './trouble-note.tsx'

export interface DaysFormProps {
  readonly days: Days
  /** The first and the last day that can be chosen. */
  readonly least: Day
  readonly most: Day
  readonly button: string
  readonly isBusy?: boolean
  readonly onDays: (days: Days) => void
}

/** Two days to type or to pick, the earlier first. What cannot be is said beside them. */
export function DaysForm({ days, least, most, button, isBusy = false, onDays }: DaysFormProps) {
  const [from, setFrom] = useState(dayText(days.from))
  const [to, setTo] = useState(dayText(days.to))
  const [wrong, setWrong] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const chosen = { from: parseDay(from), to: parseDay(to) }
    const flaw = flawOf(chosen.from, chosen.to, least, most)
    setWrong(flaw)
    if (flaw === '' && chosen.from !== undefined && chosen.to !== undefined)
      onDays({ from: chosen.from, to: chosen.to })
  }
  const bounds = { min: dayText(least), max: dayText(most) }
  return (
    <form className="days-form" noValidate onSubmit={submit}>
      <label>
        <span className="quiet">{say('days.from')}</span>
        <input
          className="field"
          type="date"
          value={from}
          {...bounds}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </label>
      <label>
        <span className="quiet">{say('days.to')}</span>
        <input
          className="field"
          type="date"
          value={to}
          {...bounds}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button className="button" disabled={isBusy}>
        {button}
      </button>
      <p role="alert">{wrong !== '' && <Bad>{wrong}</Bad>}</p>
    </form>
  )
}

function flawOf(from: Day | undefined, to: Day | undefined, least: Day, most: Day): string {
  if (from === undefined || to === undefined) return say('days.no-day')
  if (from >= to) return say('days.backwards')
  if (from < least || to > most) return say('days.beyond', { least: fullDay(least), most: fullDay(most) })
  return ''
}
