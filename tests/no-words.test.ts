import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { exportAll } from '../src/app/export-all.ts'
import { THEN } from '../src/app/export.fixture.ts'
import { importPaths } from '../src/app/import-paths.ts'
import { readReadings } from '../src/app/readings/read-readings.ts'
import { status } from '../src/app/status.ts'
import { openStore } from '../src/store/open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'no-words-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Stands wherever a text or the name of somebody else stands; it must be found nowhere afterwards. */
const SECRET = 'Quizzaciously'
const NO_DAY = 'the day after'

/** One good row and malformed ones in each way: no date, too few and too many fields, a stray and an open quote. */
function table(header: string, good: string): string {
  const columns = header.split(',').length
  const words = Array.from({ length: columns }, () => SECRET)
  return [
    header,
    good,
    [NO_DAY, ...words.slice(1)].join(','),
    words.join(','),
    SECRET,
    [...words, ...words].join(','),
    `"${SECRET}" ${SECRET},${words.slice(1).join(',')}`,
    `2026-13-45,${words.slice(1).join(',')}`,
    `"${SECRET},${words.slice(1).join(',')}`,
  ].join('\n')
}

const URL = 'https://www.linkedin.com/in/somebody'
const FILES: Readonly<Record<string, string>> = {
  'Connections.csv': table(
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    `${SECRET},${SECRET},${URL},,${SECRET},${SECRET},02 Mar 2026`,
  ),
  'Comments.csv': table(
    'Date,Link,Message',
    `2026-05-02 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A70,${SECRET}`,
  ),
  'Shares.csv': table(
    'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility',
    `2026-05-02 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71,${SECRET},,,MEMBER_NETWORK`,
  ),
  'Reactions.csv': table(
    'Date,Type,Link',
    '2026-05-02 10:00:00,LIKE,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A72',
  ),
  'Invitations.csv': table(
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
    `Robin Example,${SECRET},"5/2/26, 10:00 AM",${SECRET},OUTGOING,${URL}-me,${URL}`,
  ),
  'messages.csv': table(
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
    `1,${SECRET},${SECRET},${URL},Robin Example,${URL}-me,2026-05-02 10:00:00 UTC,${SECRET},${SECRET},INBOX`,
  ),
  'SearchQueries.csv': table('Time,Search Query', `2026/05/02 09:00:00 UTC,${SECRET}`),
  'Endorsement_Received_Info.csv': table(
    'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
    `2026/05/02 09:00:00 UTC,${SECRET},${SECRET},${SECRET},${URL},ACCEPTED`,
  ),
  'Recommendations_Received.csv': table(
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
    `${SECRET},${SECRET},${SECRET},${SECRET},${SECRET},"05/02/26, 09:00 AM",VISIBLE`,
  ),
  'Contacts.csv': table('Source,FirstName,LastName', `x,${SECRET},${SECRET}`),
  'Notes of mine.csv': table(`Whom,What`, `${SECRET},${SECRET}`),
  'my ssi.csv': table('Date,SSI,Notes', `2026-05-02,53,${SECRET}`),
  'page.html': `<html><body>${SECRET} Social Selling Index ${SECRET}</body></html>`,
  'Articles/Articles/2022-05-28 10:30:21.0-7 .html': `<html><head><title>${SECRET}</title></head><body>${SECRET}</body></html>`,
}

const filesBelow = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

/** Where in a text the word stands, for a message that helps. */
const around = (where: string, text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`.{0,80}${SECRET}.{0,20}`, 'gis'))].map(([found]) => `${where}: ${found}`)

describe('malformed rows', () => {
  it('leave no word of theirs in the store, in any report or in any export', async () => {
    for (const [path, content] of Object.entries(FILES)) {
      const place = join(folder, 'export', path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, content)
    }
    const data = join(folder, 'data')
    const store = await openStore(data)
    const report = await importPaths(store, [join(folder, 'export')], THEN)
    const [first] = report.imports
    expect(first?.failed).toBeNull()
    expect(first!.files.reduce((sum, { problemsInAll }) => sum + problemsInAll, 0)).toBeGreaterThan(40)
    const when = { ...THEN, at: THEN.now, day: THEN.today }
    const read = await readReadings(store, { text: FILES['my ssi.csv']! }, when)
    expect(read.problems.length).toBeGreaterThan(0)
    const told = JSON.stringify([report, read, await status(store)])
    expect(around('a report', told)).toEqual([])
    for (const format of ['json', 'csv'] as const) {
      const { name, bytes } = exportAll(store, format, THEN.now)
      writeFileSync(join(folder, name), await buffer(bytes))
    }
    const tables = store.database.prepare("select name from sqlite_schema where type = 'table'").all()
    for (const { name } of tables) {
      const rows = store.database.prepare(`select * from "${String(name)}"`).all()
      expect(around(String(name), JSON.stringify(rows))).toEqual([])
    }
    await store.close()
    const written = [
      ...filesBelow(data),
      ...readdirSync(folder)
        .filter((name) => name.startsWith('fourscore'))
        .map((name) => join(folder, name)),
    ]
    expect(written.length).toBeGreaterThan(2)
    for (const path of written) expect(around(path, readFileSync(path, 'latin1'))).toEqual([])
  })
})
