import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useImports } from '../../queries.ts'
import { Link } from '../../router.tsx'
import { moment } from '../../words/days.ts'
import { addedWords } from '../../words/report.ts'
import { UndoImport } from './undo-import.tsx'
import { say } from '../../words/say.ts'

/** Every import that is in, the last first, each with its report and its way back. */
export function EarlierImports() {
  const { data, error, refetch } = useImports()
  if (error !== null) return <TroubleNote error={error} again={() => void refetch()} />
  if (data === undefined || data.imports.length === 0) return null
  return (
    <section className="part sided">
      <div>
        <h2 className="head">{say('import.imports')}</h2>
        <p className="note">{say('import.imports-note')}</p>
      </div>
      <table className="table past">
        <thead>
          <tr>
            <th scope="col">{say('import.what')}</th>
            <th scope="col">{say('import.when')}</th>
            <th scope="col" className="num">
              {say('import.column-added')}
            </th>
            <th scope="col">
              <span className="unseen">{say('import.undo')}</span>
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
                <UndoImport id={report.id} report={report} name={say('import.undo')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
