import type { AccountAdded } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { inFigures } from '../../words/numbers.ts'
import { remark } from '../../words/remark.ts'
import { say } from '../../words/say.ts'
import { nameOf } from './accounts-part.tsx'

/** `Mastodon ann@mastodon.example, as of 18 May 2026: 31 posts and 120 followers.` */
export function addedWords(added: AccountAdded): string {
  const name = nameOf(added)
  if (!added.isNew) return say('influence.nothing-new', { name })
  return say('influence.added', {
    name,
    day: fullDay(dayFrom(added.asOf)),
    n: added.posts,
    figures: inFigures(added.posts),
    has: added.followers === null ? 'no' : 'yes',
    followers: added.followers ?? 0,
    followersFigures: inFigures(added.followers ?? 0),
  })
}

/** What was left out on purpose, and what could not be read. */
export function AddedNotes({ added }: { readonly added: AccountAdded }) {
  const { left, problems, problemsInAll, sampleRemoved } = added
  const reasons = Object.entries(left)
  const more = problemsInAll - problems.length
  return (
    <>
      {sampleRemoved && <p className="second">{say('influence.sample-gone')}</p>}
      {reasons.length > 0 && (
        <p className="note after">
          {say('influence.left', {
            parts: reasons.map(([reason, n]) => `${inFigures(n)} ${remark(reason)}`).join('; '),
          })}
        </p>
      )}
      {problems.length > 0 && (
        <details className="after">
          <summary>{say('influence.problems', { n: problemsInAll })}</summary>
          <ul className="plain-list">
            {problems.map((problem) => (
              <li key={problem} className="second">
                {problem}
              </li>
            ))}
            {more > 0 && <li className="second">{say('influence.more-problems', { n: more })}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
