import { useId, useState, type FormEvent } from 'react'
import { api } from '../../api.ts'
import { client } from '../../queries.ts'
import { say } from '../../words/say.ts'
import { useSaving } from './saving.tsx'
import { Section } from './section.tsx'

/** Deletes everything; who means it types a word. */
export function ForgetPart() {
  const { save, line } = useSaving()
  const [typed, setTyped] = useState('')
  const id = useId()
  const word = say('settings.forget-word')
  const isMeant = typed.trim().toLocaleLowerCase() === word
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isMeant) return
    const isDone = await save(async () => {
      await api.forgetEverything()
      client.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'status' && queryKey[0] !== 'settings',
      })
      return { words: say('settings.forgotten') }
    })
    if (isDone) setTyped('')
  }
  return (
    <Section id="forget" head={say('settings.forget')} note={say('settings.forget-note')}>
      <p className="wide-text">{say('settings.forget-says')}</p>
      <form className="row choices" onSubmit={(event) => void submit(event)}>
        <label className="choice" htmlFor={id}>
          {say('settings.forget-label', { word })}
          <input
            id={id}
            className="field"
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button className="button" disabled={!isMeant}>
          {say('settings.forget-do')}
        </button>
      </form>
      <p className="note">{say('settings.forget-elsewhere')}</p>
      {line}
    </Section>
  )
}
