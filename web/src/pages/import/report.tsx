import { Link } from '../../router.tsx'
import type { Import } from '../../shapes.ts'
import { awaitedWords, reportFinding, reportLead, reportWhen } from '../../words/import.ts'
import { FilesPart } from './files-part.tsx'
import { ProblemsPart } from './problems-part.tsx'
import { UndoImport } from './undo-import.tsx'

/** What an import brought: the finding, what could not be read as written, and every file. */
export function Report({ report, isFirst }: { report: Import; isFirst: boolean }) {
  const Heading = isFirst ? 'h1' : 'h2'
  return (
    <>
      <p className={isFirst ? 'when' : 'when part'}>{reportWhen(report)}</p>
      <Heading className="finding">{reportFinding(report)}</Heading>
      <p className="lead">{reportLead(report)}</p>
      {awaitedWords(report) !== null && <p className="lead">{awaitedWords(report)}</p>}
      <div className="row act">
        <Link className="button first" to="/">
          See where you stand
        </Link>
        <UndoImport report={report} />
      </div>
      <ProblemsPart report={report} />
      <FilesPart report={report} />
    </>
  )
}
