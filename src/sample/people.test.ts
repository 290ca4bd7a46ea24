import { expect, it } from 'vitest'
import { random } from '../kernel/random.ts'
import { crowd } from './people.ts'

it('gives each person a name and an address of their own', () => {
  const next = crowd(random(5))
  const people = Array.from({ length: 3000 }, next)
  expect(new Set(people.map(({ name }) => name.replace(/, .*/, ''))).size).toBe(3000)
  expect(new Set(people.map(({ address }) => address)).size).toBe(3000)
})
