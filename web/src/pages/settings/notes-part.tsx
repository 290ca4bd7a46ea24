import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { api } from '../../api.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useNotes } from '../../queries.ts'
import type { Note } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { NoteForm } from './note-form.tsx'
import { daysOf } from './note-words.ts'
import { useSaving } from './saving.tsx'
import { Section } from './section.tsx'

/** Own notes beside days: written, changed and taken out. */
export function NotesPart() {
  const { data, error, refetch } = useNotes()
  const [changing, setChanging] = useState<string | null>(null)
  const saving = useSaving()
  const list = useRef<HTMLUListElement>(null)
  // The form takes the focus, and gives it back to the button that opened it.
  const leave = (id: string): void => {
    flushSync(() => setChanging(null))
    list.current?.querySelector<HTMLElement>(`[data-change="${id}"]`)?.focus()
  }
  const notes = data?.notes ?? []
  const remove = ({ id, from, to, text }: Note) =>
    saving.save(async () => {
      await api.removeNote(id)
      const undo = () => api.addNote({ from, to, text })
      return { words: say('settings.note-removed', { text }), undo, isGone: true }
    })
  const change = (note: Note, next: Pick<Note, 'from' | 'to' | 'text'>) =>
    saving.save(async () => {
      await api.changeNote(note.id, next)
      leave(note.id)
      const { from, to, text } = note
      return { words: say('settings.saved'), undo: () => api.changeNote(note.id, { from, to, text }) }
    })
  const add = (next: Pick<Note, 'from' | 'to' | 'text'>) =>
    saving.save(async () => {
      const { id } = await api.addNote(next)
      return { words: say('settings.note-added'), undo: () => api.removeNote(id) }
    })
  return (
    <Section id="notes" head={say('settings.notes')} note={say('settings.notes-note')}>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data !== undefined && notes.length === 0 && <p className="says-now">{say('settings.notes-none')}</p>}
      <ul className="own-notes" ref={list}>
        {notes.map((note) =>
          note.id === changing ? (
            <li key={note.id}>
              <NoteForm
                note={note}
                name={say('settings.note-keep')}
                onSave={(next) => change(note, next)}
                onLeave={() => leave(note.id)}
              />
            </li>
          ) : (
            <li key={note.id}>
              <p className="note">{daysOf(note)}</p>
              <p>{note.text}</p>
              <div className="row">
                <button
                  className="plain"
                  data-change={note.id}
                  aria-label={say('settings.note-change-label', { text: note.text })}
                  onClick={() => setChanging(note.id)}
                >
                  {say('settings.note-change')}
                </button>
                <button
                  className="plain"
                  aria-label={say('settings.note-remove-label', { text: note.text })}
                  onClick={() => void remove(note)}
                >
                  {say('settings.note-remove')}
                </button>
              </div>
            </li>
          ),
        )}
      </ul>
      <NoteForm name={say('settings.note-add')} onSave={add} />
      {saving.line}
    </Section>
  )
}
