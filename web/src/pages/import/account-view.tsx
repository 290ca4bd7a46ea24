import { Link } from '../../router.tsx'
import type { AccountAdded } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { AddedNotes, addedWords } from '../influence/added-notes.tsx'

/** What a network's own archive told of an account: it counts towards influence, and is removed there. */
export function AccountView({
  account,
  isFirst,
}: {
  readonly account: AccountAdded
  readonly isFirst: boolean
}) {
  const words = addedWords(account)
  return (
    <section className={isFirst ? undefined : 'part'}>
      {isFirst ? <h1 className="finding">{words}</h1> : <h2 className="head">{words}</h2>}
      <p className="lead">
        {say('import.account')} <Link to="/influence">{say('import.to-influence')}</Link>
      </p>
      <AddedNotes added={account} />
    </section>
  )
}
