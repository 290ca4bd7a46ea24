import type { Subject } from '../src/events/coverage.ts'
import type { CountedKind } from '../src/events/counted.ts'
import { isEventKind } from '../src/events/kinds.ts'
import { signalsOf, subjectsOf, type Model, type Signal } from '../src/model/model.ts'
import { ARTICLES } from '../src/sources/linkedin/articles.ts'
import { entryOf, TABLES } from '../src/sources/linkedin/directory.ts'
import type { Reach } from '../src/sources/linkedin/reader.ts'
import { capitalised, enumerated, table } from './prose.ts'
import { WORKBOOK_SECTION } from './workbook-section.ts'

/** The page that says what is taken from each file of LinkedIn's export, what is left alone, and why. */
export const exportsPage = (model: Model): string =>
  `${[
    '<!-- Made by `npm run docs`. Change the directory in src/sources/linkedin or the words in tools/exports-page.ts, not this file. -->',
    OPENING,
    readFiles(model),
    WORKBOOK_SECTION,
    ignoredFiles(),
    HOLDS_NOT,
    PECULIARITIES,
  ].join('\n\n')}\n`

const OPENING = `# What is taken from each file of LinkedIn's export

LinkedIn's export is a ZIP of some fifty files; this page says what Fourscore does with each. Files are known by their names, in
all the forms that LinkedIn has used since 2016: capitals, blanks, \`_\` and \`-\` make no difference, nor does the member's id
(\`Shares_34875879.csv\`), a part's number, or what a browser adds (\`Shares (1).csv\`). A file whose name says nothing is known
by its header. Columns are found by their names, so a new or a missing one does no harm; a new one is reported.

Text is counted, never kept: of a message, a post or a comment only that there was one, and when.`

/** A file, or a folder of files, with what it tells. */
interface Telling {
  readonly title: string
  readonly subjects: readonly Subject[]
  readonly from: Reach
}

const tellings = (): readonly Telling[] => [
  ...Object.values(TABLES).map(({ title, readers }) => ({
    title,
    subjects: [...new Set(readers.flatMap(({ covers }) => covers.subjects))],
    from: readers[0]?.covers.from ?? 'start',
  })),
  { title: 'Articles/*.html', subjects: ARTICLES.subjects, from: ARTICLES.from },
]

const REACHES: Readonly<Record<Reach, string>> = {
  start: 'everything',
  'earliest row': 'about two years',
  'recent row': '6 to 12 months',
}

function readFiles(model: Model): string {
  const rows = tellings().map((file) => [
    `\`${file.title}\``,
    FACTS[file.title]?.taken ?? capitalised(enumerated(file.subjects.map(taken))),
    REACHES[file.from],
    enumerated(
      signalsToldBy(file, model).map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)),
    ) || 'none',
  ])
  return `## Files that are read

${table(['file', 'what is taken', 'how far back it goes', 'for which signals'], rows)}

_How far back_ decides what is observed: where a file reaches back only so long, earlier days are not observed, which is not the
same as nothing having happened. Importing a new archive every few months closes such gaps.`
}

/** Files that tell what is, rather than what happened, with the signals that they serve. */
const FACTS: Readonly<Record<string, { readonly taken: string; readonly signals: readonly string[] }>> = {
  'Profile.csv': {
    taken:
      'Whether there is a headline, an industry, a place, a text about you; your own name, to tell your messages from others’',
    signals: ['profile-completeness'],
  },
  'Profile Summary.csv': { taken: 'Whether there is a text about you', signals: ['profile-completeness'] },
  'Positions.csv': {
    taken: 'Whether there is a present position, and one with a description; your own company, as a hash',
    signals: ['profile-completeness', 'coworker-connections'],
  },
  'Education.csv': { taken: 'Whether there is one', signals: ['profile-completeness'] },
  'Skills.csv': { taken: 'Whether there are five', signals: ['profile-completeness'] },
  'Videos.csv': { taken: 'Nothing: its rows have no dates, so they cannot be placed in time', signals: [] },
  'Registration.csv': {
    taken: 'Since when you have been a member: before that day nothing can have happened',
    signals: [],
  },
}

/** What an event's kind is called in a list: `comments given`. */
export function taken(subject: Subject): string {
  if (!isEventKind(subject)) return subject
  const [what = '', how = ''] = subject.split('.')
  return `${PLURALS[what] ?? `${what.replaceAll('-', ' ')}s`} ${how}`
}

const PLURALS: Readonly<Record<string, string>> = {
  company: 'companies',
  media: 'media',
  search: 'searches',
}

const signalsToldBy = ({ title, subjects }: Telling, model: Model): readonly Signal[] =>
  signalsOf(model).filter((signal) =>
    title in FACTS
      ? FACTS[title]?.signals.includes(signal.id)
      : subjects.some((subject) => wants(signal).some((wanted) => wanted === subject)),
  )

/** Everything that a signal counts, or needs to be covered to be observed. */
function wants(signal: Signal): readonly (Subject | CountedKind)[] {
  const { reads } = signal
  const counted = 'counts' in reads ? reads.counts : []
  return reads.kind === 'active-days' ? counted : [...counted, ...subjectsOf(signal)]
}

/** Files that no reader takes anything from, as LinkedIn names them; the directory gives the reason for each. */
const LEFT_ALONE = [
  'Logins.csv',
  'Security Challenges.csv',
  'PhoneNumbers.csv',
  'Whatsapp Phone Numbers.csv',
  'Email Addresses.csv',
  'ImportedContacts.csv',
  'Contacts.csv',
  'Notes.csv',
  'Ad_Targeting.csv',
  'Inferences_about_you.csv',
  'Receipts.csv',
  'Receipts_v2.csv',
  'Jobs/Job Applications.csv',
  'Jobs/Saved Jobs.csv',
  'SavedJobAlerts.csv',
  'Jobs/Job Seeker Preferences.csv',
  'Job Applicant Saved Answers.csv',
  'Job Applicant Saved Screening Question Responses.csv',
  'Verifications/Verifications.csv',
  'Private_identity_asset.csv',
  'guide_messages.csv',
  'coach_messages.csv',
  'learning_coach_messages.csv',
  'learning_role_play_messages.csv',
  'Account Status History.csv',
  'Ads Clicked.csv',
  'LAN Ads Engagement.csv',
  'Calendar.csv',
  'Causes You Care About.csv',
  'Certifications.csv',
  'Courses.csv',
  'Events.csv',
  'Honors.csv',
  'Languages.csv',
  'Member Hashtags.csv',
  'Online Job Postings.csv',
  'Organizations.csv',
  'Patents.csv',
  'Projects.csv',
  'Publications.csv',
  'TestScores.csv',
  'Volunteering.csv',
  'Services Marketplace/Engagements.csv',
  'Services Marketplace/Opportunities.csv',
  'Services Marketplace/Providers.csv',
]

function ignoredFiles(): string {
  const titles = new Map<string, string[]>()
  for (const title of LEFT_ALONE) {
    const entry = entryOf(title)
    if (entry.kind !== 'ignored')
      throw new Error(`${title} is listed as left alone, and the directory says ${entry.kind}`)
    titles.set(entry.reason, [...(titles.get(entry.reason) ?? []), title])
  }
  const rows = [...titles].map(([reason, files]) => [
    capitalised(reason),
    files.map((file) => `\`${file}\``).join(', '),
  ])
  return `## Files that are left alone

They are named in the report as ignored, with the reason, and never opened.

${table(['why', 'files'], rows)}

Pictures, films and documents in the archive are left alone too. A file of any other name is looked at once, to see whether its
header is a known one; if not, it is reported as unknown and nothing is taken from it.`
}

const HOLDS_NOT = `## What no file holds

Who viewed your profile and whose you viewed, how often you were found in searches, leads saved, and LinkedIn's own index; and without
the workbook above, impressions, the reactions and comments that others gave to your posts, and followers gained. Signals that need
these are not observed from an archive alone; they widen the span and never count as zero.`

const PECULIARITIES = `## What is mended, and said

LinkedIn's files are not always written as CSV should be. What is read all the same is counted as repaired:

- notes before the header of \`Connections.csv\`;
- UTF-16 with tabs (2018), CRLF, blank lines at the end, files that Excel saved again with semicolons and dates of its own;
- line breaks in \`Shares.csv\` that are written as \`""\`, and in \`Comments.csv\` that break a row in pieces;
- quotes that are escaped by a backslash in \`Comments.csv\` and doubled elsewhere;
- profile addresses that are cut off in \`Invitations.csv\`: people are then known by their names.

What is skipped is counted by its reason: doubles, sponsored messages, drafts, what somebody else than you did. A file that has rows of
which none can be used is reported as failed, with the place of the first problems, and never as a success without content.`
