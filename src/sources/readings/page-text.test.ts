import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PILLARS, sumOfPillars, type Pillars } from '../../events/reading.ts'
import { instant } from '../../kernel/day.ts'
import { ENGLISH, LANGUAGES } from './labels/languages.ts'
import type { Labels } from './labels/labels.ts'
import { MAX_PASTE, readPageText } from './page-text.ts'
import {
  layoutOf,
  names,
  pageText,
  PILLAR_LAYOUTS,
  RANK_LAYOUTS,
  SEPARATORS,
  TOTAL_LAYOUTS,
} from './page.fixture.ts'

const context = { at: instant(Date.UTC(2026, 5, 30, 9)), hash: 'h' }
const read = (text: string) => readPageText(text, context)
const only = (text: string) => {
  const { readings, problems } = read(text)
  expect(problems).toEqual([])
  expect(readings).toHaveLength(1)
  return readings[0]
}

const ENGLISH_PAGE = `Your Social Selling Index
Top
64
%
Industry SSI rank
Top
72
%
Network SSI rank
Current Social Selling Index
27
out of 100
Four components of your score
14.206 | Establish your professional brand
4.71 | Find the right people
0.5 | Engage with insights
7.404 | Build relationships
People in your industry
32
out of 100
Sales professionals in the Dairy, Eggs and Cheese industry have an average SSI of 32.
You rank in the top 64%
No change since last week
People in your network
35
out of 100
People in your network have an average SSI of 35.
You rank in the top 72%
Up 1% since last week
Find the right decision makers and shorten your sales cycle with LinkedIn Sales Navigator.`

describe('readPageText', () => {
  it('reads a whole page', () => {
    // 14.206 + 4.71 + 0.5 + 7.404 = 26.82, which the page rounds to 27.
    expect(only(ENGLISH_PAGE)).toEqual({
      at: context.at,
      day: 20_634,
      total: 26.82,
      totalShown: 27,
      pillars: { brand: 14.206, people: 4.71, insights: 0.5, relationships: 7.404 },
      groups: [
        {
          group: 'industry',
          name: 'Dairy, Eggs and Cheese',
          rank: 64,
          average: 32,
          pillars: null,
          size: null,
        },
        { group: 'network', name: null, rank: 72, average: 35, pillars: null, size: null },
      ],
      source: 'page-text',
      hash: 'h',
    })
  })

  it.each([
    [
      'Your Social Selling Index\nTop 85% Industry SSI rank\nTop 94% Network SSI rank\nCurrent Social Selling Index\n16 out of 100',
      16,
    ],
    ['Top 85% Industry SSI rank Current Social Selling Index 16 out of 100', 16],
    ['Social Selling Index\n46 von 100', 46],
    ['Votre Social Selling Index actuel :\n46\nsur 100', 46],
  ])('reads a total without pillars where it stands at its label: %j', (text, total) => {
    expect(only(text)).toMatchObject({ total, totalShown: total, pillars: null })
  })

  it('reads pillars without a total, which is then their sum', () => {
    const text =
      'Social Selling Index\nEstablish your professional brand\t7.50\nFind the right people\t5.00\nEngage with insights\t2.25\nBuild relationships\t9.00'
    expect(only(text)).toMatchObject({ total: 23.75, totalShown: null })
  })

  it('reads the old wording', () => {
    const text =
      '30\nout of 100\nCreate a professional brand 10\nFind the right people 8.5\nEngage with insights 5\nBuild strong relationships 6'
    expect(only(text)).toMatchObject({ total: 29.5, totalShown: 30 })
  })

  it('tells by the total which side of the label a number belongs to', () => {
    const text = (total: number) =>
      `Social Selling Index ${total} Establish your professional brand 7.5 Find the right people 5 Engage with insights 2.25 Build relationships 9`
    expect(only(text(24))?.pillars).toEqual({ brand: 7.5, people: 5, insights: 2.25, relationships: 9 })
    expect(read(text(53)).readings).toEqual([])
  })

  it.each([
    '53 de 100\n20,973 Estabelecer a sua marca\n6,38 Encontrar as pessoas certas\n10,25 Interagir com conhecimentos\n15 Criar relações',
    '53 von 100\n20,973 Professionelles Branding\n6,38 Die richtigen Personen\n10,25 Mit Insights interagieren\n15 Beziehungen stärken',
    '53 sur 100\n20,973 Votre marque\n6,38 Trouvez les bonnes personnes\n10,25 Partagez du contenu\n15 Établissez des relations',
  ])('knows pillars by their stems in other wordings, where the total bears them out: %j', (text) => {
    expect(only(text)?.pillars).toEqual({ brand: 20.973, people: 6.38, insights: 10.25, relationships: 15 })
  })

  it('takes two percentages before the total for the ranks where no title of a rank is known', () => {
    const page = (ranks: string) =>
      `Social Selling Index\n${ranks}\n33 из 100\n12,5 Развивайте личный бренд\n8,25 Ищите нужных людей\n3 Делитесь информацией\n9,25 Укрепляйте отношения`
    const ranks = (text: string) => only(text)?.groups.map(({ group, rank }) => `${group} ${rank}`)
    expect(ranks(page('В отрасли 12%\nСреди знакомых 17%'))).toEqual(['industry 12', 'network 17'])
    expect(ranks(page('Скидка 50%'))).toEqual([])
    expect(ranks(page('12%\n17%\n20%'))).toEqual([])
  })

  it('reads pages whose wordings it knows only by their stems where the total bears them out', () => {
    const text = (total: number) =>
      `${total} из 100\n12,5 Развивайте личный бренд\n8,25 Ищите нужных людей\n3 Делитесь информацией\n9,25 Укрепляйте отношения`
    expect(only(text(33))).toMatchObject({ total: 33, totalShown: 33, pillars: { brand: 12.5, insights: 3 } })
    expect(read(text(41)).readings).toEqual([])
  })

  it('keeps what stands at a group from the member', () => {
    const cards = `People in your industry\n31\nout of 100\n12.05 | Establish your professional brand\n5.1 | Find the right people\n2 | Engage with insights\n11.9 | Build relationships\nPeople in your network\n33 out of 100`
    expect(read(cards).readings).toEqual([])
    const reading = only(`${ENGLISH_PAGE.split('People in your industry')[0]}${cards}`)
    expect(reading?.total).toBe(26.82)
    expect(reading?.groups[0]?.pillars).toEqual({
      brand: 12.05,
      people: 5.1,
      insights: 2,
      relationships: 11.9,
    })
  })

  it('reads the rank in the team, which is shown with a Sales Navigator seat', () => {
    const text = ENGLISH_PAGE.replace('Current Social', 'Top 33%\nTeam SSI rank\nCurrent Social')
    expect(only(text)?.groups.map(({ group, rank }) => [group, rank])).toEqual([
      ['industry', 64],
      ['network', 72],
      ['team', 33],
    ])
  })

  it('does not take the numbers of a list for points', () => {
    const list = `1. Establish your professional brand\n18.5\n2. Find the right people\n10.1\n3. Engage with insights\n5\n4. Build relationships\n20.2`
    expect(only(`Current Social Selling Index\n54 out of 100\n${list}`)?.total).toBe(53.8)
    expect(read(list.replaceAll(/\n\d+\.?\d*$/gm, '')).readings).toEqual([])
  })

  it('gives no reading where the pillars do not add up to the total, and says so', () => {
    const { readings, problems } = read(ENGLISH_PAGE.replace('14.206', '15.206'))
    expect(readings).toEqual([])
    expect(problems[0]?.found).toBe('15.206 + 4.71 + 0.5 + 7.404 = 27.82, and a total of 27')
  })

  it('gives no reading from numbers out of range', () => {
    expect(read(ENGLISH_PAGE.replace('14.206', '34.206')).readings).toEqual([])
    expect(read('Current Social Selling Index\n140 out of 100').readings).toEqual([])
    expect(read('Current Social Selling Index\n0 out of 100').problems[0]?.hint).toContain('wait')
  })

  it('tells which pillars it misses where the total stands alone', () => {
    const { readings, problems } = read(ENGLISH_PAGE.replace('4.71 | Find the right people\n', ''))
    expect(readings).toMatchObject([{ total: 27, pillars: null }])
    expect(problems[0]?.found).toContain('"brand"')
    expect(problems[0]?.found).not.toContain('"people"')
  })

  it('says how far it looked into a text that is too long', () => {
    const { readings, problems } = read(ENGLISH_PAGE + ' '.repeat(MAX_PASTE))
    expect(readings).toHaveLength(1)
    expect(problems[0]?.expected).toContain(String(MAX_PASTE))
  })
})

const aPillar = fc.integer({ min: 0, max: 25_000 }).map((thousandths) => thousandths / 1_000)
const somePillars = fc
  .record({ brand: aPillar, people: aPillar, insights: aPillar, relationships: aPillar })
  .filter((pillars) => sumOfPillars(pillars) >= 0.5)
const aRank = fc.integer({ min: 1, max: 100 })
const anAverage = fc.integer({ min: 0, max: 100 })
const given = fc.record({
  pillars: somePillars,
  ranks: fc.record({ industry: aRank, network: aRank }, { requiredKeys: [] }),
  averages: fc.record({ industry: anAverage, network: anAverage }, { requiredKeys: [] }),
})
const aLayout = fc.record({
  pillars: fc.constantFrom(...names(PILLAR_LAYOUTS)),
  total: fc.constantFrom(...names(TOTAL_LAYOUTS)),
  rank: fc.constantFrom(...names(RANK_LAYOUTS)),
  between: fc.constantFrom(...SEPARATORS),
})
const aLanguage = fc.constantFrom(...LANGUAGES.map(({ language }) => language))
const labelsOf = (language: Labels['language']): Labels =>
  LANGUAGES.find((labels) => labels.language === language) ?? ENGLISH

const expectedTotal = (pillars: Pillars): number => sumOfPillars(pillars)

describe('readPageText, in every language and layout', () => {
  it('reads back what the page was written from', () => {
    fc.assert(
      fc.property(aLanguage, aLayout, given, fc.nat(6), (language, ways, numbers, wording) => {
        const labels = labelsOf(language)
        const layout = layoutOf(ways.pillars, ways.total, ways.rank, ways.between)
        const reading = only(pageText(labels, layout, numbers, wording))
        expect(reading?.pillars).toEqual(numbers.pillars)
        expect(reading?.totalShown).toBe(Math.round(sumOfPillars(numbers.pillars)))
        expect(Math.abs((reading?.total ?? Number.NaN) - expectedTotal(numbers.pillars))).toBeLessThanOrEqual(
          PILLARS.every((pillar) => Number.isInteger(numbers.pillars[pillar])) ? 1.5 : 0,
        )
        for (const group of ['industry', 'network'] as const) {
          const told = reading?.groups.find((one) => one.group === group)
          expect(told?.rank ?? undefined).toBe(numbers.ranks[group])
          expect(told?.average ?? undefined).toBe(numbers.averages[group])
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('never takes a number of a group for the member’s', () => {
    fc.assert(
      fc.property(aLanguage, aLayout, given, (language, ways, numbers) => {
        const labels = labelsOf(language)
        const layout = layoutOf(ways.pillars, ways.total, ways.rank, ways.between)
        const whole = pageText(labels, layout, numbers)
        const cards = whole.slice(whole.lastIndexOf(labels.card.industry[0] ?? ''))
        fc.pre(numbers.averages.industry !== undefined)
        expect(read(cards).readings).toEqual([])
      }),
    )
  })
})
