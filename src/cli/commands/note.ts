import { dropNote, listNotes, writeNote, type NoteJson } from '../../app/settings/notes.ts'
import { instant, type Day } from '../../kernel/day.ts'
import { localDay } from '../../api/local-day.ts'
import { dayWords } from '../calendar.ts'
import { harmless, wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { withStore } from '../with-store.ts'

export interface NoteOptions {
  readonly on?: Day
  readonly to?: Day
}

export const addNoteCommand = (session: Session, text: string, { on, to }: NoteOptions): Promise<Answer> =>
  withStore(session, async (store) => {
    const now = session.now()
    const from = on ?? localDay(now)
    const note = await writeNote(store, { days: { from, to: to ?? from }, text }, instant(now.getTime()))
    return told(note, 'Noted')
  })

export const listNotesCommand = (session: Session): Promise<Answer> =>
  withStore(session, async (store) => {
    const notes = await listNotes(store)
    return {
      document: { notes },
      lines: (paper) => (notes.length === 0 ? NONE : notes.flatMap(lineOf(paper))),
    }
  })

export const removeNoteCommand = (session: Session, id: string): Promise<Answer> =>
  withStore(session, async (store) => told(await dropNote(store, id), 'Removed'))

const NONE = ['No notes yet. Write one: fourscore note add "New job" --on 2026-05-04.']

const told = (note: NoteJson, done: string): Answer => ({
  document: note,
  lines: ({ columns }) => wrap(`${done}, ${daysWords(note)}: ${harmless(note.text)}`, columns, '', '  '),
})

const lineOf =
  ({ columns }: Paper) =>
  (note: NoteJson): readonly string[] =>
    wrap(`${note.id}  ${daysWords(note)}: ${harmless(note.text)}`, columns, '', '   ')

const daysWords = ({ from, to }: NoteJson): string =>
  from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`
