import type { Random } from '../kernel/random.ts'
import { MEMBER } from './member.ts'
import { COMPANIES, CREDENTIALS, FIRST_NAMES, LAST_NAMES, SENIOR_TITLES, TITLES } from './words.ts'

/** Somebody whom the member knows, or has heard from. */
export interface Person {
  readonly firstName: string
  /** With credentials, where the person writes them there. */
  readonly lastName: string
  readonly name: string
  /** The last part of `url`; it ends in a number. */
  readonly address: string
  readonly url: string
  readonly email: string
  /** '' where the person states none. */
  readonly company: string
  readonly title: string
}

const [SHARE_COWORKERS, SHARE_SENIOR, SHARE_JOBLESS, SHARE_WITH_CREDENTIALS, SHARE_WITH_EMAIL] = [
  0.04, 0.07, 0.06, 0.04, 0.03,
]

/** Gives one more person at every call; no two share a name or an address. */
export function crowd(draw: Random): () => Person {
  const taken = new Set<string>()
  return () => {
    for (;;) {
      const [firstName, family] = [draw.pick(FIRST_NAMES), draw.pick(LAST_NAMES)]
      const name = `${firstName} ${family}`
      if (taken.has(name)) continue
      taken.add(name)
      return person(firstName, family, taken.size, draw)
    }
  }
}

function person(firstName: string, family: string, turn: number, draw: Random): Person {
  const lastName = draw.uniform() < SHARE_WITH_CREDENTIALS ? `${family}, ${draw.pick(CREDENTIALS)}` : family
  // 7919 is prime, so no two of 90,000 turns share a number.
  const number = 10_000 + ((turn * 7919) % 90_000)
  const address = `${encodeURIComponent(`${firstName}-${family}`.toLowerCase())}-${number}`
  const jobless = draw.uniform() < SHARE_JOBLESS
  return {
    firstName,
    lastName,
    name: `${firstName} ${lastName}`,
    address,
    url: `https://www.linkedin.com/in/${address}`,
    email: draw.uniform() < SHARE_WITH_EMAIL ? `contact-${number}@example.com` : '',
    company: jobless ? '' : draw.uniform() < SHARE_COWORKERS ? MEMBER.company : draw.pick(COMPANIES),
    title: jobless ? '' : draw.pick(draw.uniform() < SHARE_SENIOR ? SENIOR_TITLES : TITLES),
  }
}
