import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useImports } from '../../queries.ts'
import { Link } from '../../router.tsx'
import { moment } from '../../words/days.ts'
import { addedWords } from '../../words/report.ts'
import { UndoImport } from './undo-import.tsx'

/** Every import that is in, the last first, each with its report and its way back. */
export function EarlierImports() {
  const { data, error, refetch } = useImports()
  if (error !== null) return <TroubleNote error={error} again={() => void refetch()} />
  if (data === undefined || data.imports.length === 0) return null
  return (
    <section className="part sided">
      <div>
        <h2 className="head">Imports</h2>
        <p className="note">Each can be undone on its own: what another import brought too stays.</p>
      </div>
      <table className="table past">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">When</th>
            <th scope="col" className="num">
              Added
            </th>
            <th scope="col">
              <span className="unseen">Undo</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.imports.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Link to={`/import?report=${report.id}`}>{report.name}</Link>
              </th>
              <td>{moment(report.at)}</td>
              <td className="num">{addedWords(report)}</td>
              <td className="do">
                <UndoImport id={report.id} report={report} name="Undo" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
