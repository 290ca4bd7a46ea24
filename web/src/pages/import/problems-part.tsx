import { useState } from 'react'
import { Bad } from '../../parts/trouble-note.tsx'
import type { Report } from '../../shapes.ts'
import { placeOf, placesShown, problemsHead, whatCameOfIt } from '../../words/report.ts'
import { inFigures } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

const AT_FIRST = 20

/** Every place that could not be read as written: where, what was expected, what was found, what was done. */
export function ProblemsPart({ report }: { report: Report }) {
  const [isWhole, setWhole] = useState(false)
  const places = report.files.flatMap((file) =>
    file.problems.map((problem, turn) => ({ file, problem, key: `${file.file} ${turn}` })),
  )
  if (places.length === 0) return null
  const shown = isWhole ? places : places.slice(0, AT_FIRST)
  const remark = placesShown(report, shown.length, places.length)
  return (
    <section className="part">
      <div className="row">
        <h2 className="head">{problemsHead(report)}</h2>
        <Bad>{say('import.not-as-written')}</Bad>
      </div>
      <table className="table problems">
        <thead>
          <tr>
            <th scope="col">{say('import.column-place')}</th>
            <th scope="col">{say('import.column-expected')}</th>
            <th scope="col">{say('import.column-found')}</th>
            <th scope="col">{say('import.column-so')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ file, problem, key }) => (
            <tr key={key}>
              <th scope="row" className="place">
                {placeOf(file.file, problem)}
              </th>
              <td data-label={say('import.column-expected')}>{problem.expected}</td>
              <td data-label={say('import.column-found')}>
                {problem.found === '' ? say('import.found-nothing') : <code>{problem.found}</code>}
              </td>
              <td>{whatCameOfIt(file)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {remark !== '' && (
        <div className="twin">
          <p className="note">{remark}</p>
          {shown.length < places.length && (
            <button className="plain" onClick={() => setWhole(true)}>
              {say('import.show-all', { n: inFigures(places.length) })}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
