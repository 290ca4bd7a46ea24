import { describe, expect, test } from 'vitest'
import { inShort, readArchive, archiveOf, readOne } from './archive.fixture.ts'

const HEADER = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n'
const OWN = 'https://www.linkedin.com/in/own-1'

describe('Invitations.csv', () => {
  test('tells who was invited, who invited, and the own address', async () => {
    const result = await readOne(
      'Invitations.csv',
      `${HEADER}Own Name,"Lee, PhD","3/12/26, 11:20 AM","Hi, ""you""",OUTGOING,${OWN},https://www.linkedin.com/in/lee
Bob Ray,Own Name,"3/11/26, 1:05 PM",,INCOMING,https://www.linkedin.com/in/bob,${OWN}
Cy Fox,Own Name,2026-03-10 08:00:01 UTC,,INCOMING,https://www.linkedin.com/in/cy,${OWN}
`,
    )
    expect(inShort(result)).toEqual([
      'invitation.sent | 2026-03-12T11:20 |  | lee',
      'invitation.received | 2026-03-11T13:05 |  | bob',
      'invitation.received | 2026-03-10T08:00 |  | cy',
    ])
    expect(result.facts).toEqual([
      { kind: 'own-address', address: 'own-1' },
      { kind: 'own-name', name: 'own name' },
    ])
  })

  test('falls back to names where addresses are cut, and gives the same key as Connections', async () => {
    const cut = 'https://www.linkedin.com/in'
    const { results } = await readArchive(
      archiveOf({
        'Invitations.csv': `${HEADER}Own Name,"Ann 🎉 Lee, PhD","12/14/23, 12:13 PM",,OUTGOING,${cut},${cut}\n`,
        'Connections.csv': 'First Name,Last Name,URL,Connected On\nAnn 🎉,"Lee, PhD",,15 Dec 2023\n',
      }),
    )
    const people = ['Invitations.csv', 'Connections.csv'].map((file) => results[file]?.events[0]?.person)
    expect(people).toEqual([{ address: null, name: 'ann lee' }, { address: null, name: 'ann lee' }]) // prettier-ignore
    expect(results['Invitations.csv']?.facts).toEqual([{ kind: 'own-name', name: 'own name' }])
  })

  test('of 2018 has no addresses', async () => {
    const result = await readOne(
      'Invitations.csv',
      'From,To,Sent At,Message,Direction\nOwn Name,Ann Lee,"8/18/18, 9:08 AM",,OUTGOING\n',
    )
    expect(inShort(result)).toEqual(['invitation.sent | 2018-08-18T09:08 |  | ~ann lee'])
  })

  test('tells a direction that is none', async () => {
    const { report } = await readOne('Invitations.csv', `${HEADER}A,B,"8/18/18, 9:08 AM",,SIDEWAYS,,\n`)
    expect(report).toMatchObject({ status: 'failed', rows: 1, skipped: 1 })
    expect(report.problems[0]).toMatchObject({
      expected: 'OUTGOING or INCOMING',
      found: 'a text of 8 characters',
    })
  })
})
