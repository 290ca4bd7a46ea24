import { useLayoutEffect, useId, useRef, useState, type FormEvent } from 'react'
import type { Note } from '../../shapes.ts'
import { say } from '../../words/say.ts'

type Words = Pick<Note, 'from' | 'to' | 'text'>

interface NoteFormProps {
  /** The note to be changed; a new one where there is none. */
  readonly note?: Note
  /** The button's words. */
  readonly name: string
  /** Gives whether it was saved. */
  readonly onSave: (words: Words) => Promise<boolean>
  readonly onLeave?: () => void
}

const LONGEST = 500

/** A day or days, and what to say of them. */
export function NoteForm({ note, name, onSave, onLeave }: NoteFormProps) {
  const [from, setFrom] = useState(note?.from ?? '')
  const [to, setTo] = useState(note === undefined || note.to === note.from ? '' : note.to)
  const [text, setText] = useState(note?.text ?? '')
  const id = useId()
  const words = useRef<HTMLInputElement>(null)
  const isChange = note !== undefined
  useLayoutEffect(() => {
    if (isChange) words.current?.focus()
  }, [isChange])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const isSaved = await onSave({ from, to: to === '' ? from : to, text })
    if (isSaved && note === undefined) {
      setText('')
      setTo('')
    }
  }
  return (
    <form className="note-form" onSubmit={(event) => void submit(event)}>
      <label className="choice" htmlFor={`${id}-from`}>
        {say('settings.day')}
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
        {say('settings.last-day')}
        <input
          id={`${id}-to`}
          className="field"
          type="date"
          min={from}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <label className="choice wide" htmlFor={`${id}-text`}>
        {say('settings.note-text')}
        <input
          id={`${id}-text`}
          ref={words}
          className="field"
          required
          pattern=".*\S.*"
          maxLength={LONGEST}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div className="row">
        <button className="button">{name}</button>
        {onLeave !== undefined && (
          <button type="button" className="button" onClick={onLeave}>
            {say('settings.note-leave')}
          </button>
        )}
      </div>
    </form>
  )
}
