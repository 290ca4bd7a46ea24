import { status, type ImportStatus } from '../../app/status.ts'
import { undoImport } from '../../app/undo-import.ts'
import { askForWord } from '../ask-for-word.ts'
import { dayWords } from '../calendar.ts'
import { Failure, wrongUse } from '../failure.ts'
import { counted, listed, whole } from '../number.ts'
import { harmless, wrap, type Paper } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { table, type Column } from '../table.ts'
import { withStore } from '../with-store.ts'
import type { Store } from '../../store/open-store.ts'

export interface UndoOptions {
  readonly last?: boolean
  readonly yes?: boolean
}

export const undoCommand = (
  session: Session,
  id: string | undefined,
  { last, yes }: UndoOptions,
): Promise<Answer> =>
  withStore(session, async (store) => {
    if (id !== undefined && last === true) {
      throw wrongUse(
        'Both an id and --last were given.',
        'Give one of them: fourscore undo 3, or fourscore undo --last.',
      )
    }
    const { imports } = await status(store)
    if (id === undefined && last !== true) return listOf(imports)
    const found = last === true ? imports[0] : imports.find((one) => one.id === id)
    if (found === undefined) throw unknownImport(id, imports.length)
    if (session.canAsk && yes !== true && !(await agrees(found))) return kept(found)
    return undo(store, found.id)
  })

async function undo(store: Store, id: string): Promise<Answer> {
  const undone = await undoImport(store, id)
  const { events, readings } = undone
  const gone = [
    ...(events.removed > 0 || readings.removed === 0 ? [counted(events.removed, 'event')] : []),
    ...(readings.removed > 0 ? [counted(readings.removed, 'reading')] : []),
  ]
  const stayed = events.kept + readings.kept
  const others = stayed === 0 ? '' : ` ${whole(stayed)} that another import knows too stay.`
  const said = `${harmless(undone.name)} is taken back: ${listed(gone)} went.${others}`
  return { document: undone, lines: ({ columns }) => wrap(said, columns) }
}

const agrees = ({ id, name }: ImportStatus): Promise<boolean> =>
  askForWord(`Take back import ${id}, ${harmless(name)}? Type yes: `, /^y(es)?$/i)

const kept = ({ id, name }: ImportStatus): Answer => ({
  document: { id, name, events: { removed: 0, kept: 0 }, readings: { removed: 0, kept: 0 } },
  lines: () => ['Nothing was taken back.'],
})

function listOf(imports: readonly ImportStatus[]): Answer {
  const document = {
    imports: imports.map(({ report: { events, readings }, ...one }) => ({ ...one, events, readings })),
  }
  return {
    document,
    lines: (paper) => (imports.length === 0 ? ['Nothing has been imported.'] : importTable(imports, paper)),
  }
}

const LIST_COLUMNS: readonly Column[] = [
  { head: 'Import', align: 'left' },
  { head: 'Id', align: 'right' },
  { head: 'On', align: 'right' },
  { head: 'Events', align: 'right' },
  { head: 'Readings', align: 'right' },
]

function importTable(imports: readonly ImportStatus[], { columns, ink }: Paper): readonly string[] {
  const rows = imports.map(({ id, name, importedAt, sample, report }) => [
    `${harmless(name)}${sample ? ' (sample)' : ''}`,
    id,
    dayWords(importedAt.slice(0, 10)),
    whole(report.events.added),
    whole(report.readings.added),
  ])
  return [
    ...table(LIST_COLUMNS, rows, columns, ink),
    '',
    ...wrap('Take one back with fourscore undo ID, the newest with fourscore undo --last.', columns),
  ]
}

const unknownImport = (id: string | undefined, imports: number): Failure =>
  new Failure({
    title: 'No such import',
    detail: id === undefined || imports === 0 ? 'Nothing has been imported.' : `There is no import ${id}.`,
    hint:
      imports === 0 ? 'Import an export first: fourscore import FILE.' : 'fourscore undo lists the imports.',
  })
