import { useId, useState, type FormEvent } from 'react'
import { api } from '../../api.ts'
import type { Fact } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import type { Saving } from './saving.tsx'

interface CompanyFactProps {
  readonly fact: Fact
  readonly saving: Saving
}

/** The member's own company. Only its hash is kept, so that what was said cannot be shown, nor taken back to. */
export function CompanyFact({ fact: { holds, asOf, inFiles }, saving }: CompanyFactProps) {
  const [name, setName] = useState('')
  const id = useId()
  const keep = async (change: () => Promise<unknown>): Promise<void> => {
    const isSaved = await saving.save(async () => {
      await change()
      return { words: say('settings.fact-saved', { fact: say('fact.company') }), isGone: true }
    })
    if (isSaved) setName('')
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') void keep(() => api.sayFact({ fact: 'company', company: name }))
  }
  const said = holds === null ? 'nothing' : holds ? 'yes' : 'no'
  return (
    <form className="company" onSubmit={submit}>
      <label htmlFor={id}>{say('fact.company')}</label>
      <div className="row">
        <input
          id={id}
          className="field"
          value={name}
          maxLength={200}
          autoComplete="organization"
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button className="button">{say('settings.company-save')}</button>
        {said !== 'no' && (
          <button
            type="button"
            className="button"
            onClick={() => void keep(() => api.sayFact({ fact: 'company', company: null }))}
          >
            {say('settings.company-none')}
          </button>
        )}
        {said !== 'nothing' && (
          <button type="button" className="button" onClick={() => void keep(() => api.unsayFact('company'))}>
            {say('settings.company-unsay')}
          </button>
        )}
      </div>
      <p className="note" id={`${id}-note`}>
        {say('settings.company-said', { said, day: asOf === null ? '' : fullDay(dayFrom(asOf)) })}{' '}
        {say('settings.company-kept')} {inFiles && say('settings.company-in-files')}
      </p>
    </form>
  )
}
