import { addDays, type Day } from '../../../../src/kernel/day.ts'
import { Link } from '../../router.tsx'
import { fullDay } from '../../words/days.ts'
import { say } from '../../words/say.ts'
import type { ToldMark } from './marks-of.ts'

/** Shocks and notes in words, and where notes are written. */
export function MarksList({ marks, from }: { marks: readonly ToldMark[]; from: Day }) {
  return (
    <div className="marks">
      {marks.length > 0 && (
        <ul aria-label={say('history.marks')}>
          {marks.map(({ key, kind, label, says, at }) => (
            <li key={`${kind} ${key}`}>
              <span className="quiet">{kind === 'note' ? label : '⋮'}</span>
              <span>
                {says} <span className="quiet">{fullDay(addDays(from, at))}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link to="/settings#notes">{say('history.add-note')}</Link>
    </div>
  )
}
