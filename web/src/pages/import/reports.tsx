import { Patience } from '../../parts/patience.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useImport } from '../../queries.ts'
import { ReportView } from './report-view.tsx'
import { say } from '../../words/say.ts'

/** The reports of one import, or of several that came in together. */
export const Reports = ({ ids }: { ids: readonly string[] }) =>
  ids.map((id, i) => <ReportOf key={id} id={id} isFirst={i === 0} />)

function ReportOf({ id, isFirst }: { id: string; isFirst: boolean }) {
  const { data, error, refetch } = useImport(id)
  if (data !== undefined) return <ReportView report={data} isFirst={isFirst} />
  if (error === null) return <Patience>{say('import.fetching')}</Patience>
  return (
    <>
      <h1 className="finding">{say('import.not-there')}</h1>
      <TroubleNote error={error} again={() => void refetch()} />
    </>
  )
}
