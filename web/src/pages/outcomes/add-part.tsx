import { useId, useRef, useState, type FormEvent } from 'react'
import { dayText } from '../../../../src/kernel/day.ts'
import { api } from '../../api.ts'
import { useToday } from '../../parts/today-day.ts'
import { say } from '../../words/say.ts'
import type { Saving } from '../settings/saving.tsx'
import { Section } from '../settings/section.tsx'

const NAMES = ['leads', 'meetings', 'deals', 'profile-views', 'followers'] as const

/** An outcome of one day by hand, or of many by a CSV; a file that is chosen before it has a name waits for one. */
export function AddPart({
  saving,
  onAdded,
}: {
  readonly saving: Saving
  readonly onAdded: () => Promise<unknown>
}) {
  const today = useToday()
  const id = useId()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [on, setOn] = useState(() => dayText(today))
  const [held, setHeld] = useState<File | null>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const isNamed = name.trim() !== ''
  const add = async (): Promise<void> => {
    const isSaved = await saving.save(async () => {
      const done = await api.addOutcome({ name, value: Number(value), on })
      await onAdded()
      return { words: say('outcomes.added', { name: done.name }) }
    })
    if (isSaved) setValue('')
  }
  const bring = async (file: File): Promise<void> => {
    const isSaved = await saving.save(async () => {
      const done = await api.addOutcome({ name, csv: await file.text(), file: file.name })
      await onAdded()
      return { words: say('outcomes.imported', { name: done.name, days: done.days }) }
    })
    if (isSaved) setHeld(null)
  }
  const choose = (file: File): void => {
    setHeld(isNamed ? null : file)
    if (isNamed) void bring(file)
    else nameField.current?.focus()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void (held !== null && value === '' ? bring(held) : add())
  }
  return (
    <Section id="add" head={say('outcomes.add')} note={say('outcomes.add-note')}>
      <form className="note-form outcome-form" onSubmit={submit}>
        <label className="choice" htmlFor={`${id}-name`}>
          {say('outcomes.name')}
          <input
            ref={nameField}
            id={`${id}-name`}
            aria-describedby={held === null ? undefined : `${id}-held`}
            className="field"
            required
            maxLength={60}
            list={`${id}-names`}
            pattern=".*\S.*"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <datalist id={`${id}-names`}>
          {NAMES.map((one) => (
            <option key={one}>{say(`outcomes.name-${one}`)}</option>
          ))}
        </datalist>
        <label className="choice" htmlFor={`${id}-on`}>
          {say('outcomes.day')}
          <input
            id={`${id}-on`}
            className="field"
            type="date"
            required
            value={on}
            onChange={({ currentTarget }) => setOn(currentTarget.value)}
          />
        </label>
        <label className="choice" htmlFor={`${id}-value`}>
          {say('outcomes.value')}
          <input
            id={`${id}-value`}
            className="field"
            type="number"
            step="any"
            required={held === null}
            value={value}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        </label>
        <div className="row">
          <button className="button first">{say('outcomes.add-button')}</button>
        </div>
      </form>
      <label className="choice csv-choice" htmlFor={`${id}-csv`}>
        {say('outcomes.csv')}
        <input
          id={`${id}-csv`}
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) choose(file)
            currentTarget.value = ''
          }}
        />
      </label>
      {held !== null && (
        <div className="row held" id={`${id}-held`}>
          {isNamed ? (
            <button className="button" onClick={() => void bring(held)}>
              {say('outcomes.csv-import', { file: held.name, name: name.trim() })}
            </button>
          ) : (
            <p>{say('outcomes.csv-nameless', { file: held.name })}</p>
          )}
        </div>
      )}
      {saving.line}
    </Section>
  )
}
