import { describe, expect, it } from 'vitest'
import { utcDay } from '../kernel/day.ts'
import { addNetworkAccount } from '../store/networks.ts'
import { readPrograms } from '../store/programs.ts'
import { temporaryStore } from '../store/store.fixture.ts'
import { dump } from './dump.fixture.ts'
import { ann, connections, folderOf, THEN } from './export.fixture.ts'
import { listAccounts } from './influence/accounts.ts'
import { influenceFor } from './influence/influence-for.ts'
import { loadSnapshots } from './influence/snapshots.ts'
import { importPaths } from './import-paths.ts'
import { loadEvidence } from './load-evidence.ts'
import { loadOutcomes, outcomeNamed } from './outcomes/known-outcomes.ts'
import { changePrograms } from './programs/change-programs.ts'
import { draftAsked } from './programs/draft-asked.ts'
import { programsAnswer } from './programs/programs-answer.ts'
import { removeSample } from './remove-sample.ts'
import { addSample } from './sample.ts'
import { scoreFor } from './score-for.ts'
import { status } from './status.ts'
import { undoImport } from './undo-import.ts'

describe('addSample', () => {
  it('takes in three years that can be scored, through the same door as everybody’s', async () => {
    const store = await temporaryStore()
    const report = await addSample(store, THEN)
    expect(report).toMatchObject({
      source: 'linkedin-export',
      edition: 'complete',
      snapshotDay: '2026-05-18',
    })
    expect(report.files.filter(({ status: became }) => became === 'failed' || became === 'unknown')).toEqual(
      [],
    )
    const { day, score } = scoreFor(await loadEvidence(store))
    expect(day).toBe(THEN.today)
    expect(score.low).toBeGreaterThan(10)
  })

  it('takes in readings, three programs with what each did, and meetings', async () => {
    const store = await temporaryStore()
    await addSample(store, THEN)
    const evidence = await loadEvidence(store)
    const calendar = { today: THEN.today, dayOf: utcDay }
    const { programs, source } = await programsAnswer(store, evidence, calendar)
    expect(source).toBe('readings')
    expect(programs.map(({ name, state, isOver, effect }) => [name, state, isOver, effect?.verdict])).toEqual(
      [
        ['Two posts a week', 'running', true, 'helped'],
        ['Reactions instead of comments', 'decided', true, 'hurt'],
        ['Twenty searches a week', 'running', false, 'no-clear-effect'],
      ],
    )
    for (const { consistency } of programs) expect(consistency.share).toBeGreaterThan(0.5)
    const meetings = outcomeNamed(await loadOutcomes(store, evidence), 'Meetings')
    expect(meetings.values.length).toBeGreaterThan(30)
  })

  it('takes in accounts on two networks, whose influence can be told', async () => {
    const store = await temporaryStore()
    await addSample(store, THEN)
    expect(await listAccounts(store)).toMatchObject([
      { network: 'x', account: 'mirelle_tarnow', came: 'file' },
      { network: 'instagram', account: 'mirelle.tarnow', came: 'file' },
    ])
    const snapshots = await loadSnapshots(store, await loadEvidence(store))
    const { day, points, moments, networks } = influenceFor(snapshots, { today: THEN.today })
    expect(day).toBe('2026-05-18')
    expect(points).toBeGreaterThan(20)
    expect(moments).toHaveLength(5)
    expect(networks.map(({ network }) => network).toSorted()).toEqual(['instagram', 'x'])
  })

  it('leaves own accounts alone', async () => {
    const store = await temporaryStore()
    await addNetworkAccount(store.db, 'me', { network: 'x', account: 'ann', now: THEN.now })
    await expect(addSample(store, THEN)).rejects.toThrow(/^Own data is in/)
    expect(await listAccounts(store)).toMatchObject([{ account: 'ann' }])
  })

  it('leaves a program alone that is called as one of the sample', async () => {
    const store = await temporaryStore()
    const draft = draftAsked({ template: 'brand-posts' }, THEN.today, 1)
    await changePrograms(store, { kind: 'new', draft, startNow: false }, THEN)
    await addSample(store, THEN)
    const names = async () => (await readPrograms(store.db, 'me')).map(({ name }) => name)
    expect(await names()).toContain('Two posts a week 2')
    await removeSample(store)
    expect(await names()).toEqual(['Two posts a week'])
  })

  it('changes nothing the second time', async () => {
    const store = await temporaryStore()
    const first = await addSample(store, THEN)
    const before = dump(store)
    expect(await addSample(store, { ...THEN, today: THEN.today })).toEqual(first)
    expect(dump(store)).toEqual(before)
  })

  it('leaves own data alone, and says where the sample can be looked at', async () => {
    const store = await temporaryStore()
    await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
    const before = dump(store)
    await expect(addSample(store, THEN)).rejects.toThrow(
      /^Own data is in: Your own data is in .*Look at the sample in another data folder: fourscore --data DIR sample\.$/,
    )
    expect(dump(store)).toEqual(before)
  })
})

describe('removeSample', () => {
  it('takes out all of the sample', async () => {
    const store = await temporaryStore()
    const { setting: _before, ...before } = dump(store)
    const { events } = await addSample(store, THEN)
    expect((await status(store)).sample).toBe(true)
    const undone = await removeSample(store)
    const { setting: _after, ...after } = dump(store)
    expect(after).toEqual(before)
    expect(undone.map((one) => one.events)).toEqual([
      { removed: 0, kept: 0 },
      { removed: events.added, kept: 0 },
    ])
    expect((await status(store)).sample).toBe(false)
  })

  it('is what undoing her imports one by one does, with her programs and accounts', async () => {
    const store = await temporaryStore()
    const { setting: _before, ...before } = dump(store)
    await addSample(store, THEN)
    for (const { id } of (await status(store)).imports) await undoImport(store, id)
    const { setting: _after, ...after } = dump(store)
    expect(after).toEqual(before)
  })

  it('is what importing own data does, and failing to does not', async () => {
    const store = await temporaryStore()
    await addSample(store, THEN)
    const nothing = await importPaths(store, [folderOf({ 'Notes.txt': 'nothing' })], THEN)
    expect([nothing.sampleRemoved, (await status(store)).sample]).toEqual([false, true])
    const own = await importPaths(store, [folderOf({ 'Connections.csv': connections(ann) })], THEN)
    expect(own.sampleRemoved).toBe(true)
    expect(await status(store)).toMatchObject({ sample: false, events: 1 })
  })

  it('does nothing where there is no sample', async () => {
    expect(await removeSample(await temporaryStore())).toEqual([])
  })
})
