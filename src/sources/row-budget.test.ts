import { describe, expect, it } from 'vitest'
import { RowBudget, TooManyRows } from './row-budget.ts'
import { rowsOf } from './table.ts'

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts
}

async function count(text: AsyncIterable<string>, budget: RowBudget): Promise<number> {
  let rows = 0
  for await (const batch of rowsOf(text, { delimiter: ',', before: 0 }, 'doubled', 100, budget))
    rows += batch.length
  return rows
}

describe('RowBudget', () => {
  it('lets as many rows through as it has, of all tables together, the header aside', async () => {
    const budget = new RowBudget(5)
    expect(await count(pieces('h\na\nb\n', 'c'), budget)).toBe(3)
    expect(await count(pieces('h\na\nb\n'), budget)).toBe(2)
    await expect(count(pieces('h\na\n'), budget)).rejects.toThrow(TooManyRows)
    expect(() => budget.take(0, 0)).toThrow(/more than 5 rows.*--max-rows or FOURSCORE_MAX_ROWS/)
  })

  it('takes four rows of blanks for one', async () => {
    expect(await count(pieces(`h,i\n${',\n'.repeat(20)}`), new RowBudget(5))).toBe(0)
    await expect(count(pieces(`h,i\n${',\n'.repeat(21)}`), new RowBudget(5))).rejects.toThrow(TooManyRows)
  })
})
