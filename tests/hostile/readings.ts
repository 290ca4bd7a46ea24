import type { HostileCase } from './hostile-case.ts'
import { file } from './put.ts'

const MB = 2 ** 20
/** Just below what a page or a log may have. */
const times = (text: string, megabytes = 31): string =>
  text.repeat(Math.floor((megabytes * MB) / Buffer.byteLength(text)))

const LOG_HEADER = 'Date,SSI,Brand,People,Insights,Relationships\n'

/** What is handed over as a reading, and would keep a reader busy if it could. */
export const READINGS: readonly HostileCase[] = [
  { name: '31 MB of one word', make: file('ssi.txt', times('a')), says: /No reading was found/ },
  {
    name: '31 MB of totals without a page around them',
    make: file('ssi.txt', times('53 out of 100\n')),
    says: /No reading was found/,
  },
  {
    name: '31 MB of labels without numbers',
    make: file('ssi.txt', times('Establish your professional brand\n')),
    says: /No reading was found/,
  },
  {
    name: '31 MB of labels in nine languages and digits',
    make: file('ssi.txt', times('Find the right people 9 Beziehungen aufbauen 9 бренд 9 relacj 9\n')),
    says: /No reading was found/,
  },
  { name: '31 MB of digits', make: file('ssi.txt', times('1234567890')), says: /No reading was found/ },
  { name: '31 MB of blanks', make: file('ssi.txt', times(' \t\u00A0\n')), says: /No reading was found/ },
  {
    name: 'a log of 31 MB of two-byte rows',
    make: file('ssi.csv', LOG_HEADER + times('a\n')),
    says: /No reading was found/,
  },
  {
    name: 'a log of 31 MB of quotes',
    make: file('ssi.csv', LOG_HEADER + times('"')),
    says: /No reading was found/,
  },
  {
    name: 'a log of 31 MB of days that are none',
    make: file('ssi.csv', LOG_HEADER + times('2026-13-45,53,,,,\n')),
    says: /No reading was found/,
  },
  {
    name: 'a log of 100,000 columns',
    make: file('ssi.csv', `Date,SSI${',SSI'.repeat(100_000)}\n2026-13-45${',5'.repeat(100_000)}\n`),
    says: /No reading was found/,
  },
  {
    name: '31 MB of JSON brackets',
    make: file('ssi.json', times('[')),
    says: /No reading was found/,
  },
  {
    name: '31 MB of JSON wrappers',
    make: file('ssi.json', times('{"data":')),
    says: /No reading was found/,
  },
  {
    name: '31 MB of progress bars',
    make: file('ssi.html', `<html>${times('<progress max="25" value="13.1">')}`),
    says: /No reading was found/,
  },
  {
    name: '31 MB of a web archive without an end',
    make: file(
      'ssi.mhtml',
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n${times('--x\nContent-Type: text/html\n\n')}`,
    ),
    says: /No reading was found/,
  },
  { name: 'more than 32 MB', make: file('ssi.txt', times('a', 40)), says: /more than 32 MB/ },
]
