import { expect, it } from 'vitest'
import type { SignalJson } from '../model/score-json.ts'
import { quantity } from './quantity.ts'

const said = (kind: SignalJson['kind'], value: number | null, unit: string, exact = true) =>
  quantity({ kind, value, unit, exact } as SignalJson)

it('says what was counted as its kind is counted', () => {
  expect(said('flow', 2.4321, 'comments a week')).toBe('2.4 comments a week')
  expect(said('flow', 0.0032, 'comments a week')).toBe('0.003 comments a week')
  expect(said('stock', 1111, 'connections')).toBe('1,111 connections')
  expect(said('stock', 1, 'connections')).toBe('1 connection')
  expect(said('flow', 1, 'posts a week')).toBe('1 post a week')
  expect(said('ratio', 1, 'of invitations accepted')).toBe('100% of invitations accepted')
  expect(said('ratio', 0.254, 'of invitations accepted')).toBe('25% of invitations accepted')
  expect(said('active-days', 0.9, 'days a week', false)).toBe('at least 0.9 days a week')
  expect(said('stock', null, 'connections')).toBe('not observed')
})
