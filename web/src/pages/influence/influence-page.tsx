import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useAccounts, useInfluence, useStatus } from '../../queries.ts'
import type { Influence } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { useSaving } from '../settings/saving.tsx'
import { AccountsPart } from './accounts-part.tsx'
import { AddPart } from './add-part.tsx'
import { CoursePart } from './course-part.tsx'
import { influenceFinding, influenceLead, influenceWhen } from './finding.ts'
import { MomentsPart } from './moments-part.tsx'
import { MovedPart } from './moved-part.tsx'
import { NetworksPart } from './networks-part.tsx'
import { TogetherPart } from './together-part.tsx'
import { TriesPart } from './tries-part.tsx'

/** Where one stands on social networks, beside the index. Without an account, what that is and how one begins. */
export function InfluencePage() {
  useTitle(say('page.influence'))
  const [status, influence, accounts] = [useStatus(), useInfluence(), useAccounts()]
  const saving = useSaving()
  const isNone = status.data?.influence === false
  const known = isNone ? undefined : influence.data
  const failed = [status, influence, accounts].find(({ isError }) => isError)
  const isWaiting = known === undefined && !isNone && failed === undefined
  return (
    <>
      {known !== undefined && <p className="when">{influenceWhen(known)}</p>}
      <h1 className="finding">
        {known !== undefined ? influenceFinding(known) : say(isNone ? 'influence.none' : 'influence.waiting')}
      </h1>
      {known !== undefined && <p className="lead">{influenceLead(known)}</p>}
      {isNone && <p className="lead">{say('influence.none-lead')}</p>}
      {isWaiting && <Patience>{say('influence.computing')}</Patience>}
      {failed?.error != null && <TroubleNote error={failed.error} again={() => void failed.refetch()} />}
      {known !== undefined && <Told influence={known} />}
      {accounts.data !== undefined && (
        <AccountsPart accounts={accounts.data.accounts} saving={saving} isLinkedInTold={hasLinkedIn(known)} />
      )}
      <AddPart />
    </>
  )
}

const Told = ({ influence }: { readonly influence: Influence }) => (
  <>
    <CoursePart influence={influence} />
    <NetworksPart influence={influence} />
    <MovedPart influence={influence} />
    <MomentsPart influence={influence} />
    <TriesPart influence={influence} />
    <TogetherPart influence={influence} />
  </>
)

const hasLinkedIn = (influence: Influence | undefined): boolean =>
  influence?.networks.some(({ network }) => network === 'linkedin') === true
