import { describe, expect, test } from 'vitest'
import { archiveOf, inShort, readArchive, readOne } from './archive.fixture.ts'

const COLUMNS =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER'
const IN = 'https://www.linkedin.com/in/'

interface Row {
  readonly conversation?: string
  readonly title?: string
  readonly from?: string
  readonly url?: string
  readonly to?: string
  readonly urls?: string
  readonly date?: string
  readonly content?: string
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const row = ({
  conversation = 'c1',
  title = '',
  from = 'Own Name',
  url = `${IN}own`,
  to = 'Ann Lee',
  urls = `${IN}ann`,
  date = '2026-03-01 10:00:00 UTC',
  content = 'words that nobody keeps',
}: Row): string =>
  [conversation, title, from, url, to, urls, date, '', content, 'INBOX'].map(quoted).join(',')
const file = (rows: readonly Row[], columns = COLUMNS, rest = ''): string =>
  `${columns}\n${rows.map((each) => `${row(each)}${rest}\n`).join('')}`

const toOwn = (name: string, more: Row = {}): Row => ({
  from: name,
  url: `${IN}${name.toLowerCase().split(' ')[0]}`,
  to: 'Own Name',
  urls: `${IN}own`,
  ...more,
})
const AD: Row = { from: 'LinkedIn Member', url: '', to: 'Own Name', urls: `${IN}own` }

/** The same beside the profile, which tells who the member is. */
async function readOwn(text: string) {
  const profile = 'First Name,Last Name,Headline\nOwn,Name,x\n'
  const { results } = await readArchive(archiveOf({ 'Profile.csv': profile, 'messages.csv': text }))
  const result = results['messages.csv']
  if (result === undefined) throw new Error('no messages were read')
  return result
}

describe('messages.csv', () => {
  test('says nothing of a talk of two where nothing tells who of them is the member', async () => {
    const rows = [
      {},
      toOwn('Ann Lee', { date: '2026-03-01 10:00:01 UTC' }),
      toOwn('Ann Lee', { date: '2026-03-01 10:00:02 UTC' }),
    ]
    const { report, events, facts } = await readOne('messages.csv', file(rows))
    expect([events, facts]).toEqual([[], []])
    expect(report).toMatchObject({
      status: 'failed',
      reason:
        'nothing tells which side of its messages is yours: import the whole export, or Profile.csv together with it',
      rows: 3,
      skipped: 3,
    })
  })

  test('tells messages sent from received by who takes part in all of them, and names nobody', async () => {
    const result = await readOne(
      'messages.csv',
      file([
        { date: '2026-03-01 10:00:02 UTC' },
        toOwn('Ann Lee', { date: '2026-03-01 10:00:01 UTC' }),
        toOwn('Bob Ray', { conversation: 'c2', date: '2026-03-01 09:00:00 UTC' }),
        toOwn('Bob Ray', { conversation: 'c2', date: '2026-03-01 08:00:00 UTC' }),
      ]),
    )
    expect(inShort(result)).toEqual([
      'message.sent | 2026-03-01T10:00 | c1 | ',
      'message.received | 2026-03-01T10:00 | c1 | ',
      'message.received | 2026-03-01T09:00 | c2 | ',
      'message.received | 2026-03-01T08:00 | c2 | ',
    ])
    expect(result.facts).toEqual([{ kind: 'own-address', address: 'own' }, { kind: 'own-name', name: 'own name' }]) // prettier-ignore
    expect(JSON.stringify(result)).not.toContain('words')
  })

  test('knows the member who never wrote, by being written to', async () => {
    const result = await readOne(
      'messages.csv',
      file([toOwn('Ann Lee'), toOwn('Bob Ray', { conversation: 'c2' })]),
    )
    expect(result.events.map(({ kind }) => kind)).toEqual(['message.received', 'message.received'])
  })

  test('believes the profile and the invitations before it counts', async () => {
    const talk = file([{ from: 'Ann Lee', url: `${IN}ann`, to: 'Own Name', urls: `${IN}own` }])
    const profile = 'First Name,Last Name,Headline\nOwn,Name,Baker\n'
    const { results } = await readArchive(archiveOf({ 'messages.csv': talk, 'Profile.csv': profile }))
    expect(results['messages.csv']?.events[0]?.kind).toBe('message.received')
    const swapped = await readArchive(
      archiveOf({ 'messages.csv': talk, 'Profile.csv': profile.replace('Own,Name', 'Ann,Lee') }),
    )
    expect(swapped.results['messages.csv']?.events[0]?.kind).toBe('message.sent')
  })

  test('drops advertisements with all of their conversation, and says how many', async () => {
    const result = await readOne(
      'messages.csv',
      file([
        {},
        toOwn('Ann Lee', { date: '2026-02-01 10:00:00 UTC' }),
        { ...AD, conversation: 'a1', content: '<p class="spinmail-quill-editor__spin-break">Hi</p>' },
        { ...AD, conversation: 'a2', content: 'Dear %FIRSTNAME%, look' },
        { conversation: 'a2', to: 'LinkedIn Member', urls: '', content: 'tell me more' },
        { ...AD, conversation: 'a3', title: 'Sponsored Conversation' },
        { ...AD, conversation: 'a4', from: 'Eve @ Brand', content: 'Buy now' },
      ]),
    )
    expect(result.events.map(({ about }) => about)).toEqual(['c1', 'c1'])
    expect(result.report).toMatchObject({ rows: 7, skipped: 5, notes: { 'sponsored, not counted': 5 } })
  })

  test('counts what former members wrote', async () => {
    const result = await readOwn(
      file([
        { ...AD, content: 'Thanks for the talk' },
        { date: '2026-02-01 10:00:00 UTC', to: 'LinkedIn Member', urls: '' },
      ]),
    )
    expect(inShort(result)).toEqual([
      'message.received | 2026-03-01T10:00 | c1 | ',
      'message.sent | 2026-02-01T10:00 | c1 | ',
    ])
  })

  test.each([
    ['IS MESSAGE DRAFT,IS CONVERSATION DRAFT', ',Yes,No', ',No,No'],
    ['IS MESSAGE DRAFT,IS CONVERSATION DRAFT', ',No,Yes', ',No,No'],
    ['ATTACHMENTS,IS MESSAGE DRAFT', ',,true', ',,false'],
  ])('leaves out drafts: %s %s', async (columns, draft, sent) => {
    const text = `${file([{}], `${COLUMNS},${columns}`, sent)}${row({ date: '2026-01-01 10:00:00 UTC' })}${draft}\n`
    const { report } = await readOwn(text)
    expect(report).toMatchObject({ rows: 2, events: 1, notes: { 'drafts, not counted': 1 } })
  })

  test('of 2026-03 has all in quotes and real line breaks', async () => {
    const all = [COLUMNS, row({ content: 'Dear Ann,\n\nline two' })].map((line) =>
      line
        .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
        .map((each) => (each.startsWith('"') ? each : `"${each}"`))
        .join(','),
    )
    const result = await readOwn(`${all.join('\n')}\n`)
    expect(result.report).toMatchObject({ rows: 1, events: 1, problemsInAll: 0 })
  })

  test('before mid-2023 has no column of recipients’ profiles, and is read all the same', async () => {
    const nine = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.split(',').toSpliced(5, 1).join(','))
        .join('\n')
    const result = await readOne(
      'messages.csv',
      nine(
        file([
          { to: 'Ann Lee' },
          toOwn('Ann Lee', { date: '2021-03-01 10:00:00 UTC' }),
          { conversation: 'c2', to: 'Bob Ray', date: '2021-02-01 10:00:00 UTC' },
        ]),
      ),
    )
    expect(inShort(result)).toEqual([
      'message.sent | 2026-03-01T10:00 | c1 | ',
      'message.received | 2021-03-01T10:00 | c1 | ',
      'message.sent | 2021-02-01T10:00 | c2 | ',
    ])
  })

  test('drops doubles and rows that name nobody', async () => {
    const nobody = { from: '', url: '', to: '', urls: '', content: 'left the talk' }
    const { report } = await readOwn(file([{}, {}, nobody]))
    expect(report).toMatchObject({
      rows: 3,
      events: 1,
      skipped: 2,
      notes: { doubles: 1, 'nobody named, not counted': 1 },
    })
  })

  test('of advertisements alone is no success', async () => {
    const { report } = await readOne('messages.csv', file([{ ...AD, title: 'Sponsored Conversation' }]))
    expect(report.status).toBe('ignored')
    expect(report.reason).toBe('it holds nothing that counts: 1 sponsored, not counted')
  })

  test('never quotes what people wrote', async () => {
    const { report } = await readOne(
      'messages.csv',
      file([{}, { date: 'we met last Monday at the fair in Basel' }]),
    )
    expect(report.problems.map(({ found }) => found)).toEqual(['a text of 39 characters'])
  })
})

describe('Messages.csv of 2018', () => {
  const HEADER = 'From,To,Date,Subject,Content,Direction,Folder\n'

  test('tells the direction, and keeps messages of one minute apart', async () => {
    const result = await readOne(
      'Messages.csv',
      `${HEADER}Ann Lee,Own Name,"10/16/18, 8:36 AM",,Hello,INCOMING,INBOX
Own Name,Ann Lee,"10/16/18, 8:37 AM",,Hi,OUTGOING,SENT
Own Name,Ann Lee,"10/16/18, 8:37 AM",,How are you?,OUTGOING,SENT
Own Name,Ann Lee,"10/16/18, 8:37 AM",,Hi,OUTGOING,SENT
`,
    )
    expect(
      result.events.map(({ kind, at, about }) => [kind, new Date(at ?? 0).toISOString(), about]),
    ).toEqual([
      ['message.received', '2018-10-16T08:36:00.000Z', 'ann lee'],
      ['message.sent', '2018-10-16T08:37:00.000Z', 'ann lee'],
      ['message.sent', '2018-10-16T08:37:01.000Z', 'ann lee'],
    ])
    expect(result.report.notes).toEqual({ doubles: 1 })
  })

  test('of 2019 has capitals and a date with seconds', async () => {
    const text =
      'FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER\nAnn Lee,Own Name,2019-11-06T02:08:20,,Hi,INCOMING,INBOX\n'
    expect(inShort(await readOne('messages.csv', text))).toEqual([
      'message.received | 2019-11-06T02:08 | ann lee | ',
    ])
  })
})
