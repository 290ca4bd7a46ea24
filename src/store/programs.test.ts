import { describe, expect, it } from 'vitest'
import { keepProgram } from '../app/programs/program.fixture.ts'
import { day } from '../kernel/day.ts'
import { readActs, readByHand, setByHand } from './activities-done.ts'
import { lastEventRow, writeEvents } from './event-rows.ts'
import { beginImport, finishImport } from './imports.ts'
import { readOutcomes, removeOutcomes, setOutcomes } from './outcomes.ts'
import { readPrograms, removePrograms } from './programs.ts'
import { sealed } from './sealed-events.fixture.ts'
import { NOW, temporaryStore } from './store.fixture.ts'

describe('a program', () => {
  it('comes back from the store as it was kept, and goes with its pauses', async () => {
    const store = await temporaryStore()
    const kept = [await keepProgram(store, 'Posts'), await keepProgram(store, 'Comments')]
    expect(await readPrograms(store.db, 'me')).toEqual(kept)
    expect(await readPrograms(store.db, 'you')).toEqual([])
    await removePrograms(
      store.db,
      'me',
      kept.map(({ id }) => id),
    )
    expect(await readPrograms(store.db, 'me')).toEqual([])
    expect(await store.db.selectFrom('program_pause').selectAll().execute()).toEqual([])
  })
})

describe('what was done by hand', () => {
  it('is one number for each day and activity, and none where it is set to 0', async () => {
    const { db } = await temporaryStore()
    const comments = (count: number) => ({ activity: 'comment' as const, day: day(20_000), count })
    await setByHand(db, 'me', comments(2))
    await setByHand(db, 'me', comments(3))
    await setByHand(db, 'me', comments(4), true)
    expect(await readByHand(db, 'me', day(20_000))).toEqual([comments(7)])
    expect(await readByHand(db, 'me', day(20_001))).toEqual([])
    await setByHand(db, 'me', comments(0))
    expect(await readByHand(db, 'me', day(0))).toEqual([comments(4)])
  })
})

describe('readActs', () => {
  it('gives each act once, whatever its imports and wordings, and none of an import that is not finished', async () => {
    const store = await temporaryStore()
    const comment = (on: number) =>
      sealed({ kind: 'comment.given', day: day(on), at: null, about: 'post', person: null, count: 1 })
    const begun = { member: 'me', source: 'linkedin-export', name: 'a', sample: false, importedAt: NOW }
    const nothing = { snapshotDay: null, edition: null, report: {}, coverage: [], facts: [], asOf: day(0) }
    for (const isFinished of [true, true, false]) {
      const earlier = lastEventRow(store)
      const id = await beginImport(store.db, begun)
      writeEvents(store, { member: 'me', id, earlier }, [
        comment(20_000),
        comment(isFinished ? 20_001 : 20_002),
      ])
      if (isFinished) await finishImport(store.db, id, nothing)
    }
    const acts = async (from: number) => readActs(store.db, 'me', ['comment.given'], day(from))
    expect((await acts(20_000)).map((act) => act.day)).toEqual([20_000, 20_001])
    expect((await acts(20_001)).map((act) => act.day)).toEqual([20_001])
    expect(await readActs(store.db, 'me', ['post.published'], day(0))).toEqual([])
  })
})

describe('outcomes', () => {
  it('are one value for each name and day, the last that was set', async () => {
    const { db } = await temporaryStore()
    const deal = (value: number, on = 20_000) => ({
      name: 'deals',
      day: day(on),
      value,
      source: 'hand' as const,
      sample: false,
    })
    await setOutcomes(db, 'me', [deal(1), deal(5, 20_001), deal(2)])
    expect(await readOutcomes(db, 'me')).toEqual([deal(2), deal(5, 20_001)])
    expect(await removeOutcomes(db, 'me', 'deals', day(20_001))).toBe(1)
    expect(await removeOutcomes(db, 'me', 'deals', null)).toBe(1)
    expect(await readOutcomes(db, 'me')).toEqual([])
  })
})
