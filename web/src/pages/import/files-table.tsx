import { Bad } from '../../parts/trouble-note.tsx'
import type { FileReport } from '../../shapes.ts'
import { gathered, remarkOf } from '../../words/report.ts'
import { countOf, inFigures, opening } from '../../words/numbers.ts'
import type { MessageKey } from '../../words/message-keys.ts'
import { say } from '../../words/say.ts'

/** What is counted of a file; a phone has room for three of them. `events` counts all that it holds, known or not. */
const COLUMNS: readonly {
  readonly name: MessageKey
  readonly isFine: boolean
  readonly of: (file: FileReport) => number
}[] = [
  { name: 'import.rows', isFine: false, of: ({ rows }) => rows },
  { name: 'import.column-added', isFine: false, of: ({ events, known }) => events - known },
  { name: 'import.column-known', isFine: true, of: ({ known }) => known },
  { name: 'import.repaired', isFine: true, of: ({ repaired }) => repaired },
  { name: 'import.skipped', isFine: false, of: ({ skipped }) => skipped },
]

const classOf = (isFine: boolean, n?: number): string =>
  `num${isFine ? ' fine' : ''}${n === 0 ? ' quiet' : ''}`

/** The files that hold events, with a row for all of them. */
export function FilesTable({ files }: { files: readonly FileReport[] }) {
  return (
    <table className="table files">
      <thead>
        <tr>
          <th scope="col">{say('import.file')}</th>
          {COLUMNS.map(({ name, isFine }) => (
            <th key={name} scope="col" className={classOf(isFine)}>
              {say(name)}
            </th>
          ))}
          <th scope="col" className="remark">
            {say('import.remark')}
          </th>
        </tr>
      </thead>
      <tbody>
        {gathered(files).map((file) => (
          <tr key={file.file}>
            <th scope="row">
              {file.file}
              {file.status === 'failed' && (
                <div>
                  <Bad>{say('import.nothing-used')}</Bad>
                </div>
              )}
            </th>
            {COLUMNS.map(({ name, isFine, of }) => (
              <td key={name} className={classOf(isFine, of(file))}>
                {inFigures(of(file))}
              </td>
            ))}
            <td className="remark">{remarkOf(file)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{opening(say('import.files-with-events', countOf(files.length)))}</th>
          {COLUMNS.map(({ name, isFine, of }) => (
            <td key={name} className={classOf(isFine)}>
              {inFigures(files.reduce((sum, file) => sum + of(file), 0))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
