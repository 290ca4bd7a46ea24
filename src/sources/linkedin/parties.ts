import type { Fact } from '../../events/fact.ts'
import { ownCopy, personName, profileAddress } from './person.ts'

/** Somebody who wrote or received messages, known by the profile's URL or, where there is none, by name alone. */
export class Party {
  readonly url: string
  #name: string

  constructor(url: string, name: string) {
    this.url = url
    this.#name = name
  }

  /** As the file writes it; '' as long as the file has named the URL without one. */
  get name(): string {
    return this.#name
  }

  learnName(name: string): void {
    if (this.#name === '') this.#name = ownCopy(name)
  }

  /** LinkedIn's words for who has left, or may not be seen. */
  get isFormer(): boolean {
    return this.url === '' && this.#name === 'LinkedIn Member'
  }
}

/** A message before it is known which side of it the member is. */
export interface Exchange {
  readonly sender: Party | null
  readonly recipients: readonly Party[]
}

/** Who takes part in the messages of one file; the same person is always the same object. */
export class Parties {
  readonly #byUrl = new Map<string, Party>()
  readonly #byName = new Map<string, Party>()
  readonly #lists = new Map<string, readonly Party[]>()
  /** The only URL that somebody of a name wrote under; null where there are several. */
  readonly #urlOfName = new Map<string, string | null>()

  /** Who wrote; null where the row names nobody. */
  sender(url: string, name: string): Party | null {
    if (url === '' && name === '') return null
    const party = this.#party(url, name)
    if (party.url !== '' && name !== '') this.#meet(party.url, name)
    return party
  }

  /** To whom, by URL where the file has them, else by name. */
  recipients(urls: string, names: string): readonly Party[] {
    const list = urls === '' ? names : urls
    const known = this.#lists.get(list)
    if (known !== undefined || list === '') return known ?? []
    const parts = list.split(SEPARATOR).filter((part) => part !== '')
    const parties = parts.map((part) =>
      this.#party(urls === '' ? '' : part, urls === '' ? part : parts.length > 1 ? '' : names),
    )
    this.#lists.set(ownCopy(list), parties)
    return parties
  }

  /** The same party by URL, where only its name was known and belongs to one. */
  resolved(party: Party): Party {
    if (party.url !== '') return party
    return this.#byUrl.get(this.#urlOfName.get(party.name) ?? '') ?? party
  }

  /** Whether any message names its sender's profile; where not, that a URL is missing means nothing. */
  get hasUrls(): boolean {
    return this.#urlOfName.size > 0
  }

  #party(url: string, name: string): Party {
    if (url === '') return this.#named(name)
    const known = this.#byUrl.get(url)
    if (known === undefined) {
      if (profileAddress(url) === null) return this.#named(name)
      const party = new Party(ownCopy(url), ownCopy(name))
      this.#byUrl.set(party.url, party)
      return party
    }
    known.learnName(name)
    return known
  }

  #named(name: string): Party {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const party = new Party('', ownCopy(name))
    this.#byName.set(party.name, party)
    return party
  }

  #meet(url: string, name: string): void {
    const known = this.#urlOfName.get(name)
    if (known === undefined) this.#urlOfName.set(ownCopy(name), url)
    else if (known !== url && known !== null) this.#urlOfName.set(name, null)
  }
}

/** URLs and names are joined by commas. A comma with a blank after it belongs to a name: `Doe, PhD`. */
const SEPARATOR = /,(?! )/

/**
 * Which party the member is: the one of the known address; else of the known name; else who takes part in more
 * messages than everybody else, for the member is in all of them. Undefined where nobody is ahead: in a talk of two either
 * may be the member.
 */
export function ownParty(
  exchanges: Iterable<Exchange>,
  parties: Parties,
  facts: readonly Fact[],
): Party | undefined {
  const counts = new Map<Party, { part: number; sent: number }>()
  const count = (party: Party): { part: number; sent: number } => {
    const known = counts.get(party) ?? { part: 0, sent: 0 }
    counts.set(party, known)
    known.part++
    return known
  }
  for (const { sender, recipients } of exchanges) {
    const from = sender === null ? null : parties.resolved(sender)
    if (from !== null) count(from).sent++
    for (const recipient of recipients) {
      const to = parties.resolved(recipient)
      if (to !== from) count(to)
    }
  }
  const most = [...counts].toSorted(
    ([a, x], [b, y]) => y.part - x.part || Number(a.url === '') - Number(b.url === '') || y.sent - x.sent,
  )
  const isAhead = (most[0]?.[1].part ?? 0) > (most[1]?.[1].part ?? 0)
  const all = most.map(([party]) => party)
  const addresses = facts.flatMap((fact) => (fact.kind === 'own-address' ? [fact.address] : []))
  const names = facts.flatMap((fact) => (fact.kind === 'own-name' ? [fact.name] : []))
  return (
    find(all, addresses, ({ url }) => profileAddress(url)) ??
    find(all, names, ({ name }) => personName(name)) ??
    (isAhead ? all[0] : undefined)
  )
}

const find = (
  parties: readonly Party[],
  keys: readonly string[],
  keyOf: (party: Party) => string | null,
): Party | undefined =>
  keys.length === 0 ? undefined : parties.find((party) => keys.includes(keyOf(party) ?? ''))
