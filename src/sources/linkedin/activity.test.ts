import { describe, expect, test } from 'vitest'
import { inShort, readOne } from './archive.fixture.ts'

const POST = 'https://www.linkedin.com/feed/update/urn%3Ali%3A'

describe('Shares.csv', () => {
  const HEADER = 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n'

  test('tells own posts from posts passed on, and restores line breaks', async () => {
    const result = await readOne(
      'Shares_34875879.csv',
      `${HEADER}2026-05-11 15:17:30,${POST}share%3A1,"First line""\n""\n""Second, with ""quotes""","","",MEMBER_NETWORK
2026-05-10 08:00:00,${POST}ugcPost%3A2,"","","",MEMBER_NETWORK
2026-05-09 08:00:00,${POST}share%3A3,"","https://example.com/a","",MEMBER_NETWORK
2026-05-08 08:00:00,${POST}share%3A4,"","","https://example.com/b.png",MEMBER_NETWORK
2026-05-07 08:00:00,${POST}share%3A5,"""\n""","","",MEMBER_NETWORK
`,
    )
    expect(inShort(result)).toEqual([
      'post.published | 2026-05-11T15:17 | urn:li:share:1 | ',
      'post.reshared | 2026-05-10T08:00 | urn:li:ugcPost:2 | ',
      'post.published | 2026-05-09T08:00 | urn:li:share:3 | ',
      'post.published | 2026-05-08T08:00 | urn:li:share:4 | ',
      'post.reshared | 2026-05-07T08:00 | urn:li:share:5 | ',
    ])
    expect(result.report).toMatchObject({ repaired: 2, notes: { 'line breaks of a post restored': 2 } })
  })

  test('counts a post once, on its first date, however often it was edited', async () => {
    const result = await readOne(
      'Shares.csv',
      `${HEADER}2024-02-03 10:00:00,${POST}share%3A1,edited,,,X\r\n2024-02-01 10:00:00,${POST}share%3A1,first,,,X\r\n2024-02-02 10:00:00,${POST}share%3A1,again,,,X\r\n`,
    )
    expect(inShort(result)).toEqual(['post.published | 2024-02-01T10:00 | urn:li:share:1 | '])
    expect(result.report).toMatchObject({
      rows: 3,
      events: 1,
      skipped: 2,
      notes: { 'the same post again': 2 },
    })
  })

  test('of 2018 is UTF-16 with tabs, all in quotes, without a last line end', async () => {
    const rows = [
      [
        'Date',
        'Share Title',
        'Share Description',
        'Share Link',
        'Share Commentary',
        'Shared URL',
        'Media URL',
        'Type',
        'Visibility',
      ],
      ['2017/06/08 08:15:44 UTC', '', '', `${POST}activity%3A6`, 'Grüße', '', '', 'Homepage', 'Public'],
    ]
    const text = `\uFEFF${rows.map((row) => row.map((each) => `"${each}"`).join('\t')).join('\n')}`
    const result = await readOne(
      'Shares.csv',
      new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer),
    )
    expect(inShort(result)).toEqual(['post.published | 2017-06-08T08:15 | urn:li:activity:6 | '])
    expect(result.report.notes).toEqual({})
  })
})

describe('Comments.csv', () => {
  const HEADER = 'Date,Link,Message\n'

  test('is read with quotes escaped by a backslash or doubled, and line breaks in them', async () => {
    const result = await readOne(
      'Comments_34875879.csv',
      `${HEADER}2026-01-05 10:00:00,${POST}activity%3A1,"So \\"true\\",\n2025-01-01 is past"
2026-01-04 10:00:00,${POST}activity%3A2,"So ""true"", indeed"
2026-01-03 10:00:00,${POST}activity%3A3,plain
`,
    )
    expect(result.events.map(({ about }) => about)).toEqual(['urn:li:activity:1', 'urn:li:activity:2', 'urn:li:activity:3']) // prettier-ignore
    expect(result.report).toMatchObject({ rows: 3, repaired: 0, skipped: 0 })
  })

  test('joins lines that stand unquoted to the comment that they belong to', async () => {
    const result = await readOne(
      'Comments.csv',
      `${HEADER}2024-01-05 10:00:00,${POST}activity%3A1,Dear all\r\n\r\nfirst, second\r\nthird\r\n2024-01-04 10:00:00,${POST}activity%3A2,plain\r\n`,
    )
    expect(inShort(result)).toEqual([
      'comment.given | 2024-01-05T10:00 | urn:li:activity:1 | ',
      'comment.given | 2024-01-04T10:00 | urn:li:activity:2 | ',
    ])
    expect(result.report).toMatchObject({
      rows: 2,
      repaired: 1,
      notes: { 'line breaks of a comment joined': 1 },
    })
  })

  test('takes a line of text that begins with a date for the rest of its comment', async () => {
    const { events, report } = await readOne(
      'Comments.csv',
      'Date,Link,Message\n2023-05-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1,We meet on\n2023-05-04 10:00:00,Anna Brandt is ill,and cannot come\n',
    )
    expect(events.map(({ about }) => about)).toEqual(['urn:li:activity:1'])
    expect(report).toMatchObject({ rows: 1, repaired: 1, problems: [] })
  })

  test('with dates of another form fails instead of becoming one long comment', async () => {
    const { report } = await readOne(
      'Comments.csv',
      `${HEADER}05.01.2024,${POST}activity%3A1,a\n04.01.2024,${POST}activity%3A2,b\n`,
    )
    expect(report).toMatchObject({ status: 'failed', rows: 2, problemsInAll: 2 })
    expect(report.reason).toBe('none of its 2 rows could be used: 2 not readable')
  })
})

describe('what else the member did', () => {
  test.each([
    [
      'Reactions_1.csv',
      `Date,Type,Link\n2026-01-05 10:00:00,LIKE,${POST}activity%3A1?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A1%2C2%29\n`,
      'reaction.given | 2026-01-05T10:00 | urn:li:activity:1 urn:li:comment:(activity:1,2) | ',
    ],
    [
      'Votes.csv',
      'Date,Link,OptionText\r\n2024-03-17 18:02:53,https://www.linkedin.com/feed/update/urn:li:groupPost:5-7,"A, or B"\r\n',
      'vote.given | 2024-03-17T18:02 | urn:li:groupPost:5-7 | ',
    ],
    [
      'InstantReposts_1.csv',
      `Date,Link\n2026-01-05 10:00:00,${POST}activity%3A1\n`,
      'post.reshared | 2026-01-05T10:00 | urn:li:activity:1 | ',
    ],
    [
      'InstantReposts.csv',
      `Date,ShareLink\n2026-01-05 10:00:00,${POST}activity%3A1\n`,
      'post.reshared | 2026-01-05T10:00 | urn:li:activity:1 | ',
    ],
    [
      'Saved_Items.csv',
      'savedItem,CreatedTime\nhttps://www.linkedin.com/feed/update/urn:li:activity:7,2024-12-29 14:14:04\n\n',
      'item.saved | 2024-12-29T14:14 | urn:li:activity:7 | ',
    ],
    [
      'saved_articles.csv',
      'Saved At,Link,Name\n2024-06-08 00:00:00 UTC,https://www.linkedin.com/posts/x_activity-71-AaAa,Title\n',
      'item.saved | 2024-06-08T00:00 | urn:li:activity:71 | ',
    ],
    [
      'Search Queries.csv',
      '"Time"\t"Search Query"\n"2018/10/27 12:31:31 UTC"\t"jam makers"\n',
      'search.made | 2018-10-27T12:31 | jam makers | ',
    ],
    [
      'Company Follows.csv',
      'Organization,Followed On\n"Acme, Inc.",Thu Jan 30 10:05:15 UTC 2025',
      'company.followed | 2025-01-30T10:05 | acme | ',
    ],
    [
      'Hashtag_Follows.csv',
      'HashTag,CreatedTime,LastModifiedTime,State\r\nJam,2018-07-27 11:08:08,2018-07-27 11:08:08,ACTIVE\r\n',
      'hashtag.followed | 2018-07-27T11:08 | jam | ',
    ],
    [
      'Rich_Media.csv',
      'Date/Time,Media Description,Media Link\n"You uploaded a photo on July 11, 2025 at 3:52 PM (GMT)", -,https://media.example.com/a/b?e=1&t=x\n',
      'media.added | 2025-07-11T15:52 | https://media.example.com/a/b | ',
    ],
  ])('stands in %s', async (path, text, event) => {
    const result = await readOne(path, text)
    expect(inShort(result)).toEqual([event])
    expect(result.report).toMatchObject({ status: 'read', skipped: 0, repaired: 0, notes: {} })
  })

  test('was searched once where a query is repeated, and commas may stand unquoted', async () => {
    const result = await readOne(
      'SearchQueries.csv',
      'Time,Search Query\n2024/08/04 16:41:43 UTC,sales lead, red\n2024/08/04 16:41:43 UTC,sales lead, red\n2024/08/04 16:41:44 UTC,jam\n',
    )
    expect(inShort(result)).toEqual([
      'search.made | 2024-08-04T16:41 | sales lead, red | ',
      'search.made | 2024-08-04T16:41 | jam | ',
    ])
    expect(result.report).toMatchObject({
      rows: 3,
      skipped: 1,
      repaired: 2,
      notes: { doubles: 1, 'commas of a query joined': 2 },
    })
  })

  test('does not count where it was undone or never done', async () => {
    const follows =
      'Date,Status,FullName\n2024-08-22 14:25:02,Active,Ann Lee\n2024-08-22 14:24:08,Unfollow,Bob Ray\n\n\n'
    const followed = await readOne('Member_Follows.csv', follows)
    expect(inShort(followed)).toEqual(['member.followed | 2024-08-22T14:25 |  | ~ann lee'])
    expect(followed.report).toMatchObject({ rows: 2, skipped: 1, notes: { 'unfollowed, not counted': 1 } })
    const lessons = `Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),
Baking,"<p>Long\r\ntext</p>",Course,2021-03-25 08:46 UTC,N/A,false,N/A,
Jam,,Course,N/A,N/A,true,N/A,
`
    const learned = await readOne('Learning.csv', lessons)
    expect(inShort(learned)).toEqual(['lesson.watched | 2021-03-25T08:46 | baking | '])
    expect(learned.report.notes).toEqual({ 'never watched, not counted': 1 })
  })

  test('is left alone where the file has no dates: every export would tell it anew', async () => {
    const text = 'Type,Link\nYour photo,https://www.linkedin.com/psettings/a\n'
    for (const file of ['Basic_LinkedInDataExport_12-19-2023.zip/Rich Media.csv', 'Rich Media.csv']) {
      const { events, report } = await readOne(file, text)
      expect(events).toEqual([])
      expect(report).toMatchObject({
        status: 'ignored',
        reason: 'it holds nothing that counts: 1 without a date, so that nothing tells when it was added',
        rows: 1,
      })
    }
  })
})

describe('what others did', () => {
  test('counts endorsements that were accepted', async () => {
    const text = `Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status
2022/04/01 11:05:54 UTC,Baking,Ann,Lee,www.linkedin.com/in/ann-lee,ACCEPTED
2022/04/01 11:05:53 UTC,Jam,Ann,Lee,www.linkedin.com/in/ann-lee,PENDING
`
    const result = await readOne('Endorsement_Received_Info.csv', text)
    expect(inShort(result)).toEqual(['endorsement.received | 2022-04-01T11:05 | baking | ann-lee'])
    expect(result.report.notes).toEqual({ 'not accepted, not counted': 1 })
    const given = await readOne('Endorsement Given Info.csv', text.replaceAll('Endorser', 'Endorsee'))
    expect(inShort(given)).toEqual(['endorsement.given | 2022-04-01T11:05 | baking | ann-lee'])
  })

  test('counts recommendations that are visible, and keeps none of their words', async () => {
    const text = `First Name,Last Name,Company,Job Title,Text,Creation Date,Status
Ann,Lee,Acme,CEO,"Splendid,
always","12/24/23, 05:28 AM",VISIBLE
Bob,Ray,Acme,CTO,Fine,"12/23/23, 05:28 AM",HIDDEN
`
    const result = await readOne('Recommendations_Received.csv', text)
    expect(inShort(result)).toEqual(['recommendation.received | 2023-12-24T05:28 |  | ~ann lee'])
    expect(result.report.notes).toEqual({ 'not visible, not counted': 1 })
    expect(JSON.stringify(result)).not.toContain('Splendid')
    expect(inShort(await readOne('Recommendations_Given.csv', text))).toHaveLength(1)
  })
})
