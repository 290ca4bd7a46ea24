import { describe, expect, it } from 'vitest'
import { dayOf, instant, parseDay, type Day } from '../kernel/day.ts'
import { holds } from '../kernel/days.ts'
import { connectedOn, shortUs } from './date-text.ts'
import { firstDay, periods, type Period } from './rhythm.ts'
import { publishedAt } from './post-links.ts'
import { rowsOf, textOf } from './rows.fixture.ts'
import { sampleExport } from './sample-export.ts'

const until = dayOf(2026, 5, 18) as Day
const SEEDS = [1, 2, 3]

describe('the sample export', () => {
  it('is the same for the same seed and day, in every time zone, and another for another seed', () => {
    const home = process.env['TZ']
    const here = sampleExport({ seed: 7, until })
    process.env['TZ'] = 'Pacific/Auckland'
    const there = sampleExport({ seed: 7, until })
    if (home === undefined) delete process.env['TZ']
    else process.env['TZ'] = home
    expect(there).toEqual(here)
    expect(sampleExport({ seed: 8, until })).not.toEqual(here)
  })

  it('is named after its last day, as LinkedIn names a complete one', () => {
    expect(sampleExport({ until }).name).toBe('Complete_LinkedInDataExport_05-18-2026.zip')
  })

  it('has every file below its own path, with its header', () => {
    const { files } = sampleExport({ until })
    const tables = files.filter(({ path }) => path.endsWith('.csv'))
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
    expect(Object.fromEntries(tables.map(({ path, text }) => [path, headerOf(path, text)]))).toEqual(HEADERS)
  })

  it('writes Connections below the notes that LinkedIn puts first', () => {
    expect(textOf(sampleExport({ until }), 'Connections').startsWith('Notes:\n"When exporting')).toBe(true)
  })

  it.each(SEEDS)('holds about as much as an active member has, for seed %i', (seed) => {
    const sample = sampleExport({ seed, until })
    for (const [file, [low, high]] of Object.entries(ROWS)) {
      const { length } = rowsOf(sample, file)
      expect(length, `rows of ${file}`).toBeGreaterThanOrEqual(low)
      expect(length, `rows of ${file}`).toBeLessThanOrEqual(high)
    }
  })

  it('names people by addresses that end in a number, and by e-mails of example.com only', () => {
    const { files } = sampleExport({ until })
    const text = files.map((file) => file.text).join('\n')
    const addresses = [...text.matchAll(/linkedin\.com\/in\/([^\s,"]*)/g)].map(([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(2000)
    expect(addresses.filter((address) => !/-\d+$/.test(address))).toEqual([])
    const mails = [...text.matchAll(/[\w.-]+@[\w.-]+/g)].map(([mail]) => mail)
    expect(mails.length).toBeGreaterThan(5)
    expect(mails.filter((mail) => !mail.endsWith('@example.com'))).toEqual([])
  })
})

describe('invitations of the sample', () => {
  const sample = sampleExport({ until })
  const connected = new Map(
    rowsOf(sample, 'Connections').map((row) => [row['URL'], writtenDay(row['Connected On'])]),
  )
  const sent = rowsOf(sample, 'Invitations').filter((row) => row['Direction'] === 'OUTGOING')
  const accepted = sent.filter((row) => connected.has(row['inviteeProfileUrl']))

  it('are about half accepted', () => {
    expect(accepted.length / sent.length).toBeGreaterThan(0.4)
    expect(accepted.length / sent.length).toBeLessThan(0.6)
  })

  it('that were accepted are connections, on their day or after it', () => {
    for (const row of accepted) {
      expect(connected.get(row['inviteeProfileUrl'])).toBeGreaterThanOrEqual(sentDay(row['Sent At']))
    }
  })

  it('reach back nine months', () => {
    const days = rowsOf(sample, 'Invitations').map((row) => sentDay(row['Sent At']))
    expect(Math.min(...days)).toBeGreaterThan(until - 280)
    expect(Math.min(...days)).toBeLessThan(until - 250)
    expect(Math.max(...days)).toBeLessThanOrEqual(until)
  })
})

describe('what the sample tells over time', () => {
  const perWeek = (seed: number): Readonly<Record<Period['name'], number>> => {
    const rows = ['Comments', 'Reactions', 'Shares'].flatMap((file) =>
      rowsOf(sampleExport({ seed, until }), file),
    )
    const on = rows.map((row) => parseDay((row['Date'] ?? '').slice(0, 10)) as Day)
    return Object.fromEntries(
      periods(until).map(({ name, days }) => [
        name,
        (7 * on.filter((day) => holds(days, day)).length) / (days.to - days.from + 1),
      ]),
    ) as Record<Period['name'], number>
  }

  it.each(SEEDS)('is a pause of nearly nothing and a burst of very much, for seed %i', (seed) => {
    const { growth, pause, return: back, burst, settled } = perWeek(seed)
    expect(pause).toBeLessThan(growth / 5)
    expect(burst).toBeGreaterThan(3 * back)
    expect(settled).toBeLessThan(back)
    expect(settled).toBeGreaterThan(3 * pause)
  })

  it('lies within the three years, whatever the file', () => {
    for (const { path, text } of sampleExport({ until }).files) {
      if (path.startsWith('Email')) continue
      for (const [, on = ''] of text.replaceAll('/', '-').matchAll(/^"?(\d{4}-\d\d-\d\d)/gm)) {
        expect(parseDay(on), path).toBeGreaterThanOrEqual(firstDay(until))
        expect(parseDay(on), path).toBeLessThanOrEqual(until)
      }
    }
  })

  it('is quieter at weekends', () => {
    const days = rowsOf(sampleExport({ until }), 'Reactions').map((row) =>
      new Date(`${row['Date']}Z`).getUTCDay(),
    )
    const atWeekend = days.filter((weekday) => weekday === 0 || weekday === 6).length
    expect(atWeekend / days.length).toBeLessThan(0.1)
  })
})

describe('numbers of posts in the sample', () => {
  const timesOf = (file: string, link: string) =>
    rowsOf(sampleExport({ until }), file).map((row) => {
      const [, id = ''] = /%3A(\d+)(?:$|\?)/.exec(row[link] ?? '') ?? []
      return { written: Date.parse(`${row['Date']?.replace(' ', 'T')}Z`), carried: publishedAt(BigInt(id)) }
    })

  it('carry the second in which the member wrote her own', () => {
    for (const { written, carried } of timesOf('Shares', 'ShareLink')) {
      expect(Math.floor(carried / 1000)).toBe(written / 1000)
    }
  })

  it('are older than her comments and reactions, but not by weeks', () => {
    for (const { written, carried } of timesOf('Reactions', 'Link')) {
      expect(carried).toBeLessThan(written)
      expect(carried).toBeGreaterThan(written - 5 * 86_400_000)
    }
  })
})

const headerOf = (path: string, text: string): string =>
  text.split('\n')[path === 'Connections.csv' ? 3 : 0] ?? ''

const lastDays = Array.from({ length: 1096 }, (_, i) => (until - i) as Day)
const byConnectedOn = new Map(lastDays.map((on) => [connectedOn(on), on]))
const byShortUs = new Map(lastDays.map((on) => [shortUs(instant(on * 86_400_000)).split(',')[0], on]))
const writtenDay = (text = ''): Day => byConnectedOn.get(text) as Day
const sentDay = (text = ''): Day => byShortUs.get(text.split(',')[0]) as Day

/** How many rows of each file, doubles included, whatever the seed. */
const ROWS = {
  Connections: [850, 1300],
  Invitations: [100, 300],
  messages: [1300, 2200],
  Shares: [150, 300],
  Comments: [600, 1000],
  Reactions: [1800, 3000],
  SearchQueries: [200, 600],
  Endorsement_Received_Info: [10, 80],
  Recommendations_Received: [4, 4],
  Rich_Media: [9, 9],
} as const

const MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER'
const LEARNING =
  'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),'
const AD_TARGETING =
  'Member Age,Buyer Groups,Company Names,Company Names,Company Follower of,Company Names,Company Category,Company Size,Degrees,' +
  'degreeClass,Member Schools,Company Growth Rate,Fields of Study,Company Connections,Function By Size,Job Functions,Member Gender,' +
  'Graduation Year,Member Groups,Company Industries,Member Interests,Interface Locales,interfaceLocale,Member Traits,' +
  'Profile Locations,Company Revenue,Job Seniorities,Member Skills,Job Titles,Job Titles,Job Titles,Years of Experience'

const HEADERS = {
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers',
  'Profile Summary.csv': 'Profile Summary',
  'Positions.csv': 'Company Name,Title,Description,Location,Started On,Finished On',
  'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities',
  'Skills.csv': 'Name',
  'Languages.csv': 'Name,Proficiency',
  'Certifications.csv': 'Name,Url,Authority,Started On,Finished On,License Number',
  'Registration.csv': 'Registered At,Registration Ip,Subscription Types',
  'Connections.csv': 'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Invitations.csv': 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
  'messages.csv': `${MESSAGES},ATTACHMENTS,IS MESSAGE DRAFT`,
  'guide_messages.csv': MESSAGES,
  'learning_role_play_messages.csv': MESSAGES,
  'Shares_990000000417.csv': 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility',
  'InstantReposts_990000000417.csv': 'Date,Link',
  'Comments_990000000417.csv': 'Date,Link,Message',
  'Reactions_990000000417.csv': 'Date,Type,Link',
  'Votes.csv': 'Date,Link,OptionText',
  'SearchQueries.csv': 'Time,Search Query',
  'Company Follows.csv': 'Organization,Followed On',
  'Member_Follows_990000000417.csv': 'Date,Status,FullName',
  'Saved_Items_990000000417.csv': 'savedItem,CreatedTime',
  'Learning.csv': `${LEARNING}Content Saved,Notes taken on videos (if taken),`,
  'Events.csv': 'Event Name,Event Time,Status,External Url',
  'Endorsement_Received_Info.csv':
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
  'Endorsement_Given_Info.csv':
    'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status',
  'Recommendations_Received.csv': 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
  'Recommendations_Given.csv': 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
  'Rich_Media.csv': 'Date/Time,Media Description,Media Link',
  'Email Addresses.csv': 'Email Address,Confirmed,Primary,Updated On',
  'PhoneNumbers.csv': 'Extension,Number,Type',
  'Logins.csv': 'Login Date,IP Address,User Agent,Login Type',
  'Ad_Targeting.csv': AD_TARGETING,
  'Receipts_v2.csv':
    'First Name,Last Name,Billing Country,Postal Code,Transaction Made At,Payment Method Type,Invoice Number,Description,Tax Amount,Sub Total,Total Amount,Currency Code',
}
