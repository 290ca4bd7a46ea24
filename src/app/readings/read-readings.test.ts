import { describe, expect, it } from 'vitest'
import { day, instant, utcDay } from '../../kernel/day.ts'
import { NOW, temporaryStore } from '../../store/store.fixture.ts'
import { dump } from '../dump.fixture.ts'
import { THEN } from '../export.fixture.ts'
import { addSample } from '../sample.ts'
import { status } from '../status.ts'
import { undoImport } from '../undo-import.ts'
import { ANSWER, LOG, PASTED, REPORT, REPORT_NAME, TORN_LOG, WRONG_PAGE } from './pages.fixture.ts'
import { loadReadings, readReadings, type ReadOptions } from './read-readings.ts'

const then: ReadOptions = { at: NOW, day: utcDay(NOW), now: NOW, today: utcDay(NOW) }
const nextDay: ReadOptions = { ...then, at: instant(NOW + 86_400_000), day: day(utcDay(NOW) + 1) }

describe('readReadings', () => {
  it('reads a pasted page: total, pillars, ranks and averages, and keeps them as an import', async () => {
    const store = await temporaryStore()
    const report = await readReadings(store, { text: PASTED }, then)
    expect(report).toMatchObject({ id: '1', added: 1, known: 0, problems: [] })
    expect(report.readings[0]).toMatchObject({
      at: '2026-05-18T10:00:00.000Z',
      day: '2026-05-18',
      total: 53,
      totalShown: 53,
      pillars: { brand: 21.05, people: 12.4, insights: 9.2, relationships: 10.35 },
      source: 'page-text',
      known: false,
    })
    expect(report.readings[0]?.groups.map(({ group, rank, average }) => [group, rank, average])).toEqual([
      ['industry', 12, 31],
      ['network', 23, 38],
    ])
    const { readings, imports } = await status(store)
    expect([readings, imports[0]?.source, imports[0]?.name]).toEqual([1, 'readings', 'Pasted page'])
    expect(imports[0]?.report).toMatchObject({ readings: { added: 1, known: 0 }, events: { added: 0 } })
  })

  it('keeps moments to the minute, as a log tells them', async () => {
    const store = await temporaryStore()
    const { readings } = await readReadings(store, { text: PASTED }, { ...then, at: instant(NOW + 59_999) })
    expect(readings[0]?.at).toBe('2026-05-18T10:00:00.000Z')
  })

  it('keeps a hash of what was pasted and none of its words', async () => {
    const store = await temporaryStore()
    await readReadings(store, { text: PASTED }, then)
    const kept = JSON.stringify(dump(store))
    expect(kept).toMatch(/"hash":"[0-9a-f]{64}"/)
    expect(kept).not.toContain('Robin')
  })

  it('keeps nothing in a dry run, and says what is known', async () => {
    const store = await temporaryStore()
    const before = dump(store)
    const dry = await readReadings(store, { text: PASTED }, { ...then, dryRun: true })
    expect([dry.id, dry.added, dry.readings.length]).toEqual([null, 1, 1])
    expect(dump(store)).toEqual(before)
    await readReadings(store, { text: PASTED }, then)
    const again = await readReadings(store, { text: PASTED }, { ...then, dryRun: true })
    expect([again.added, again.known, again.readings[0]?.known]).toEqual([0, 1, true])
  })

  it('counts the same page of another day as another reading', async () => {
    const store = await temporaryStore()
    await readReadings(store, { text: PASTED }, then)
    expect(await readReadings(store, { text: PASTED }, nextDay)).toMatchObject({ added: 1, known: 0 })
    expect((await loadReadings(store)).map((one) => one.day)).toEqual([then.day, nextDay.day])
  })

  it('keeps what another import knows when one is undone', async () => {
    const store = await temporaryStore()
    const first = await readReadings(store, { text: LOG, fileName: 'ssi.csv' }, then)
    const second = await readReadings(store, { text: TORN_LOG, fileName: 'ssi 2.csv' }, then)
    expect([first.added, second.added, second.known]).toEqual([4, 0, 4])
    expect((await undoImport(store, '1')).readings).toEqual({ removed: 0, kept: 4 })
    expect((await undoImport(store, '2')).readings).toEqual({ removed: 4, kept: 0 })
    expect(await loadReadings(store)).toEqual([])
  })

  it('takes the row of a log and the answer of that moment for what they are', async () => {
    const store = await temporaryStore()
    const { readings } = await readReadings(store, { text: ANSWER }, then)
    expect(readings[0]).toMatchObject({ total: 53.0004, totalShown: null, source: 'api-json' })
    expect(readings[0]?.groups[0]).toMatchObject({ group: 'industry', rank: 12, average: 31.5 })
  })

  it('takes numbers that somebody typed', async () => {
    const store = await temporaryStore()
    const numbers = { total: 53, brand: '21,05', people: 12.4, insights: 9.2, relationships: 10.35 }
    const { readings } = await readReadings(store, { numbers }, then)
    expect(readings[0]).toMatchObject({ total: 53, pillars: { brand: 21.05 }, source: 'hand' })
    const wrong = await readReadings(store, { numbers: { brand: 21 } }, then)
    expect([wrong.id, wrong.readings]).toEqual([null, []])
    expect(wrong.problems[0]?.found).toContain('no people')
  })

  it('keeps nothing of another page, and says what was looked for', async () => {
    const store = await temporaryStore()
    const report = await readReadings(store, { text: WRONG_PAGE }, then)
    expect([report.id, report.readings, report.problems.length > 0]).toEqual([null, [], true])
    expect(report.problems[0]?.hint).not.toBe('')
    expect((await status(store)).imports).toEqual([])
  })

  it('takes the place of the fictional member', async () => {
    const store = await temporaryStore()
    await addSample(store, THEN)
    const report = await readReadings(store, { text: PASTED }, then)
    expect(report.sampleRemoved).toBe(true)
    expect(await status(store)).toMatchObject({ sample: false, events: 0, readings: 1 })
  })

  it('asks who one is on a team’s report, by names that tell the people apart', async () => {
    const store = await temporaryStore()
    const handed = { text: REPORT, fileName: REPORT_NAME }
    const asked = await readReadings(store, handed, then)
    expect(asked.readings).toEqual([])
    expect(asked.problems[0]?.hint).toContain('In it: Robin Example, ann@example.org, lee@example.org.')
    expect(asked.people.map(({ name, line }) => [name, line])).toEqual([
      ['Robin Example', 2],
      ['Ann Lee', 3],
      ['Ann Lee', 4],
    ])
    const mine = await readReadings(store, handed, { ...then, person: 'ann@example.org' })
    expect(mine).toMatchObject({ added: 1, people: [] })
    expect(mine.readings[0]).toMatchObject({ at: null, day: '2026-04-30', total: 61, source: 'team-report' })
    expect((await status(store)).imports[0]?.source).toBe('team-report')
  })
})
