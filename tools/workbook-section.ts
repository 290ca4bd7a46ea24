import { WORKBOOK_LIMITS } from '../src/sources/xlsx/limits.ts'
import { table } from './prose.ts'

const { bytes, sheets, columns, texts } = WORKBOOK_LIMITS
const grouped = (n: number): string => n.toLocaleString('en-US')

/** What is taken from the workbook of content analytics, and from tables that were saved again as workbooks. */
export const WORKBOOK_SECTION = `## The content analytics workbook

LinkedIn tells of impressions, engagements and followers in a workbook of its own: on your profile _Show all analytics_, _Post
impressions_, _Past 365 days_, _Export_. Give it alone or beside the archive, under any name; it may lie in the archive's folder
or ZIP too. LinkedIn looks back a year, so export it once a year at least.

${table(
  ['sheet', 'what is taken', 'for which signals'],
  [
    ['`ENGAGEMENT`', 'Impressions and engagements of each day', 'engagement received'],
    ['`FOLLOWERS`', 'New followers of each day', 'followers gained'],
    [
      '`DISCOVERY`',
      'Nothing; its sum proves that no day is missing, and its period says which days are known',
      'none',
    ],
    [
      '`TOP POSTS`',
      'Nothing; the report says how many of them are among your posts, found by the clock in their ids',
      'none',
    ],
    ['`DEMOGRAPHICS`', 'Nothing', 'none'],
  ],
)}

- Sheets are known by their shape and not by their names, which are in the language of the account: a column of days beside two
  numbers, beside one number, beside addresses of posts. Rows may be sorted again, days without anything deleted, days written as
  texts or as cells of dates, one sheet saved as CSV.
- Whether 3/4 is in March or in April is decided once for a workbook: by a number over 12 anywhere, by days that follow each
  other, by the period in the file's name. Where nothing tells, nothing is read, and the report says what to do.
- Where two workbooks overlap, the one of the later period holds, day by day; of two up to the same day, the one that was imported
  last. Undoing it brings back what the other said.
- New followers are those that came: LinkedIn does not say how many went. Engagements hold clicks, and are negative on days on
  which more reactions were taken back than given. Members reached are not kept, because they cannot be added up.
- The workbook of a single post is left alone, and so are those of a company page (content, visitors, followers, competitors).

A table of the archive that was saved again as a workbook, such as \`Connections.xlsx\`, is read from its first sheet like its CSV,
also with cells of dates. Formulas are never worked out: their last value counts. Of a workbook at most ${Math.floor(bytes / 2 ** 20)} MB
are read, unpacked (more with \`--max-workbook-mb\`), ${sheets} sheets, ${columns} columns and ${grouped(texts)} different texts. One with a document type
definition is refused, since no spreadsheet program writes such. Older kinds (\`.xls\`) and others (\`.ods\`, \`.numbers\`) must be saved as XLSX first.`
