import { describe, expect, it } from 'vitest'
import { day } from '../kernel/day.ts'
import type { EventKind } from './kinds.ts'
import { sealEvent } from './seal.ts'

const sealedAbout = (kind: EventKind, about: string): string =>
  sealEvent({ kind, day: day(1), at: null, about, person: null, count: 1 }, () => 'sealed').about

describe('sealEvent', () => {
  it('keeps the address of a post, of a comment, and the turn of who is hidden', () => {
    for (const about of [
      '',
      'hidden 12',
      'urn:li:share:123',
      'urn:li:activity:1 urn:li:comment:(activity:1,2)',
      'urn:li:activity:1 urn:li:comment:(urn:li:activity:1,2)',
    ])
      expect(sealedAbout('comment.given', about)).toBe(about)
  })

  it('seals every other text, also where an address should stand', () => {
    for (const about of [
      'Anna Brandt is ill and cannot come',
      'https://www.linkedin.com/in/anna-brandt',
      'hidden 1 Anna',
      'urn:li:share:Anna',
      'urn:li:share:1 Anna Brandt',
    ])
      expect(sealedAbout('comment.given', about)).toBe('sealed')
    expect(sealedAbout('search.made', 'urn:li:share:1')).toBe('sealed')
  })
})
