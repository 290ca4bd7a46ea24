import { PROFILE_ITEMS_BY_HAND } from '../../events/fact.ts'
import { dayText, type Day } from '../../kernel/day.ts'
import { companyName } from '../../sources/linkedin/company.ts'
import { readCoverage, readFacts } from '../../store/knowledge.ts'
import type { Store } from '../../store/open-store.ts'
import { sealOf } from '../../store/seal.ts'
import { tellFact, toldFacts, untellFact, type ToldFact, type Topic } from '../../store/told-facts.ts'
import { AppError } from '../app-error.ts'
import { FACT_NAMES, HAND_LOG_NAMES, HAND_LOGS, type FactName, type HandLogName } from './fact-names.ts'

/** A fact as `fourscore fact list --json` and the API give it. */
export interface FactJson {
  readonly fact: FactName
  /** What was said last: whether it is there, of the company whether there is one, of a log whether it is kept. Null where nothing was said. */
  readonly holds: boolean | null
  /** The day as of which it was said. */
  readonly asOf: string | null
  /** Whether a file that was imported tells it too. */
  readonly inFiles: boolean
}

export type FactSaid = {
  /** The day on which it is so. */
  readonly asOf: Day
} & (
  | { readonly fact: Exclude<FactName, 'company'>; readonly holds: boolean }
  /** Null for none. Only a keyed hash of it is kept. */
  | { readonly fact: 'company'; readonly company: string | null }
)

export async function listFacts({ db }: Store, member = 'me'): Promise<readonly FactJson[]> {
  const told = await toldFacts(db, member)
  const imported = await readFacts(db, member)
  const covered = await readCoverage(db, member)
  const topics = new Set<string>([
    ...imported.map(({ fact }) => (fact.kind === 'profile-item' ? fact.item : fact.kind)),
    ...covered.map(({ subject }) => subject),
  ])
  return FACT_NAMES.map((fact) => {
    const last = told.findLast((one) => nameOf(one) === fact)
    return {
      fact,
      holds: last?.holds ?? null,
      asOf: last === undefined ? null : dayText(last.asOf),
      inFiles: topics.has(isLog(fact) ? HAND_LOGS[fact] : fact === 'company' ? 'own-company' : fact),
    }
  })
}

/**
 * Keeps what a member says, as of a day, in the place of what was said as of the same day. Throws `AppError` where the
 * company's name tells of none.
 */
export async function sayFact(store: Store, said: FactSaid, member = 'me'): Promise<readonly FactJson[]> {
  await tellFact(store.db, member, await toldOf(store, said))
  return listFacts(store, member)
}

/** Gives up all that was said of it. */
export async function unsayFact(store: Store, fact: FactName, member = 'me'): Promise<readonly FactJson[]> {
  await untellFact(store.db, member, topicOf(fact))
  return listFacts(store, member)
}

async function toldOf({ db }: Store, said: FactSaid): Promise<ToldFact> {
  const { asOf } = said
  if (said.fact !== 'company') {
    const { fact, holds } = said
    return isLog(fact)
      ? { kind: 'hand-log', item: HAND_LOGS[fact], holds, asOf }
      : { kind: 'profile-item', item: fact, holds, asOf }
  }
  if (said.company === null) return { kind: 'own-company', item: '', holds: false, asOf }
  const name = companyName(said.company)
  if (name === undefined) throw noCompany(said.company)
  return { kind: 'own-company', item: (await sealOf(db))(name), holds: true, asOf }
}

function topicOf(fact: FactName): Topic {
  if (fact === 'company') return { kind: 'own-company' }
  return isLog(fact) ? { kind: 'hand-log', item: HAND_LOGS[fact] } : { kind: 'profile-item', item: fact }
}

function nameOf({ kind, item }: ToldFact): FactName | undefined {
  if (kind === 'own-company') return 'company'
  if (kind === 'hand-log') return HAND_LOG_NAMES.find((name) => HAND_LOGS[name] === item)
  return PROFILE_ITEMS_BY_HAND.some((one) => one === item) ? (item as FactName) : undefined
}

const isLog = (fact: FactName): fact is HandLogName => HAND_LOG_NAMES.some((name) => name === fact)

const noCompany = (text: string): AppError =>
  new AppError(
    'That names no company',
    `${JSON.stringify(text.slice(0, 60))} is no name that two people of one company would share.`,
    'Give its name as people write it on LinkedIn, or none.',
    'wrong-use',
  )
