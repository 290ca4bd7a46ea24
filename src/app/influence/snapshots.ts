import type { CountedKind } from '../../events/counted.ts'
import type { Day } from '../../kernel/day.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { NetworkDay, Snapshot } from '../../networks/snapshot.ts'
import { networkSnapshots } from '../../store/networks.ts'
import type { Store } from '../../store/open-store.ts'

/** All that networks tell of a member: what was added, and what LinkedIn's content analytics tell, which imports have brought. */
export async function loadSnapshots(
  store: Store,
  evidence: Evidence,
  member = 'me',
): Promise<readonly Snapshot[]> {
  const linkedIn = linkedInSnapshot(evidence)
  const others = await networkSnapshots(store.db, member)
  return linkedIn === null ? others : [...others, linkedIn]
}

/** Whether anything at all is told of a member's influence, without reading it. */
export async function isInfluenceTold({ db }: Store, member = 'me'): Promise<boolean> {
  const snapshot = db.selectFrom('network_snapshot').select('id').where('member', '=', member)
  if ((await snapshot.limit(1).executeTakeFirst()) !== undefined) return true
  const covered = await db
    .selectFrom('coverage')
    .innerJoin('import', 'import.id', 'coverage.import')
    .select('coverage.import')
    .where('member', '=', member)
    .where('subject', 'in', Object.keys(KINDS))
    .limit(1)
    .executeTakeFirst()
  return covered !== undefined
}

const KINDS = {
  'follower.gained': 'follower.gained',
  'engagement.received': 'reaction.received',
  'impression.received': 'view.received',
} as const satisfies Partial<Record<CountedKind, NetworkDay['what']>>

const isTold = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind)

/**
 * Followers gained, engagement and impressions, day by day. How many follow in all is not told, and nor is what each post
 * received. Null where no import covers any of it.
 */
function linkedInSnapshot({ counted, coverage }: Evidence): Snapshot | null {
  const covered = coverage.filter(({ subject }) => isTold(subject)).map(({ days }) => days.to)
  if (covered.length === 0) return null
  const days = new Map<string, NetworkDay>()
  for (const { kind, day, n } of counted) {
    if (!isTold(kind)) continue
    const what = KINDS[kind]
    const key = `${day} ${what}`
    days.set(key, { day, what, count: (days.get(key)?.count ?? 0) + n })
  }
  return {
    network: 'linkedin',
    account: '',
    asOf: covered.reduce<Day>((last, to) => (to > last ? to : last), covered[0] ?? (0 as Day)),
    postsFrom: null,
    followers: null,
    listed: null,
    posts: [],
    days: [...days.values()],
  }
}
