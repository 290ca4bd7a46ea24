import type { FileReport, Report } from '../../shapes.ts'
import { foldedFiles, remarkOf } from '../../words/report.ts'
import { FilesTable } from './files-table.tsx'
import { say } from '../../words/say.ts'

/** Every file of an import: those with events in a table, the others by what became of them. */
export function FilesPart({ report }: { report: Report }) {
  const withEvents = report.files.filter(isCounted)
  return (
    <section className="part">
      <h2 className="head">{say('import.files')}</h2>
      {withEvents.length > 0 && <FilesTable files={withEvents} />}
      <div className="more">
        {foldedFiles(report.files.filter((file) => !isCounted(file))).map(({ says, files }) => (
          <details key={says}>
            <summary>{says}</summary>
            <ul>
              {files.map((file) => (
                <li key={file.file}>
                  {file.file} <span className="quiet">{remarkOf(file)}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}

/** Files that gave events, or should have given some. */
const isCounted = ({ status, events, problems }: FileReport): boolean =>
  status === 'failed' || (status === 'read' && (events > 0 || problems.length > 0))
