import { describe, expect, it } from 'vitest'
import { day, dayText } from '../../kernel/day.ts'
import { youtubeTables } from './tables.ts'

const TODAY = day(20_600)
const read = (path: string, text: string) => youtubeTables.read([{ path, text }], TODAY)

describe('tables of YouTube', () => {
  it('are read a row a video, without the row of sums', () => {
    const text =
      'Content,Video title,Video publish time,Duration,Views,Likes,Comments added,Shares\n' +
      'Total,,,,5000,400,30,20\n' +
      'dQw4w9WgXcQ,"Words, more","May 12, 2026",212,1200,90,8,4\n'
    const { snapshot, left, problems } = read('Table data.csv', text)
    expect(problems).toEqual([])
    expect(left).toEqual({ 'rows of sums': 1 })
    expect(snapshot?.posts).toMatchObject([
      {
        address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        views: 1200,
        reactions: 90,
        comments: 8,
        reshares: 4,
      },
    ])
  })

  it('tell views day by day', () => {
    const { snapshot } = read('Totals.csv', 'Date,Views\n2026-05-12,40\n2026-05-13,0\n')
    expect(snapshot?.days.map(({ day: on, what, count }) => [dayText(on), what, count])).toEqual([
      ['2026-05-12', 'view.received', 40],
      ['2026-05-13', 'view.received', 0],
    ])
  })

  it('of Takeout tell no counts, and of private and unlisted videos nothing is read', () => {
    const text =
      'Video ID,Privacy,Video Publish Timestamp\n' +
      'dQw4w9WgXcQ,Public,2026-05-12T10:00:00+00:00\naaaaaaaaaaa,Private,2026-05-12T10:00:00+00:00\nbbbbbbbbbbb,Unlisted,2026-05-12T10:00:00+00:00\n'
    const { snapshot, left } = read('videos.csv', text)
    expect(snapshot?.posts.map(({ views, reactions }) => [views, reactions])).toEqual([[null, null]])
    expect(left).toEqual({ 'private and unlisted videos, never read': 2 })
  })
})
