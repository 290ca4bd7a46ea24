import { dayText, instantText, type Instant } from '../../kernel/day.ts'
import type { Days } from '../../kernel/days.ts'
import { addNote, changeNote, notesOf, removeNote, type Note } from '../../store/notes.ts'
import type { Store } from '../../store/open-store.ts'
import { AppError } from '../app-error.ts'
import { refuseBackwards } from '../asked-days.ts'

/** A note as `fourscore note list --json` and the API give it. Days are `YYYY-MM-DD`. */
export interface NoteJson {
  readonly id: string
  readonly from: string
  /** The same as `from` where it is a single day. */
  readonly to: string
  readonly text: string
  /** ISO 8601: when it was written, or last changed. */
  readonly writtenAt: string
}

/** What a note says, and of which days. */
export interface NoteWords {
  readonly days: Days
  readonly text: string
}

/** More than this is no note beside a chart. In UTF-16 units. */
export const LONGEST_NOTE = 500

/** A member's notes, those of the earliest day first. */
export const listNotes = async (store: Store, member = 'me'): Promise<readonly NoteJson[]> =>
  (await notesOf(store.db, member)).map(noteJson)

/** Throws `AppError` where there are no words, or too many, or the days are in the wrong order. */
export async function writeNote(
  store: Store,
  words: NoteWords,
  now: Instant,
  member = 'me',
): Promise<NoteJson> {
  const note = { ...checkedWords(words), writtenAt: now }
  return noteJson({ ...note, id: await addNote(store.db, member, note) })
}

/** Throws `AppError` where there is no such note, or what it is to say cannot be. */
export async function rewriteNote(
  store: Store,
  id: string,
  words: Partial<NoteWords>,
  now: Instant,
  member = 'me',
): Promise<NoteJson> {
  const { days, text } = await noteNamed(store, id, member)
  const note = { ...checkedWords({ days, text, ...words }), id: Number(id), writtenAt: now }
  if (!(await changeNote(store.db, member, note))) throw noSuchNote(id)
  return noteJson(note)
}

/** Takes a note out and gives what it said. Throws `AppError` where there is none. */
export async function dropNote(store: Store, id: string, member = 'me'): Promise<NoteJson> {
  const note = await noteNamed(store, id, member)
  if (!(await removeNote(store.db, member, note.id))) throw noSuchNote(id)
  return noteJson(note)
}

async function noteNamed({ db }: Store, id: string, member: string): Promise<Note> {
  const found = (await notesOf(db, member)).find((note) => String(note.id) === id)
  if (found === undefined) throw noSuchNote(id)
  return found
}

function checkedWords({ days, text }: NoteWords): NoteWords {
  refuseBackwards(days.from, days.to)
  const said = text.trim()
  if (said === '') throw wrongWords('It says nothing.', 'Give it a few words.')
  if (said.length > LONGEST_NOTE) {
    throw wrongWords(`It has ${said.length} characters.`, `Give it at most ${LONGEST_NOTE}.`)
  }
  return { days, text: said }
}

const wrongWords = (detail: string, hint: string): AppError =>
  new AppError('The note cannot be kept', detail, hint, 'wrong-use')

const noSuchNote = (id: string): AppError =>
  new AppError(
    'No such note',
    `There is no note ${id}.`,
    'List the notes with their ids: fourscore note list.',
  )

const noteJson = ({ id, days, text, writtenAt }: Note): NoteJson => ({
  id: String(id),
  from: dayText(days.from),
  to: dayText(days.to),
  text,
  writtenAt: instantText(writtenAt),
})
