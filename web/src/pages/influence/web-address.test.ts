import { describe, expect, it } from 'vitest'
import { hostsOf, waysOf } from './ways.ts'
import { webAddress } from './web-address.ts'

describe('the address of a post', () => {
  it.each([
    ['https://x.com/i/status/1', 'https://x.com/i/status/1'],
    ['at://did:plc:ab1/app.bsky.feed.post/3k2', 'https://bsky.app/profile/did:plc:ab1/post/3k2'],
    ['threads:17', null],
    ['javascript:alert(1)', null],
    ['https://a.example/"onclick', null],
  ])('of %s leads to %s', (address, link) => expect(webAddress(address)).toBe(link))
})

describe('the hosts of an account', () => {
  it.each([
    ['mastodon', '@Ann@Mastodon.Example ', ['mastodon.example']],
    ['mastodon', 'ann', []],
    ['bluesky', '', ['public.api.bsky.app']],
    ['wikipedia', 'de:Ann', ['wikimedia.org', 'de.wikipedia.org']],
    ['x', 'ann', []],
  ] as const)('of %s %s are %j', (network, account, hosts) =>
    expect(hostsOf(network, account)).toEqual(hosts),
  )

  it('are asked where a network has any', () => {
    expect(waysOf('mastodon')).toEqual(['endpoint', 'file'])
    expect(waysOf('x')).toEqual(['file'])
    expect(waysOf('github')).toEqual(['endpoint'])
  })
})
