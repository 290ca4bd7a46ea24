import { Bad } from '../../parts/trouble-note.tsx'
import { Link } from '../../router.tsx'
import type { Report } from '../../shapes.ts'
import { awaitedWords, reportFinding, reportLead, reportWhen } from '../../words/report.ts'
import { FilesPart } from './files-part.tsx'
import { ProblemsPart } from './problems-part.tsx'
import { UndoImport } from './undo-import.tsx'
import { say } from '../../words/say.ts'

/** What an import brought: the finding, what could not be read as written, and every file. */
export function ReportView({ report, isFirst }: { report: Report; isFirst: boolean }) {
  const Heading = isFirst ? 'h1' : 'h2'
  const awaited = awaitedWords(report)
  return (
    <>
      <p className={isFirst ? 'when' : 'when part'}>{reportWhen(report)}</p>
      <Heading className="finding">{reportFinding(report)}</Heading>
      {report.failed === null ? (
        <>
          <p className="lead">{reportLead(report)}</p>
          {awaited !== null && <p className="awaited">{awaited}</p>}
          <div className="row act">
            <Link className="button first" to="/">
              {say('import.see')}
            </Link>
            {report.id !== null && <UndoImport id={report.id} report={report} />}
          </div>
        </>
      ) : (
        <div className="trouble" role="alert">
          <p>
            <Bad>{say('import.none-kept')}</Bad> {report.failed}
          </p>
        </div>
      )}
      <ProblemsPart report={report} />
      {report.files.length > 0 && <FilesPart report={report} />}
    </>
  )
}
