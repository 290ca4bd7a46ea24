import type { ProfileItem } from '../../events/fact.ts'
import { COMPANY_PAGE, isNamedOfPage } from '../analytics/company-page.ts'
import { comments } from './comments.ts'
import { connections } from './connections.ts'
import { education } from './education.ts'
import { endorsementsGiven, endorsementsReceived } from './endorsements.ts'
import { companyFollows, hashtagFollows, memberFollows } from './follows.ts'
import { instantReposts } from './instant-reposts.ts'
import { invitations } from './invitations.ts'
import { learning } from './learning.ts'
import { messages } from './messages.ts'
import { olderMessages } from './older-messages.ts'
import { positions } from './positions.ts'
import { profile } from './profile.ts'
import { profileSummary } from './profile-summary.ts'
import { reactions } from './reactions.ts'
import type { Reader } from './reader.ts'
import { recommendationsGiven, recommendationsReceived } from './recommendations.ts'
import { registration } from './registration.ts'
import { richMedia, undatedMedia } from './rich-media.ts'
import { savedItems } from './saved-items.ts'
import { searchQueries } from './search-queries.ts'
import { shares } from './shares.ts'
import { skills } from './skills.ts'
import { votes } from './votes.ts'

/** What is done with a file of the export. */
export type Entry =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'article' }
  /** A workbook, whose name may promise a table that was saved again. */
  | { readonly kind: 'workbook'; readonly table: Table | undefined }
  /** Its name says nothing: its header may. */
  | { readonly kind: 'look' }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

/** A file by the name that LinkedIn gives it now, and the readers of its layouts. */
export interface Table {
  readonly title: string
  readonly readers: readonly Reader[]
  /** `first`: what it tells of the member is needed to read others. `last`: it needs what others tell. */
  readonly turn: 'first' | 'middle' | 'last'
  /** Whether a complete export of today has it whenever the member has anything for it. */
  readonly isExpected: boolean
  /** Parts of the profile that are not there where a complete export lacks the file. */
  readonly items?: readonly ProfileItem[]
}

const table = (title: string, ...readers: readonly Reader[]): Table => ({
  title,
  readers,
  turn: 'middle',
  isExpected: true,
})

/** Read for events or for facts about the member, by the plain names of all years; in the order in which they are read. */
export const TABLES: Readonly<Record<string, Table>> = {
  profilesummary: { ...table('Profile Summary.csv', profileSummary), turn: 'first' },
  profile: { ...table('Profile.csv', profile), turn: 'first' },
  registration: { ...table('Registration.csv', registration), turn: 'first' },
  positions: {
    ...table('Positions.csv', positions),
    turn: 'last',
    items: ['current-position', 'position-described'],
  },
  connections: { ...table('Connections.csv', connections), turn: 'first' },
  invitations: { ...table('Invitations.csv', invitations), turn: 'first' },
  education: { ...table('Education.csv', education), items: ['education'] },
  skills: { ...table('Skills.csv', skills), items: ['five-skills'] },
  messages: table('messages.csv', messages, olderMessages),
  shares: table('Shares.csv', shares),
  instantreposts: table('InstantReposts.csv', instantReposts),
  comments: table('Comments.csv', comments),
  reactions: table('Reactions.csv', reactions),
  votes: table('Votes.csv', votes),
  searchqueries: table('SearchQueries.csv', searchQueries),
  endorsementreceivedinfo: table('Endorsement_Received_Info.csv', endorsementsReceived),
  endorsementgiveninfo: table('Endorsement_Given_Info.csv', endorsementsGiven),
  recommendationsreceived: table('Recommendations_Received.csv', recommendationsReceived),
  recommendationsgiven: table('Recommendations_Given.csv', recommendationsGiven),
  companyfollows: table('Company Follows.csv', companyFollows),
  memberfollows: table('Member_Follows.csv', memberFollows),
  hashtagfollows: { ...table('Hashtag_Follows.csv', hashtagFollows), isExpected: false },
  saveditems: table('Saved_Items.csv', savedItems),
  savedarticles: { ...table('saved_articles.csv', savedItems), isExpected: false },
  learning: table('Learning.csv', learning),
  richmedia: table('Rich_Media.csv', richMedia, undatedMedia),
  videos: { ...table('Videos.csv', undatedMedia), isExpected: false },
}

/** Tables that are known by their columns alone. Others have columns that fit more than one file. */
export const KNOWN_BY_HEADER: readonly Reader[] = [
  connections,
  invitations,
  messages,
  olderMessages,
  shares,
  comments,
  reactions,
  votes,
  searchQueries,
  endorsementsReceived,
  endorsementsGiven,
  companyFollows,
  memberFollows,
  hashtagFollows,
  savedItems,
  learning,
  richMedia,
  profile,
  positions,
  education,
  registration,
]

/** Left alone on purpose, by their plain names. Files of these names are never opened. */
const IGNORED: readonly { readonly reason: string; readonly names: readonly string[] }[] = [
  {
    reason: 'personal, and the index does not need it: it is not opened',
    names: [
      'logins',
      'loginattempts',
      'securitychallenges',
      'mobileapplications',
      'phonenumbers',
      'whatsappphonenumbers',
      'emailaddresses',
      'contacts',
      'importedcontacts',
      'notes',
      'adtargeting',
      'inferencesaboutyou',
      'receipts',
      'receiptsv2',
      'jobapplications',
      'savedjobs',
      'savedjobalerts',
      'jobseekerpreferences',
      'jobapplicantsavedanswers',
      'jobapplicantsavedscreeningquestionresponses',
      'verifications',
      'privateidentityasset',
    ],
  },
  {
    reason: 'conversations with an assistant of LinkedIn, not with people',
    names: ['guidemessages', 'coachmessages', 'learningcoachmessages', 'learningroleplaymessages'],
  },
  {
    reason: 'nothing in it counts in the index',
    names: [
      'accountstatushistory',
      'adsclicked',
      'lanadsengagement',
      'calendar',
      'causesyoucareabout',
      'certifications',
      'courses',
      'events',
      'honors',
      'languages',
      'memberhashtags',
      'onlinejobpostings',
      'organizations',
      'patents',
      'projects',
      'publications',
      'testscores',
      'volunteering',
      'engagements',
      'opprtunities',
      'opportunities',
      'providers',
    ],
  },
  { reason: 'its layout, of 2015, is not known', names: ['likes'] },
]

const IGNORED_NAMES: ReadonlyMap<string, string> = new Map(
  IGNORED.flatMap(({ reason, names }) => names.map((name) => [name, reason] as const)),
)

/** Left alone whatever their name, by the end of it. */
const IGNORED_ENDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i, 'written by the computer, not by LinkedIn'],
  [
    /\.(?:xls|xlsb|ods|numbers)$/i,
    'a workbook of another kind than XLSX: open it in a spreadsheet program and save it as XLSX',
  ],
  [/\.(?:jpe?g|png|gif|webp|heic|svg|mp4|mov|mp3|m4a|pdf|docx?|pptx?)$/i, 'a picture, a film or a document'],
]

/** The table that a file's name promises. */
export const tableOf = (entry: Entry): Table | undefined => ('table' in entry ? entry.table : undefined)

/** What is done with a file, by its path in the archive. */
export function entryOf(path: string): Entry {
  const end = IGNORED_ENDS.find(([pattern]) => pattern.test(path))
  if (isNamedOfPage(path)) return { kind: 'ignored', reason: COMPANY_PAGE }
  if (end !== undefined) return { kind: 'ignored', reason: end[1] }
  if (/\.html?$/i.test(path)) return { kind: 'article' }
  const isWorkbook = /\.xls[xm]$/i.test(path)
  if (!isWorkbook && !/\.(?:csv|tsv|txt)$/i.test(path))
    return { kind: 'unknown', reason: 'no file of LinkedIn’s export ends like this' }
  const name = plainName(path)
  const reason = IGNORED_NAMES.get(name)
  if (reason !== undefined) return { kind: 'ignored', reason }
  const known = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined
  if (isWorkbook) return { kind: 'workbook', table: known }
  return known === undefined ? { kind: 'look' } : { kind: 'table', table: known }
}

/**
 * The name of a file without what changes from export to export: folder, capitals, blanks, `_` and `-`, the ending,
 * the member's id or a part's number (`Shares_34875879.csv`), what browsers add (`Shares (1).csv`).
 */
export const plainName = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .slice(-255)
    .replace(/\.(?:csv|tsv|txt|xls[xm])$/i, '')
    .replace(/(?:\s*\(\d+\)|\s+-\s+copy)+$/i, '')
    .replace(/_\d+$/, '')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
