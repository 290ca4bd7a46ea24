import type { ReadReport } from '../../shapes.ts'
import { Bad } from '../trouble-note.tsx'
import { ReadingNumbers } from './reading-numbers.tsx'
import { say } from '../../words/say.ts'

export interface PreviewProps {
  readonly report: ReadReport
  readonly person: string
  readonly onPerson: (person: string) => void
}

/** Problems that are shown; a log may have a hundred. */
const SHOWN = 5

/** What was understood, and what was not. */
export function ReadingPreview({ report, person, onPerson }: PreviewProps) {
  const { readings, problems, people } = report
  const latest = readings.at(-1)
  return (
    <>
      {latest !== undefined && <ReadingNumbers reading={latest} />}
      {people.length > 0 && (
        <p className="line">
          <label htmlFor="look-person">{say('reading.who')}</label>
          <select
            id="look-person"
            className="field"
            value={person}
            onChange={(event) => onPerson(event.currentTarget.value)}
          >
            <option value="">{say('reading.choose')}</option>
            {people.map(({ name, email, line }) => (
              <option key={line} value={`line ${line}`}>
                {[name, email].filter((text) => text !== '').join(', ')}
              </option>
            ))}
          </select>
        </p>
      )}
      {people.length === 0 &&
        problems.slice(0, SHOWN).map(({ line, column, expected, found, hint }) => (
          <div key={`${line} ${column} ${expected} ${found}`} className="trouble">
            <p>
              <Bad>{line === null ? say('reading.not-understood') : say('reading.line', { line })}</Bad>{' '}
              {say('reading.expected-found', { expected, found })}
            </p>
            <p className="second">{hint}</p>
          </div>
        ))}
      {problems.length > SHOWN && (
        <p className="note">{say('reading.more-problems', { n: problems.length - SHOWN })}</p>
      )}
    </>
  )
}
