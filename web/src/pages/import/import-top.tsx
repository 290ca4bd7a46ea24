import { isUnderWay, useImporting } from '../../importing.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSearch } from '../../router.tsx'
import type { Status } from '../../shapes.ts'
import { storedFinding, storedLead } from '../../words/stored.ts'
import { AccountView } from './account-view.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ReportView } from './report-view.tsx'
import { Reports } from './reports.tsx'
import { say } from '../../words/say.ts'

/** What the page opens with: an import under way, one that has ended, a report that is kept, or what is stored. */
export function ImportTop({ status }: { status: Status | undefined }) {
  const importing = useImporting()
  const kept = new URLSearchParams(useSearch()).get('report')
  if (isUnderWay(importing)) return <ImportProgress importing={importing} />
  if (importing.kind === 'failed') {
    return (
      <>
        <p className="when">{importing.name}</p>
        <h1 className="finding">{say('import.nothing-imported')}</h1>
        <TroubleNote error={importing.error} />
      </>
    )
  }
  if (importing.kind === 'done') {
    return (
      <>
        {importing.imports.map((report, i) => (
          <ReportView key={report.id ?? report.name} report={report} isFirst={i === 0} />
        ))}
        {importing.accounts.map((account, i) => (
          <AccountView
            key={account.id}
            account={account}
            isFirst={i === 0 && importing.imports.length === 0}
          />
        ))}
      </>
    )
  }
  if (kept !== null && kept !== '') return <Reports ids={kept.split(',')} />
  return (
    <>
      <p className="when">{say('import.stored-here')}</p>
      <h1 className="finding">{status === undefined ? say('import.import') : storedFinding(status)}</h1>
      {status !== undefined && <p className="lead">{storedLead(status)}</p>}
    </>
  )
}
