import { useId, useState, type FormEvent } from 'react'
import { api } from '../../api.ts'
import { Choose } from '../../parts/choose.tsx'
import type { Settings } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { useSaving } from './saving.tsx'
import { Section } from './section.tsx'

interface BaselineProps {
  readonly settings: Settings
  readonly hasReadings: boolean
}

/** The days that readings are compared with. */
export function BaselinePart({ settings: { baseline }, hasReadings }: BaselineProps) {
  const { save, line } = useSaving()
  const [isOwn, setOwn] = useState(baseline !== null)
  const keep = (next: Settings['baseline']) =>
    save(async () => {
      await api.changeSettings({ baseline: next })
      return { words: say('settings.saved'), undo: () => api.changeSettings({ baseline }) }
    })
  const choose = (which: 'first' | 'own'): void => {
    setOwn(which === 'own')
    if (which === 'first' && baseline !== null) void keep(null)
  }
  return (
    <Section id="baseline" head={say('settings.baseline')} note={say('settings.baseline-note')}>
      <Choose
        label={say('settings.baseline')}
        options={[
          { value: 'first', name: say('settings.baseline-first') },
          { value: 'own', name: say('settings.baseline-own') },
        ]}
        value={isOwn ? 'own' : 'first'}
        onChange={choose}
      />
      {isOwn && (
        <Period
          key={`${baseline?.from} ${baseline?.to}`}
          baseline={baseline}
          onSave={(days) => void keep(days)}
        />
      )}
      {line}
      {!hasReadings && <p className="note">{say('settings.baseline-none')}</p>}
    </Section>
  )
}

interface PeriodProps {
  readonly baseline: Settings['baseline']
  readonly onSave: (days: { readonly from: string; readonly to: string }) => void
}

function Period({ baseline, onSave }: PeriodProps) {
  const [from, setFrom] = useState(baseline?.from ?? '')
  const [to, setTo] = useState(baseline?.to ?? '')
  const id = useId()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSave({ from, to })
  }
  return (
    <form className="row choices" onSubmit={submit}>
      <label className="choice" htmlFor={`${id}-from`}>
        {say('settings.from')}
        <input
          id={`${id}-from`}
          className="field"
          type="date"
          required
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </label>
      <label className="choice" htmlFor={`${id}-to`}>
        {say('settings.to')}
        <input
          id={`${id}-to`}
          className="field"
          type="date"
          required
          min={from}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button className="button">{say('settings.baseline-save')}</button>
    </form>
  )
}
