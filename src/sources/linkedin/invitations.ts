import { cell } from '../table.ts'
import { eventOf } from './dated.ts'
import { americanMoment, isoMoment } from './dates.ts'
import { MostFrequent } from './most-frequent.ts'
import { personName, profileAddress } from './person.ts'
import { tableReader } from './reader.ts'

const FORMS = [americanMoment, isoMoment]

/**
 * `Invitations.csv`: sent and received, accepted or still pending; of about the last year, for LinkedIn keeps no more.
 * One side of each row is the member, which tells the own address; in some exports all addresses are cut short.
 */
export const invitations = tableReader({
  name: 'invitations',
  covers: { subjects: ['invitation.sent', 'invitation.received'], from: 'recent row' },
  columns: {
    from: ['From'],
    to: ['To'],
    date: ['Sent At'],
    direction: ['Direction'],
    inviter: ['inviterProfileUrl'],
    invitee: ['inviteeProfileUrl'],
  },
  needed: ['from', 'to', 'date', 'direction'],
  left: ['Message'],
  begin: ({ from, to, date, direction, inviter, invitee }, tally, { people, facts }) => {
    const urls = new MostFrequent()
    const names = new MostFrequent()
    return {
      row(fields, line) {
        const way = cell(fields, direction).toUpperCase()
        if (way !== 'OUTGOING' && way !== 'INCOMING') {
          return tally.unreadable(line, 'Direction', 'OUTGOING or INCOMING', cell(fields, direction))
        }
        const moment = tally.moment(FORMS, cell(fields, date), line, 'Sent At')
        if (moment === undefined) return
        const isOwn = way === 'OUTGOING'
        urls.add(cell(fields, isOwn ? inviter : invitee))
        names.add(cell(fields, isOwn ? from : to))
        const other = people.person(cell(fields, isOwn ? invitee : inviter), cell(fields, isOwn ? to : from))
        tally.event(eventOf(isOwn ? 'invitation.sent' : 'invitation.received', moment, '', other))
      },
      end() {
        const address = profileAddress(urls.most())
        const name = personName(names.most())
        if (address !== null) tally.fact({ kind: 'own-address', address })
        if (name !== null && !facts.some(({ kind }) => kind === 'own-name'))
          tally.fact({ kind: 'own-name', name })
      },
    }
  },
})
