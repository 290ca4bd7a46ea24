import { describe, expect, it } from 'vitest'
import { dayOf, MS_PER_DAY, type Day } from '../kernel/day.ts'
import { NETWORK_READERS } from '../networks/readers.ts'
import { sampleArchives } from './networks.ts'

const until = dayOf(2026, 5, 18) as Day
const read = (seed = 1) =>
  sampleArchives({ seed, until }).map(({ network, files }) => NETWORK_READERS[network]!.read(files, until))

describe('the sample archives of networks', () => {
  it('are the same for the same seed and day, and others for another seed', () => {
    expect(sampleArchives({ seed: 7, until })).toEqual(sampleArchives({ seed: 7, until }))
    expect(sampleArchives({ seed: 8, until })).not.toEqual(sampleArchives({ seed: 7, until }))
  })

  it.each([1, 2, 3])('are read whole, post by post, for seed %i', (seed) => {
    const readings = read(seed)
    expect(readings.map(({ problems, left }) => [problems, left])).toEqual([
      [[], {}],
      [[], {}],
    ])
    for (const { snapshot } of readings) {
      const posts = snapshot?.posts ?? []
      expect(posts.length).toBeGreaterThan(50)
      expect(snapshot?.followers).toBeGreaterThan(500)
      expect(posts.every(({ at }) => at < (until + 1) * MS_PER_DAY)).toBe(true)
      expect(posts.some(({ at }) => at > (until - 14) * MS_PER_DAY)).toBe(true)
    }
  })

  it('tell of X what X tells, and of Instagram all kinds of reactions', () => {
    const [x, instagram] = read().map(({ snapshot }) => snapshot)
    expect(x?.account).toBe('mirelle_tarnow')
    expect(x?.posts.every(({ comments, reactions }) => comments === null && reactions !== null)).toBe(true)
    expect(x?.posts.some(({ isReply }) => isReply)).toBe(true)
    expect(instagram?.posts.every(({ comments, reshares }) => comments !== null && reshares !== null)).toBe(
      true,
    )
  })

  it('have addresses that no real post has', () => {
    const addresses = read().flatMap(({ snapshot }) => snapshot?.posts.map(({ address }) => address) ?? [])
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses)
      expect(address).toMatch(/^https:\/\/(x\.com\/i\/status\/9\d{18}|instagram\.example\/p\/\d+\/)$/)
  })
})
