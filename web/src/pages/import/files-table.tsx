import { Bad } from '../../parts/trouble-note.tsx'
import type { FileReport } from '../../shapes.ts'
import { gathered, remarkOf } from '../../words/report.ts'
import { counted, inFigures, inWords, opening } from '../../words/numbers.ts'

/** What is counted of a file; a phone has room for three of them. `events` counts all that it holds, known or not. */
const COLUMNS: readonly {
  readonly name: string
  readonly isFine: boolean
  readonly of: (file: FileReport) => number
}[] = [
  { name: 'Rows', isFine: false, of: ({ rows }) => rows },
  { name: 'Added', isFine: false, of: ({ events, known }) => events - known },
  { name: 'Known', isFine: true, of: ({ known }) => known },
  { name: 'Repaired', isFine: true, of: ({ repaired }) => repaired },
  { name: 'Skipped', isFine: false, of: ({ skipped }) => skipped },
]

const classOf = (isFine: boolean, n?: number): string =>
  `num${isFine ? ' fine' : ''}${n === 0 ? ' quiet' : ''}`

/** The files that hold events, with a row for all of them. */
export function FilesTable({ files }: { files: readonly FileReport[] }) {
  return (
    <table className="table files">
      <thead>
        <tr>
          <th scope="col">File</th>
          {COLUMNS.map(({ name, isFine }) => (
            <th key={name} scope="col" className={classOf(isFine)}>
              {name}
            </th>
          ))}
          <th scope="col" className="remark">
            Remark
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
                  <Bad>nothing could be used</Bad>
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
          <th scope="row">
            {opening(counted(files.length, 'file with events', 'files with events', inWords))}
          </th>
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
