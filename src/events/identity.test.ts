import { describe, expect, it } from 'vitest'
import { day, instant } from '../kernel/day.ts'
import type { Event } from './event.ts'
import { identity, identityByName } from './identity.ts'
import { sealEvent } from './seal.ts'

const connection: Event = {
  kind: 'connection.made',
  day: day(19_800),
  at: null,
  about: '',
  person: { address: 'ada-1', name: 'ada king' },
  count: 1,
}

describe('identity', () => {
  it('does not depend on what the person is called where the address is known', () => {
    const renamed = { ...connection, person: { address: 'ada-1', name: 'ada lovelace' } }
    expect(identity(renamed)).toBe(identity(connection))
    expect(identityByName(renamed)).not.toBe(identityByName(connection))
  })

  it('is, by name, that of the same event in an export without addresses', () => {
    const older = { ...connection, person: { address: null, name: 'ada king' } }
    expect(identityByName(connection)).toBe(identity(older))
    expect(identityByName(older)).toBeUndefined()
  })

  it('tells instants, kinds and subjects apart', () => {
    const at = instant(1_700_000_000_000)
    const base: Event = {
      ...connection,
      kind: 'reaction.given',
      at,
      about: 'urn:li:activity:1',
      person: null,
    }
    const others: Event[] = [
      { ...base, at: instant(at + 1000) },
      { ...base, kind: 'comment.given' },
      { ...base, about: 'urn:li:activity:2' },
    ]
    expect(new Set([base, ...others].map(identity)).size).toBe(4)
  })
})

describe('sealEvent', () => {
  const seal = (text: string) => `#${text.length}`

  it('leaves nothing that names somebody else', () => {
    const sealed = sealEvent(
      { ...connection, company: 'acme', kind: 'company.followed', about: 'acme' },
      seal,
    )
    expect(JSON.stringify(sealed)).not.toMatch(/ada|king|acme/)
  })

  it('keeps addresses of posts, and gives the same identity for the same event', () => {
    const reaction: Event = {
      ...connection,
      kind: 'reaction.given',
      about: 'urn:li:activity:1',
      person: null,
    }
    expect(sealEvent(reaction, seal).about).toBe('urn:li:activity:1')
    expect(identity(sealEvent(connection, seal))).toBe(identity(sealEvent({ ...connection }, seal)))
  })
})
