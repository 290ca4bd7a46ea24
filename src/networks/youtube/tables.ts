import { utcDay } from '../../kernel/day.ts'
import { countOf } from '../counts.ts'
import { tableMoment } from '../moments.ts'
import { quoted, ReaderNotes, type NetworkFile, type NetworkReader } from '../reader.ts'
import type { NetworkDay, NetworkPost } from '../snapshot.ts'
import { readTable } from '../table.ts'
import { wholeSnapshot } from '../whole.ts'

/** Table data of YouTube Studio, a row a video and one with the sums; and `videos.csv` of Takeout, which tells no counts. */
const VIDEOS = {
  columns: {
    id: ['Content', 'Video ID'],
    time: ['Video publish time', 'Video Publish Timestamp', 'Video create timestamp'],
    privacy: ['Privacy', 'Visibility'],
    views: ['Views'],
    likes: ['Likes', 'Likes (vs. dislikes)'],
    comments: ['Comments added', 'Comments'],
    shares: ['Shares'],
  },
  needed: ['id', 'time'],
} as const

/** Totals of YouTube Studio, a row a day. */
const TOTALS = { columns: { date: ['Date'], views: ['Views'] }, needed: ['date', 'views'] } as const

export const youtubeTables: NetworkReader = {
  looksFor: 'Table data.csv and Totals.csv of YouTube Studio, or videos.csv of Takeout',
  wants: (path) => VIDEO_FILE.test(path) || TOTALS_FILE.test(path),
  isOwn: (path) => /(?:^|\/)(?:table data|videos(?:\(\d+\))?)\.csv$/i.test(path),
  read: (files, today) => {
    const notes = new ReaderNotes()
    const isDaily = ({ path, text }: NetworkFile): boolean =>
      TOTALS_FILE.test(path) || (!/content|video/i.test(text.slice(0, 200)) && /^.?date,/i.test(text))
    const found = {
      network: 'youtube',
      account: '',
      madeAt: null,
      followers: null,
      posts: files.filter((file) => !isDaily(file)).flatMap((file) => videosIn(file, notes)),
      days: files.filter(isDaily).flatMap((file) => daysIn(file, notes)),
      isWhole: true,
    } as const
    return notes.reading(wholeSnapshot(found, today, notes))
  },
}

const VIDEO_FILE = /(?:^|\/)(?:table data|videos?(?:\(\d+\))?)\.csv$|^[^/]+\.csv$/i
const TOTALS_FILE = /(?:^|\/)totals\.csv$/i

const videosIn = (file: NetworkFile, notes: ReaderNotes): readonly NetworkPost[] =>
  readTable(file, VIDEOS, notes).flatMap(({ line, cell }) => {
    const [id, at] = [cell('id'), tableMoment(cell('time'))]
    if (cell('time') === '') {
      notes.leave('rows of sums')
      return []
    }
    if (/private|unlisted|privat|nicht gelistet/i.test(cell('privacy'))) {
      notes.leave('private and unlisted videos, never read')
      return []
    }
    if (at === null || !/^[\w-]{11}$/.test(id)) {
      const found = quoted(`${id} ${cell('time')}`)
      notes.problem({ at: { file: file.path, line }, expected: 'a video and when it was published', found })
      return []
    }
    return [
      {
        address: `https://www.youtube.com/watch?v=${id}`,
        at,
        isReply: false,
        reshares: countOf(cell('shares')),
        comments: countOf(cell('comments')),
        reactions: countOf(cell('likes')),
        views: countOf(cell('views')),
        reactors: null,
      },
    ]
  })

const daysIn = (file: NetworkFile, notes: ReaderNotes): readonly NetworkDay[] =>
  readTable(file, TOTALS, notes).flatMap(({ line, cell }) => {
    const [at, count] = [tableMoment(cell('date')), countOf(cell('views'))]
    if (at !== null && count !== null) return [{ day: utcDay(at), what: 'view.received' as const, count }]
    const found = quoted(`${cell('date')} ${cell('views')}`)
    notes.problem({ at: { file: file.path, line }, expected: 'a day and its views', found })
    return []
  })
