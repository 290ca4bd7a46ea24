import { instant, type Instant } from '../../kernel/day.ts'
import { cell } from '../table.ts'
import { eventOf } from './dated.ts'
import { americanMoment, isoMoment } from './dates.ts'
import { isAdvertisement, MESSAGES } from './messages.ts'
import { foldBlanks, ownCopy } from './person.ts'
import { tableReader } from './reader.ts'

const FORMS = [americanMoment, isoMoment]

/**
 * `Messages.csv` of 2018 and 2019: no conversations and no addresses, but the direction is told. What the other side is
 * called stands for the conversation. Dates of 2018 have no seconds: the turn of a message among those of its minute
 * takes their place, so that two of one minute stay two.
 */
export const olderMessages = tableReader({
  name: 'messages-by-name',
  covers: MESSAGES,
  columns: { from: ['From'], to: ['To'], date: ['Date'], content: ['Content'], direction: ['Direction'] },
  needed: ['from', 'to', 'date', 'direction'],
  left: ['Subject', 'Folder'],
  begin: ({ from, to, date, content, direction }, tally, { people }) => {
    const written = new Map<string, Set<string>>()
    const turn = (moment: string, text: string): number => {
      const texts = written.get(moment) ?? new Set()
      written.set(moment, texts)
      const turns = texts.size
      return texts.add(text).size === turns ? [...texts].indexOf(text) : turns
    }
    return {
      row(fields, line) {
        const way = cell(fields, direction).toUpperCase()
        if (way !== 'OUTGOING' && way !== 'INCOMING') {
          return tally.unreadable(line, 'Direction', 'OUTGOING or INCOMING', cell(fields, direction))
        }
        const moment = tally.moment(FORMS, cell(fields, date), line, 'Date')
        if (moment === undefined) return
        const text = fields[content] ?? ''
        if (isAdvertisement(text)) return tally.skip('sponsored, not counted')
        const names = ownCopy(cell(fields, way === 'OUTGOING' ? to : from))
        const at = later(moment.at, turn([way, moment.at, names].join('|'), text))
        const person = /,(?! )/.test(names) ? null : people.named(names)
        const about = person?.name ?? foldBlanks(names).toLowerCase()
        tally.event(
          eventOf(way === 'OUTGOING' ? 'message.sent' : 'message.received', { ...moment, at }, about),
        )
      },
    }
  },
})

const later = (at: Instant | null, turns: number): Instant | null =>
  at === null || at % 60_000 !== 0 ? at : instant(at + (turns % 60) * 1000)
