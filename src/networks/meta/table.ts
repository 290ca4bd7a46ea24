import type { Network } from '../network.ts'
import { countOf, sumOf } from '../counts.ts'
import { tableMoment } from '../moments.ts'
import { quoted, type NetworkFile, type ReaderNotes } from '../reader.ts'
import type { NetworkPost } from '../snapshot.ts'
import { readTable, type TableRow } from '../table.ts'

/** Columns of the tables that Meta Business Suite exports, and of those that people make of the Threads API, which names no others. */
const TABLE = {
  columns: {
    id: ['Post ID', 'Media ID', 'ID'],
    link: ['Permalink', 'Post URL', 'Link', 'URL'],
    time: ['Publish time', 'Publish date', 'Created time', 'Timestamp', 'Posted'],
    reactions: ['Reactions', 'Likes'],
    comments: ['Comments', 'Replies'],
    shares: ['Shares'],
    reposts: ['Reposts'],
    quotes: ['Quotes'],
    views: ['Views', 'Impressions'],
  },
  needed: ['time'],
} as const

/** Whether a file may be such a table, by its name. */
export const isTable = (path: string): boolean => /\.csv$/i.test(path)

/** Posts of a table, a row a post. */
export const postsInTable = (
  file: NetworkFile,
  network: Network,
  notes: ReaderNotes,
): readonly NetworkPost[] =>
  readTable(file, TABLE, notes).flatMap((row) => {
    const post = postOf(network, row)
    if (post !== null) return [post]
    notes.problem({
      at: { file: file.path, line: row.line },
      expected: 'a post with its address or number and when it was published',
      found: quoted(`${row.cell('link') || row.cell('id')} ${row.cell('time')}`.trim() || 'neither'),
    })
    return []
  })

function postOf(network: Network, { cell }: TableRow<keyof (typeof TABLE)['columns']>): NetworkPost | null {
  const at = tableMoment(cell('time'))
  const address = addressOf(network, cell('link'), cell('id'))
  if (at === null || address === null) return null
  return {
    address,
    at,
    isReply: false,
    reshares: sumOf(countOf(cell('shares')), countOf(cell('reposts')), countOf(cell('quotes'))),
    comments: countOf(cell('comments')),
    reactions: countOf(cell('reactions')),
    views: countOf(cell('views')),
    reactors: null,
  }
}

const addressOf = (network: Network, link: string, id: string): string | null =>
  /^https:\/\/\S{1,500}$/.test(link) ? link : /^\w{1,64}$/.test(id) ? `${network}:${id}` : null
