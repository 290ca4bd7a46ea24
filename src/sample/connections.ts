import { utcDay, type Day } from '../kernel/day.ts'
import { csvFile, withoutLastBreak, type SampleFile } from './csv-text.ts'
import { connectedOn, shortUs } from './date-text.ts'
import type { Life } from './life.ts'
import { MEMBER } from './member.ts'
import { connections, invitationsFrom, type Connection, type Tie } from './network.ts'
import { invitationText } from './talk-phrases.ts'

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
const NOTES =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. ' +
  'You will only see email addresses for connections who have allowed their connections to see or download their ' +
  'email address using this setting https://www.linkedin.com/psettings/privacy/email. ' +
  'You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n'
const INVITATIONS_HEADER = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl'

/** One connection in so many has closed the account since: of it the file keeps the day alone. */
const HIDDEN_EVERY = 80
/** So many rows apart, LinkedIn has written a row twice. */
const DOUBLE_EVERY = 400

/** Connections.csv and Invitations.csv, newest first. */
export function connectionFiles(life: Life, all: readonly Tie[]): readonly SampleFile[] {
  const from = invitationsFrom(life.until)
  const { path, text } = withoutLastBreak(
    csvFile('Connections.csv', CONNECTIONS, connectionRows(connections(all), from)),
  )
  return [
    { path, text: NOTES + text },
    csvFile('Invitations.csv', INVITATIONS_HEADER, invitationRows(life, all, from)),
  ]
}

const connectionRows = (made: readonly Connection[], invitedFrom: Day): readonly (readonly string[])[] =>
  made
    .flatMap(({ person, sentAt, connectedOn: on }, i) => {
      const hidden = i % HIDDEN_EVERY === HIDDEN_EVERY - 1 && utcDay(sentAt) < invitedFrom
      const { firstName, lastName, url, email, company, title } = person
      const row = hidden
        ? ['', '', '', '', '', '', connectedOn(on)]
        : [firstName, lastName, url, email, company, title, connectedOn(on)]
      return i % DOUBLE_EVERY === DOUBLE_EVERY - 10 ? [row, row] : [row]
    })
    .toReversed()

function invitationRows(life: Life, all: readonly Tie[], from: Day): readonly (readonly string[])[] {
  const draw = life.chance('invitations')
  return all
    .filter(({ sentAt }) => utcDay(sentAt) >= from)
    .map(({ person, direction, sentAt }) => {
      const note = draw.uniform() < 0.3 ? invitationText(draw, person.firstName) : ''
      return direction === 'OUTGOING'
        ? [MEMBER.name, person.name, shortUs(sentAt), note, direction, MEMBER.url, person.url]
        : [person.name, MEMBER.name, shortUs(sentAt), '', direction, person.url, MEMBER.url]
    })
    .toReversed()
}
