import { beforeAll, describe, expect, it } from 'vitest'
import { countEvents } from '../src/events/count.ts'
import type { Event } from '../src/events/event.ts'
import type { Fact } from '../src/events/fact.ts'
import type { EventKind } from '../src/events/kinds.ts'
import { mergeEvents } from '../src/events/merge.ts'
import { sealEvent } from '../src/events/seal.ts'
import { history, type History } from '../src/history/history.ts'
import { addDays, dayOf, type Day } from '../src/kernel/day.ts'
import type { Evidence } from '../src/model/evidence.ts'
import { signalsOf } from '../src/model/model.ts'
import { ssiOpen } from '../src/model/ssi-open.ts'
import { firstDay, period } from '../src/sample/rhythm.ts'
import { rowsOf, textOf, type Row } from '../src/sample/rows.fixture.ts'
import { sampleExport, type SampleExport } from '../src/sample/sample-export.ts'
import type { Archive } from '../src/sources/archive.ts'
import { readExport } from '../src/sources/linkedin/read-export.ts'
import type { ExportSummary, FileReport, ReadStep } from '../src/sources/report.ts'

const monday = dayOf(2026, 5, 18) as Day

describe('the sample, read as any export', () => {
  const sample = sampleExport({ until: monday })
  let result: Read
  beforeAll(async () => {
    result = await read(sample, monday)
  })

  it('is a complete export up to its last day, with nothing still to come', () => {
    expect(result.summary).toMatchObject({
      snapshotDay: monday,
      snapshotFrom: 'name',
      edition: 'complete',
      awaited: [],
    })
  })

  it('has no file that fails or is not known, and no cell that cannot be read', () => {
    const { reports } = result
    expect(reports).toHaveLength(sample.files.length)
    expect(reports.filter(({ status }) => status !== 'read' && status !== 'ignored')).toEqual([])
    expect(reports.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('has files that are nobody’s business, and they are never opened', () => {
    const ignored = result.reports.filter(({ status }) => status === 'ignored').map(({ file }) => file)
    expect(ignored).toEqual(expect.arrayContaining(UNTOUCHED))
    expect(result.opened.filter((file) => UNTOUCHED.includes(file))).toEqual([])
  })

  it('gives what was skipped and mended its reason', () => {
    const notes = Object.fromEntries(
      result.reports.flatMap(({ file, notes: found }) =>
        Object.keys(found).length === 0 ? [] : [[file.replace(/(_\d+)?\.csv$/, ''), Object.keys(found)]],
      ),
    )
    expect(notes).toEqual({
      Connections: ['doubles'],
      messages: expect.arrayContaining(['sponsored, not counted', 'drafts, not counted']),
      Shares: expect.arrayContaining(['line breaks of a post restored', 'the same post again']),
      Comments: ['doubles'],
      SearchQueries: expect.arrayContaining(['doubles', 'commas of a query joined']),
      Member_Follows: ['unfollowed, not counted'],
      Endorsement_Received_Info: ['not accepted, not counted'],
      [DRAFT]: ['draft, never published'],
    })
  })

  it('gives as many events of each kind as it holds', () => {
    const rows = (name: string) => rowsOf(sample, name)
    const posts = Map.groupBy(rows('Shares'), (row) => row['ShareLink'])
    const wordless = [...posts.values()].filter((same) => same.every((row) => row['ShareCommentary'] === ''))
    const talk = rows('messages').filter(
      (row) => row['IS MESSAGE DRAFT'] === 'No' && row['CONTENT']?.includes('spinmail') === false,
    )
    const sent = talk.filter((row) => row['FROM'] === 'Mirelle Tarnow').length
    const outgoing = rows('Invitations').filter((row) => row['Direction'] === 'OUTGOING').length
    const follows = rows('Member_Follows').filter((row) => row['Status'] === 'Active').length
    const hidden = rows('Connections').filter((row) => row['URL'] === '').length
    const named = distinct(rows('Connections').filter((row) => row['URL'] !== ''))

    expect(countsOf(result.events)).toEqual({
      'connection.made': named + hidden,
      'invitation.sent': outgoing,
      'invitation.received': rows('Invitations').length - outgoing,
      'message.sent': sent,
      'message.received': talk.length - sent,
      'post.published': posts.size - wordless.length,
      'post.reshared': wordless.length + rows('InstantReposts').length,
      'article.published': 4,
      'comment.given': distinct(rows('Comments')),
      'reaction.given': rows('Reactions').length,
      'vote.given': rows('Votes').length,
      'search.made': new Set(textOf(sample, 'SearchQueries').trimEnd().split('\n')).size - 1,
      'endorsement.received': rows('Endorsement_Received_Info').length - 1,
      'endorsement.given': rows('Endorsement_Given_Info').length,
      'recommendation.received': 4,
      'recommendation.given': 3,
      'company.followed': rows('Company Follows').length,
      'member.followed': follows,
      'media.added': 9,
      'item.saved': rows('Saved_Items').length,
      'lesson.watched': rows('Learning').length,
    } satisfies Partial<Record<EventKind, number>>)
  })
})

describe('the open index of the sample', () => {
  const lastDays = Array.from({ length: 7 }, (_, i) => addDays(monday, i))

  it.each(lastDays)(
    'rises, fades in the pause, jumps in the burst and settles, up to day %i',
    async (until) => {
      const { pillars, total } = await historyOf(until)
      const on = (day: Day): number => total.points[day - firstDay(until)] ?? NaN
      const [pause, burst] = [period('pause', until).days, period('burst', until).days]

      expect(on(addDays(firstDay(until), 14))).toBeLessThan(30)
      expect(on(addDays(pause.from, -1))).toBeGreaterThan(60)
      expect(on(pause.to)).toBeLessThan(on(addDays(pause.from, -1)) - 20)
      expect(on(burst.to)).toBeGreaterThan(on(addDays(burst.from, -1)) + 15)
      expect(on(until)).toBeGreaterThan(45)
      expect(on(until)).toBeLessThan(60)

      const last = [...pillars.values()].map(({ points }) => points.at(-1) ?? NaN).toSorted((a, b) => a - b)
      for (const [i, one] of last.entries()) expect(one - (last[i - 1] ?? 0)).toBeGreaterThan(1)
    },
  )
})

const UNTOUCHED = [
  'Email Addresses.csv',
  'PhoneNumbers.csv',
  'Logins.csv',
  'Ad_Targeting.csv',
  'Receipts_v2.csv',
]
const DRAFT =
  sampleExport({ until: monday }).files.find(({ text }) => text.includes('Published on ---'))?.path ?? ''

interface Read {
  readonly reports: readonly FileReport[]
  readonly events: readonly Event[]
  readonly facts: readonly Fact[]
  readonly summary: ExportSummary
  readonly opened: readonly string[]
}

async function read({ name, files }: SampleExport, today: Day): Promise<Read> {
  const opened: string[] = []
  const archive: Archive = {
    name,
    files: files.map(({ path, text }) => ({
      path,
      bytes: Buffer.byteLength(text),
      async *open() {
        opened.push(path)
        yield Buffer.from(text)
      },
    })),
  }
  const steps: ReadStep[] = []
  for await (const step of readExport(archive, { today })) steps.push(step)
  const results = steps.flatMap((step) => (step.kind === 'file' ? [step.result] : []))
  const done = steps.at(-1)
  if (done?.kind !== 'done') throw new Error('the export was not read to its end')
  return {
    reports: results.map(({ report }) => report),
    events: results.flatMap(({ events }) => events),
    facts: results.flatMap(({ facts }) => facts),
    summary: done.summary,
    opened,
  }
}

async function historyOf(until: Day): Promise<History> {
  const { events, facts, summary } = await read(sampleExport({ until }), until)
  const companies = facts.flatMap((fact) => (fact.kind === 'own-company' ? [fact.company] : []))
  const items = facts.flatMap((fact) =>
    fact.kind === 'profile-item' ? [[fact.item, fact.holds] as const] : [],
  )
  const evidence: Evidence = {
    counted: countEvents(
      mergeEvents(events.map((event) => sealEvent(event, (text) => text))),
      new Set(companies),
    ),
    coverage: summary.coverage,
    profiles: [{ asOf: until, items: new Map(items) }],
    notApplicable: new Set(
      signalsOf(ssiOpen).flatMap(({ id, onlyWith }) => (onlyWith === undefined ? [] : [id])),
    ),
  }
  return history(ssiOpen, evidence, { from: firstDay(until), to: until })
}

const countsOf = (events: readonly Event[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(events, ({ kind }) => kind)].map(([kind, same]) => [kind, same.length]))

const distinct = (rows: readonly Row[]): number => new Set(rows.map((row) => JSON.stringify(row))).size
