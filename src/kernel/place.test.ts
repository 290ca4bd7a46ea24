import { expect, it } from 'vitest'
import { describeProblem } from './place.ts'

it('says in one line what to look at', () => {
  const at = { file: 'Connections.csv', line: 8, column: 'Connected On' }
  expect(describeProblem({ at, expected: 'a day such as 12 Mar 2024', found: '31 Feb 2024' })).toBe(
    'Connections.csv:8 [Connected On]: expected a day such as 12 Mar 2024, found "31 Feb 2024"',
  )
})
