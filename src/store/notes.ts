import type { Kysely, Selectable } from 'kysely'
import type { Day, Instant } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import type { NoteRow, Tables } from './tables.ts'

/** What a member has written beside a day, or beside days. */
export interface Note {
  readonly id: number
  readonly days: Days
  readonly text: string
  readonly writtenAt: Instant
}

export type NewNote = Omit<Note, 'id'>

/** A member's notes, those of the earliest day first. */
export async function notesOf(db: Kysely<Tables>, member: string): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .where('member', '=', member)
    .orderBy('from_day')
    .orderBy('to_day')
    .orderBy('id')
    .execute()
  return rows.map(noteOf)
}

/** Writes a note and gives its id. */
export async function addNote(db: Kysely<Tables>, member: string, note: NewNote): Promise<number> {
  const { id } = await db
    .insertInto('note')
    .values({ member, ...columnsOf(note) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether there is such a note, which then says this. */
export async function changeNote(
  db: Kysely<Tables>,
  member: string,
  { id, ...note }: Note,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('note')
    .set(columnsOf(note))
    .where('member', '=', member)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether there was such a note, which is gone then. */
export async function removeNote(db: Kysely<Tables>, member: string, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('note')
    .where('member', '=', member)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const columnsOf = ({ days, text, writtenAt }: NewNote) => ({
  from_day: days.from,
  to_day: days.to,
  text,
  written_at: writtenAt,
})

const noteOf = ({ id, from_day, to_day, text, written_at }: Selectable<NoteRow>): Note => ({
  id,
  days: { from: from_day as Day, to: to_day as Day },
  text,
  writtenAt: written_at as Instant,
})
