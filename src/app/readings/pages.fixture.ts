/** What a member hands over, each of the shape that it really has. All numbers are made up. */

/** The page's text, as Ctrl+A and Ctrl+C give it. */
export const PASTED = `Social Selling Dashboard
Robin Example
Top
12
%
Industry SSI rank
Top
23
%
Network SSI rank
Current Social Selling Index
53
out of 100
Four components of your score
21.05 | Establish your professional brand
12.4 | Find the right people
9.2 | Engage with insights
10.35 | Build relationships
People in your industry
31
out of 100
People in your network
38
out of 100
`

/** Another page of LinkedIn's. */
export const WRONG_PAGE = `Home
My Network
Jobs
Messaging
Start a post
Robin Example commented on this
`

export const ANSWER = JSON.stringify({
  memberScore: {
    overall: 53.0004,
    subScores: [
      { pillar: 'PROFESSIONAL_BRAND', score: 21.0502 },
      { pillar: 'FIND_RIGHT_PEOPLE', score: 12.4001 },
      { pillar: 'INSIGHT_ENGAGEMENT', score: 9.2001 },
      { pillar: 'STRONG_RELATIONSHIP', score: 10.35 },
    ],
  },
  groupScore: [{ groupType: 'INDUSTRY', rank: 12, industry: 'Software', score: { overall: 31.5 } }],
})

/** Four days of somebody's own log, two readings on one of them. */
export const LOG = `Date,Total_SSI,Industry_Rank,Network_Rank,Brand,People,Insights,Relationships
2026-05-10,52.0,13,24,21,12,9,10
2026-05-11,52.5,13,24,21,12.5,9,10
2026-05-12,53.0,12,23,21.05,12.4,9.2,10.35
2026-05-12,53.2,12,23,21.05,12.4,9.4,10.35
`

/** The same log with a row that cannot be read. */
export const TORN_LOG = `${LOG}2026-02-31,53,12,23,21,12,9,11
`

export const REPORT_NAME = 'Sales_Navigator_Usage_Reporting_2026-04-01_to_2026-04-30.csv'

/** A team of three, of whom two have the same name. */
export const REPORT = `Seat ID,Name,Invited Email Address,SSI - Overall Score,SSI - Establish your professional brand,SSI - Find the right people,SSI - Engage with insights,SSI - Build relationships
101,Robin Example,robin@example.org,53,21,12.4,9.2,10.4
102,Ann Lee,ann@example.org,61,20,15,11,15
103,Ann Lee,lee@example.org,40,10,10,10,10
`
