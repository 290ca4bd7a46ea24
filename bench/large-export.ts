import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { random, type Random } from '../src/kernel/random.ts'

/** A file of the export: its header and as many rows as it has, drawn one after another. */
interface LargeFile {
  readonly path: string
  readonly header: string
  readonly rows: number
  readonly row: (chance: Random, i: number) => string
}

const FIRST = Date.UTC(2011, 4, 18)
const LAST = Date.UTC(2026, 4, 17)
const PEOPLE = 30_000
const CONVERSATIONS = 24_000

const WORDS =
  `the of and to in we for is on that with you your this our are it have from will can about more new team time work
  project please thanks great happy meeting next week would like call let know share idea looking forward market growth
  customer product data people business experience opportunity quick question interested congratulations best regards
  really appreciate connect learn strategy results feedback design platform community conference article post insight`.split(
    /\s+/,
  )

const FIRST_NAMES =
  'Ann Ben Chloé Dmitri Élise Farah Goran Hana Ivo Jürgen Kemal Lucía Mónica Noor Øyvind Petra'.split(' ')
const LAST_NAMES =
  'Adler Brandt Costa Duarte Eriksen Fischer Gómez Haddad Ilić Jansen Kaya Lindqvist Moreau Novák'.split(' ')
const TITLES = [
  'Engineer',
  'Head of Sales',
  'Account Executive',
  'CTO',
  'Consultant',
  'VP Marketing',
  'Student',
  'Recruiter',
]
const REACTIONS = ['LIKE', 'LIKE', 'LIKE', 'PRAISE', 'EMPATHY', 'INTEREST', 'APPRECIATION']

const OWN = 'https://www.linkedin.com/in/robin-example-4711'
const PREAMBLE = `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n`
const MESSAGES_HEADER =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS'

/** What half a million rows of one member look like; the counts are those that the bench promises. */
export const LARGE_FILES: readonly LargeFile[] = [
  {
    path: 'Profile.csv',
    header: 'First Name,Last Name,Headline,Summary,Industry,Geo Location',
    rows: 1,
    row: profile,
  },
  {
    path: 'Connections.csv',
    header: `${PREAMBLE}First Name,Last Name,URL,Email Address,Company,Position,Connected On`,
    rows: PEOPLE,
    row: connection,
  },
  { path: 'messages.csv', header: quoted(MESSAGES_HEADER.split(',')), rows: 200_000, row: message },
  { path: 'Reactions_4711.csv', header: 'Date,Type,Link', rows: 150_000, row: reaction },
  { path: 'Comments_4711.csv', header: 'Date,Link,Message', rows: 50_000, row: comment },
  { path: 'SearchQueries.csv', header: 'Time,Search Query', rows: 20_000, row: search },
  {
    path: 'Shares_4711.csv',
    header: 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility',
    rows: 15_000,
    row: share,
  },
  {
    path: 'Invitations.csv',
    header: 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
    rows: 15_000,
    row: invitation,
  },
  {
    path: 'Endorsement_Received_Info.csv',
    header:
      'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
    rows: 10_000,
    row: endorsement,
  },
  { path: 'Company Follows.csv', header: 'Organization,Followed On', rows: 5_000, row: companyFollow },
  { path: 'Member_Follows_4711.csv', header: 'Date,Status,FullName', rows: 5_000, row: memberFollow },
]

/** Writes the export as a ZIP, the same bytes for the same seed. */
export async function writeLargeExport(path: string, seed = 1): Promise<void> {
  const zip = new yazl.ZipFile()
  for (const [i, file] of LARGE_FILES.entries()) {
    zip.addReadStreamLazy(file.path, { mtime: new Date(LAST), forceDosTimestamp: true }, (ready) =>
      ready(null, Readable.from(textOf(file, random(seed + i)), { objectMode: false })),
    )
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}

function* textOf({ header, rows, row }: LargeFile, chance: Random): Generator<string> {
  let text = `${header}\n`
  for (let i = 0; i < rows; i++) {
    text += `${row(chance, i)}\n`
    if (text.length > 65_536) {
      yield text
      text = ''
    }
  }
  yield text
}

function profile(): string {
  return 'Robin,Example,Sells things that last,Fifteen years in sales.,Software,Hamburg'
}

function connection(chance: Random, i: number): string {
  const [first, last] = nameOf(i)
  const email = chance.uniform() < 0.03 ? `${first}@example.com` : ''
  const position = chance.uniform() < 0.1 ? '"Manager, Sales and Growth"' : chance.pick(TITLES)
  return [first, last, urlOf(i), email, companyOf(i % 3000), position, dayMonthYear(atOf(i, PEOPLE))].join(
    ',',
  )
}

/** Grouped by conversation, newest first inside, as LinkedIn writes them. */
function message(chance: Random, i: number): string {
  const conversation = Math.floor((i * CONVERSATIONS) / 200_000)
  const person = (conversation * 7919) % PEOPLE
  const at = atOf(conversation, CONVERSATIONS) + (9 - (i % 9)) * 7_654_321
  const isOwn = chance.uniform() < 0.45
  const [name, url] = [nameOf(person).join(' '), urlOf(person)]
  const [from, to] = isOwn
    ? [
        ['Robin Example', OWN],
        [name, url],
      ]
    : [
        [name, url],
        ['Robin Example', OWN],
      ]
  const id = `2-${Buffer.from(`conversation ${conversation} of many`).toString('base64')}`
  const content = paragraphs(chance, 4, 70)
  return quoted([
    id,
    '',
    from[0] ?? '',
    from[1] ?? '',
    to[0] ?? '',
    to[1] ?? '',
    `${spaced(at)} UTC`,
    '',
    content,
    'INBOX',
    '',
  ])
}

function reaction(chance: Random, i: number): string {
  const at = atOf(i, 150_000)
  return `${spaced(at)},${chance.pick(REACTIONS)},${postLink(at - chance.whole(60, 90_000) * 1000)}`
}

/** Quotes are escaped by a backslash, line breaks stand raw. */
function comment(chance: Random, i: number): string {
  const at = atOf(i, 50_000)
  const text = `${paragraphs(chance, 3, 45)}${chance.uniform() < 0.1 ? ' as they say, "well done"' : ''}`
  return `${spaced(at)},${postLink(at - chance.whole(60, 90_000) * 1000)},"${text.replaceAll('"', '\\"')}"`
}

function search(chance: Random, i: number): string {
  const text = words(chance, chance.whole(1, 4))
  return `${slashed(atOf(i, 20_000))},${text}`
}

/** Each line break is written as `""`, a line feed and `""`. */
function share(chance: Random, i: number): string {
  const at = atOf(i, 15_000)
  const text = paragraphs(chance, 20, 180).replaceAll('"', '""').replaceAll('\n', '""\n""')
  return `${spaced(at)},${postLink(at, 'share')},"${text}","","",MEMBER_NETWORK`
}

function invitation(chance: Random, i: number): string {
  const person = (i * 2) % PEOPLE
  const [name, url] = [nameOf(person).join(' '), urlOf(person)]
  const [at, outgoing] = [atOf(person, PEOPLE) - 86_400_000, i % 3 > 0]
  const text = chance.uniform() < 0.3 ? `"${words(chance, chance.whole(5, 30))}, thanks"` : ''
  return outgoing
    ? `Robin Example,${name},"${american(at)}",${text},OUTGOING,${OWN},${url}`
    : `${name},Robin Example,"${american(at)}",${text},INCOMING,${url},${OWN}`
}

function endorsement(chance: Random, i: number): string {
  const [first, last] = nameOf(i % PEOPLE)
  const url = urlOf(i % PEOPLE).replace('https://', '')
  return `${slashed(atOf(i, 10_000))},${words(chance, 2)},${first},${last},${url},ACCEPTED`
}

function companyFollow(_: Random, i: number): string {
  return `${companyOf(i)},${weekdayed(atOf(i, 5_000))}`
}

function memberFollow(_: Random, i: number): string {
  return `${spaced(atOf(i, 5_000))},Active,${nameOf(i * 5).join(' ')}`
}

/** The i-th of n rows, newest first, spread over fifteen years, to the second. */
function atOf(i: number, n: number): number {
  return LAST - Math.floor(((i + 0.5) / n) * ((LAST - FIRST) / 1000)) * 1000
}

function nameOf(person: number): readonly [string, string] {
  const [first, last] = [FIRST_NAMES[person % FIRST_NAMES.length], LAST_NAMES[person % LAST_NAMES.length]]
  return [first ?? '', `${last ?? ''}-${Math.floor(person / 112)}`]
}

function urlOf(person: number): string {
  return `https://www.linkedin.com/in/person-${(person * 2_654_435_761).toString(36)}`
}

function companyOf(i: number): string {
  return `Company ${i} GmbH`
}

function postLink(at: number, kind = 'activity'): string {
  return `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${BigInt(at) << 22n}`
}

function words(chance: Random, n: number): string {
  let text = ''
  for (let i = 0; i < n; i++)
    text += `${i === 0 ? '' : ' '}${WORDS[Math.floor(chance.uniform() * WORDS.length)]}`
  return text
}

/** So many words at least and at most; every dozen words or so a new line begins. */
function paragraphs(chance: Random, least: number, most: number): string {
  const lines: string[] = []
  for (let left = chance.whole(least, most); left > 0; left -= 12) {
    lines.push(words(chance, Math.min(left, chance.whole(6, 12))))
  }
  return lines.join(chance.uniform() < 0.5 ? ', ' : '\n')
}

function quoted(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
}

const iso = (at: number): string => new Date(at).toISOString()
const spaced = (at: number): string => iso(at).slice(0, 19).replace('T', ' ')
const slashed = (at: number): string => `${spaced(at).replaceAll('-', '/')} UTC`
const utc = (at: number): readonly string[] => new Date(at).toUTCString().split(' ')
const dayMonthYear = (at: number): string => utc(at).slice(1, 4).join(' ')

/** `Mon May 18 10:00:00 UTC 2026`. */
function weekdayed(at: number): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = utc(at)
  return `${weekday.replace(',', '')} ${month} ${day} ${time} UTC ${year}`
}

/** `5/18/26, 10:05 AM`. */
function american(at: number): string {
  const date = new Date(at)
  const hour = date.getUTCHours()
  const minute = String(date.getUTCMinutes()).padStart(2, '0')
  const year = String(date.getUTCFullYear()).slice(2)
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${year}, ${hour % 12 || 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`
}
