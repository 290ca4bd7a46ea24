import { describe, expect, it } from 'vitest'
import { hostsOf, urlOf } from './address.ts'

describe('urlOf', () => {
  it('is what a browser on this machine opens', () => {
    expect(urlOf({ host: '127.0.0.1', port: 4747 })).toBe('http://127.0.0.1:4747')
    expect(urlOf({ host: '::1', port: 4747 })).toBe('http://[::1]:4747')
    expect(urlOf({ host: '0.0.0.0', port: 80 })).toBe('http://127.0.0.1:80')
  })
})

describe('hostsOf', () => {
  it('holds this machine’s own names with the port, and no others', () => {
    expect([...hostsOf({ host: '127.0.0.1', port: 4747 })]).toEqual([
      '127.0.0.1:4747',
      'localhost:4747',
      '[::1]:4747',
    ])
  })
  it('holds the name that we were told to listen on', () => {
    expect(hostsOf({ host: 'Desk.Home', port: 4747 }).has('desk.home:4747')).toBe(true)
    expect(hostsOf({ host: 'fd00::7', port: 4747 }).has('[fd00::7]:4747')).toBe(true)
  })
  it('holds addresses of this machine where we listen everywhere, never the wildcard itself', () => {
    const hosts = hostsOf({ host: '0.0.0.0', port: 4747 })
    expect(hosts.size).toBeGreaterThan(2)
    expect(hosts.has('0.0.0.0:4747')).toBe(false)
  })
  it('holds names without the port where browsers leave it away', () => {
    expect(hostsOf({ host: '127.0.0.1', port: 80 }).has('localhost')).toBe(true)
  })
})
