import { describe, expect, it } from 'vitest'
import { readAny } from './recognise.ts'

const read = (text: string) => readAny(text, { at: null, hash: 'h' })

const FEED = `Home
My Network
3
Jobs
Messaging
12
Start a post
Feed post number 1
Ada Example • 2nd
Head of Sales | 10,200 followers
1d • Edited
My Social Selling Index
82
out of 100
21.5 | Establish your professional brand
20.5 | Find the right people
19 | Engage with insights
21 | Build relationships
Top 1% of my industry!
Like
Comment
Repost
214
38 comments`

const PROFILE = `Ada Example
3rd degree connection
Account executive at Example Ltd
Contact info
500+ connections
12 mutual connections
Show all posts
Skills
Social Selling Index
Relationships
25 endorsements
People also viewed`

const SALES_NAVIGATOR = `Sales Navigator
Lead lists
24
Account lists
9
Saved searches
6 new leads
Buyer intent
People in your network 31 out of 100`

const LOGIN = `Sign in
Stay updated on your professional world
Email or phone
Password
Forgot password?
New to LinkedIn? Join now
© 2026`

const GUIDE = `What is a good Social Selling Index?
LinkedIn's Social Selling Index (SSI) goes from 0 to 100, and a score of 70 out of 100 is good. The average is 40 of 100.
1. Establish your professional brand
2. Find the right people
3. Engage with insights
4. Build relationships
Establish your professional brand (25 points), find the right people (25 points), engage with insights (25 points), build relationships (25 points).
Leaders have 45% more opportunities. Top 1% of sellers score 75 or more.`

const GUIDE_DE = `Der Social Selling Index reicht bis 100.
1. Professionelle Marke aufbauen
2. Gezielt die richtigen Personen finden
3. Durch Einblicke Interesse wecken
4. Beziehungen aufbauen
Für jedes der vier Elemente gibt es bis zu 25 Punkte, also 70 von 100 oder mehr.`

const GUIDE_FR = `Votre score SSI varie de 1 à 100.
« Construire votre marque professionnelle » : 25
« Trouver les bonnes personnes » : 25
« Échanger des informations » : 25
« Établir des relations » : 25`

const JAPANESE = `ソーシャルセリングインデックス
現在のスコア
53
/100
12.5 | プロフェッショナルブランドを確立する`

const ANALYTICS = `Content performance
12,480 impressions
Up 31% from prior 7 days
Top 5% of posts
People in your industry
35 of 100 seats`

describe('another page', () => {
  it.each([
    ['the feed', FEED, 'linkedin’s feed'],
    ['a profile', PROFILE, 'a profile'],
    ['the home page of Sales Navigator', SALES_NAVIGATOR, 'sales navigator'],
    ['the login page', LOGIN, 'the login page'],
  ])('gives no reading and is named: %s', (_, text, name) => {
    const { readings, problems } = read(text)
    expect(readings).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.found.toLowerCase().replace("'", '’')).toContain(name)
    expect(problems[0]?.hint).toContain('linkedin.com/sales/ssi')
  })

  it.each([
    ['a guide', GUIDE],
    ['a German guide', GUIDE_DE],
    ['a French guide', GUIDE_FR],
    ['a page in a language that is not read', JAPANESE],
    ['analytics', ANALYTICS],
    ['one label with a number', 'Find the right people 20'],
    ['a score of something else', 'Quiz\nYou got 20 out of 100\nTop 5%'],
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0'],
  ])('gives no reading: %s', (_, text) => {
    const { readings, problems } = read(text)
    expect(readings).toEqual([])
    expect(problems[0]?.expected).not.toBe('')
    expect(problems[0]?.hint).toMatch(/copy|give the numbers/i)
  })

  it('says what was looked for, and what of it was there', () => {
    expect(read('Find the right people 20').problems[0]).toEqual({
      expected:
        'the SSI page (English): "Current Social Selling Index" with a number from 0 to 100, or four pillars such as "Establish your professional brand" with a number beside each',
      found: 'only the pillar "people"',
      hint: expect.stringContaining('Open linkedin.com/sales/ssi') as unknown,
    })
    expect(read('Criar relacionamentos 8,60').problems[0]?.expected).toContain('the SSI page (Portuguese)')
  })
})
