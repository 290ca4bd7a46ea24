/**
 * The moment that a post's id tells, in milliseconds since 1970: LinkedIn's ids of about 2014 and later carry it in all but
 * their last 22 bits. Undefined where there is no such id.
 */
export function idMoment(urn: string): number | undefined {
  const id = /^urn:li:(?:activity|share|ugcPost|groupPost):(?:\d+-)?(\d{17,19})(?!\d)/.exec(urn)?.[1]
  return id === undefined ? undefined : Number(BigInt(id) >> 22n)
}

/** A post and the activity that it is shown as have ids of their own, made within this many milliseconds. */
const SAME_POST_MS = 10_000

/** Finds posts by when they were made. */
export class PostClock {
  readonly #moments: number[] = []
  #isSorted = true
  #knownBefore: (() => Iterable<string>) | undefined

  /** `knownBefore` is asked once, when the first post is looked for. */
  constructor(knownBefore?: () => Iterable<string>) {
    this.#knownBefore = knownBefore
  }

  add(urn: string): void {
    const moment = idMoment(urn)
    if (moment === undefined) return
    this.#moments.push(moment)
    this.#isSorted = false
  }

  /** Whether one of the posts was made when this one was. */
  knows(urn: string): boolean {
    const moment = idMoment(urn)
    if (moment === undefined) return false
    for (const one of this.#knownBefore?.() ?? []) this.add(one)
    this.#knownBefore = undefined
    if (!this.#isSorted) this.#moments.sort((a, b) => a - b)
    this.#isSorted = true
    const next = this.#moments[this.#firstFrom(moment - SAME_POST_MS)]
    return next !== undefined && next <= moment + SAME_POST_MS
  }

  /** Where the first moment stands that is not before this one. */
  #firstFrom(moment: number): number {
    let [low, high] = [0, this.#moments.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#moments[middle] ?? Infinity) < moment) low = middle + 1
      else high = middle
    }
    return low
  }
}
