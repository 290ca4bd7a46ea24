import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/day.ts'
import { effortOf } from './effort.ts'

const post = {
  address: 'https://mastodon.example/@ann/1',
  at: instant(0),
  isReply: false,
  reshares: 2,
  comments: 3,
  reactions: 4,
  views: 900,
  reactors: null,
}

describe('effortOf', () => {
  it('weighs a reshare three times and a comment twice, and takes what is not told as nothing', () => {
    expect(effortOf(post)).toBe(2 * 3 + 3 * 2 + 4)
    expect(effortOf({ ...post, comments: null })).toBe(10)
  })

  it('tells nothing where no reactions are told', () => {
    expect(effortOf({ ...post, reshares: null, comments: null, reactions: null })).toBeNull()
  })
})
