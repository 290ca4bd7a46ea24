import { addDays, type Instant } from '../kernel/day.ts'
import type { Random } from '../kernel/random.ts'
import { conversations, type Conversation, type Line } from './conversations.ts'
import { csvFile, type SampleFile } from './csv-text.ts'
import { isoSeconds } from './date-text.ts'
import { timeOn, type Life } from './life.ts'
import { MEMBER } from './member.ts'
import type { Connection } from './network.ts'
import type { Person } from './people.ts'
import { SPONSORED } from './talk-phrases.ts'
import { firstDay, HISTORY_DAYS } from './rhythm.ts'

const HEADER =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,' +
  'FOLDER,ATTACHMENTS,IS MESSAGE DRAFT'
const COACH_HEADER = HEADER.replace(',ATTACHMENTS,IS MESSAGE DRAFT', '')

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const SPONSORED_EVERY_DAYS = 8

/** A party of a message. Whoever has left LinkedIn, and whoever pays for the message, has no address. */
interface Party {
  readonly name: string
  readonly url: string
}

interface Row {
  readonly at: Instant
  readonly cells: readonly string[]
}

/** messages.csv, grouped by conversation and newest first inside, with the two files that are empty for everybody. */
export function messageFiles(life: Life, known: readonly Connection[]): readonly SampleFile[] {
  const draw = life.chance('conversations')
  const all = conversations(life, known)
  const groups = [
    ...all.map((conversation, i) => conversationRows(conversation, i, draw)),
    ...Array.from({ length: Math.floor(HISTORY_DAYS / SPONSORED_EVERY_DAYS) }, (_, i) =>
      sponsoredRows(life, i, draw),
    ),
    groupRows(life, known, draw),
    draftRows(life, known, draw),
  ]
  const newestFirst = groups
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.toSorted((a, b) => b.at - a.at))
    .toSorted((a, b) => (b[0]?.at ?? 0) - (a[0]?.at ?? 0))
  return [
    csvFile(
      'messages.csv',
      HEADER,
      newestFirst.flatMap((rows) => rows.map(({ cells }) => cells)),
    ),
    csvFile('guide_messages.csv', COACH_HEADER, []),
    csvFile('learning_role_play_messages.csv', COACH_HEADER, []),
  ]
}

const SHE: Party = { name: MEMBER.name, url: MEMBER.url }
const GONE: Party = { name: 'LinkedIn Member', url: '' }
const partyOf = ({ name, url }: Person): Party => ({ name, url })

/** One in ninety has left LinkedIn since; one in 25 was archived; one in 40 ends with a file and no words. */
function conversationRows({ person, lines }: Conversation, i: number, draw: Random): readonly Row[] {
  const [id, other] = [conversationId(draw), i % 90 === 50 ? GONE : partyOf(person)]
  const folder = i % 25 === 7 ? 'ARCHIVE' : 'INBOX'
  return lines.map(({ at, own, text }, line) => {
    const wordless = i % 40 === 20 && line === lines.length - 1
    const said = wordless ? { text: '', attachment: `https://media.example.com/messages/${i}` } : { text }
    return row({ id, from: own ? SHE : other, to: own ? [other] : [SHE], at, folder, ...said })
  })
}

function sponsoredRows({ until }: Life, i: number, draw: Random): readonly Row[] {
  const at = timeOn(addDays(firstDay(until), i * SPONSORED_EVERY_DAYS), draw.whole(30_000, 60_000))
  const text = `<p class="spinmail-quill-editor__spin-break">${draw.pick(SPONSORED)}</p>`
  const title = draw.uniform() < 0.7 ? 'Sponsored Conversation' : 'Your seat is reserved'
  return [row({ id: conversationId(draw), title, from: GONE, to: [SHE], at, text, folder: 'INBOX' })]
}

/** A talk of four, on her last visit but twenty. */
function groupRows({ visits }: Life, known: readonly Connection[], draw: Random): readonly Row[] {
  const opens = visits.at(-20)?.opens
  const others = known.slice(10, 13).map(({ person }) => partyOf(person))
  if (opens === undefined || others.length < 3) return []
  const [id, title] = [conversationId(draw), 'User day, agenda']
  const lines: readonly Line[] = [
    { at: opens, own: true, text: 'Hello all, here is the draft agenda.  Changes by Friday, please.' },
    { at: later(opens, 3000), own: false, text: 'Looks good to me.' },
    { at: later(opens, 9000), own: false, text: 'Could we move "late trucks" before lunch?' },
    { at: later(opens, 16_000), own: false, text: 'Fine with me, too.' },
  ]
  return lines.map(({ at, text }, i) => {
    const from = i === 0 ? SHE : (others[i - 1] ?? SHE)
    const to = [SHE, ...others].filter((party) => party !== from)
    return row({ id, title, from, to, at, text, folder: 'INBOX' })
  })
}

/** Begun on her last visit and never sent. */
function draftRows({ visits }: Life, known: readonly Connection[], draw: Random): readonly Row[] {
  const [at, to] = [visits.at(-1)?.opens, known.at(-1)?.person]
  if (at === undefined || to === undefined) return []
  return [row({ id: conversationId(draw), from: SHE, to: [partyOf(to)], at, text: '', draft: 'Yes' })]
}

function row(message: {
  readonly id: string
  readonly title?: string
  readonly from: Party
  readonly to: readonly Party[]
  readonly at: Instant
  readonly text: string
  readonly folder?: string
  readonly attachment?: string
  readonly draft?: string
}): Row {
  const { id, title = '', from, to, at, text, folder = 'INBOX', attachment = '', draft = 'No' } = message
  const names = to.map(({ name }) => name).join(', ')
  const urls = to.map(({ url }) => url).join(',')
  return {
    at,
    cells: [
      id,
      title,
      from.name,
      from.url,
      names,
      urls,
      `${isoSeconds(at)} UTC`,
      '',
      text,
      folder,
      attachment,
      draft,
    ],
  }
}

const later = (at: Instant, seconds: number): Instant => (at + seconds * 1000) as Instant

const conversationId = (draw: Random): string =>
  `2-${Array.from({ length: 46 }, () => ID_LETTERS[draw.whole(0, ID_LETTERS.length - 1)]).join('')}==`
