import { Link } from '../../router.tsx'
import type { Score } from '../../shapes.ts'
import { isCountedByHand, narrowing } from '../../words/score.ts'
import { say } from '../../words/say.ts'

/** What would narrow the span most, and the way there where it can be counted by hand. */
export function Narrowing({ score: { pillars } }: { readonly score: Score }) {
  const words = narrowing(pillars)
  if (words === null) return null
  return (
    <p className="note">
      {words} {isCountedByHand(pillars) && <Link to="/settings#logs">{say('score.narrow-by-hand')}</Link>}
    </p>
  )
}
