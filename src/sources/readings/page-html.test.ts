import { describe, expect, it } from 'vitest'
import { decodeEntities } from './html-entities.ts'
import { htmlTokens } from './html-tokens.ts'
import { MAX_HTML, readPageHtml } from './page-html.ts'

const read = (html: string) => readPageHtml(html, { at: null, hash: 'h' })

const LABELS = [
  'Establish your professional brand',
  'Find the right people',
  'Engage with insights',
  'Build relationships',
]
const BARS = ['establish-brand', 'find-people', 'engage-with-insights', 'build-relationships']
const SHOWN = ['14.206', '4.71', '0.5', '7.404']
const EXACT = ['14.206004', '4.71', '0.49999998', '7.4040003']

const table = (values: readonly string[], left: number) =>
  `<table class="visually-hidden"><tbody>${LABELS.map((label, i) => `<tr><th>${label}</th><td>${values[i]}</td></tr>`).join('')}<tr><th>Remaining points</th><td>${left}</td></tr></tbody></table>`
const bar = (i: number, exact: readonly string[]) =>
  `<progress id="${BARS[i]}__sub-score-bar" max="25" value="${exact[i]}"><span class="ssi-score__value">${SHOWN[i]}</span> out of 25</progress>`

const page = ({
  exact = EXACT,
  code = '',
  bars = true,
  shown = SHOWN,
  tables = true,
} = {}) => `<!DOCTYPE html>
<html lang="en"><head><title>SSI</title><style>.t-40::after{content:"99 out of 100"}</style>
<script>document.title = '<b>Current Social Selling Index 99 out of 100</b>'</script></head><body>${code}
<h1>Your Social Selling Index</h1>
<dl class="ssi-rank"><dd class="ssi-rank__category-score">Top <span class="t-40">64</span>%</dd><dt>Industry SSI rank</dt></dl>
<dl class="ssi-rank"><dd class="ssi-rank__category-score">Top <span class="t-40">72</span>%</dd><dt>Network SSI rank</dt></dl>
<h2>Current Social Selling Index</h2>
<div class="user-ssi-score__donut-chart-caption"><span class="ssi-score__value block mb-3">27</span><span>out of 100</span></div>
${tables ? table(SHOWN, 73) : ''}
<h2>Four components of your score</h2><ul class="list-style-none">
${LABELS.map((label, i) => `<li>${bars ? bar(i, exact) : ''}<strong>${shown[i]}</strong> | <span class="user-ssi-score__sub-score-label-text">${label}</span></li>`).join('\n')}</ul>
<section>${tables ? table(['12.1', '5.2', '2.4', '12'], 68) : ''}<h3>People in your industry</h3><p><span class="ssi-score__value">32</span> out of 100</p>
<p>Sales professionals in the Dairy, Eggs &amp; Cheese industry have an average SSI of 32.</p><p>You rank in the top 64%</p></section>
<section>${tables ? table(['13.3', '4.5', '2.6', '14.7'], 65) : ''}<h3>People in your network</h3><p><span class="ssi-score__value">35</span> out of 100</p><p>You rank in the top 72%</p></section>
</body></html>`

const ANSWER = JSON.stringify({
  activeSeat: false,
  memberScore: {
    overall: 26.820004,
    subScores: EXACT.map((score, i) => ({
      score: Number(score),
      pillar: ['PROFESSIONAL_BRAND', 'FIND_RIGHT_PEOPLE', 'INSIGHT_ENGAGEMENT', 'STRONG_RELATIONSHIP'][i],
    })),
  },
  groupScore: [{ groupType: 'INDUSTRY', rank: 64, groupSize: 900, score: { overall: 31.7, subScores: [] } }],
})
const inCode = `<code style="display: none" id="bpr-guid-1">${ANSWER.replaceAll('"', '&quot;')}</code>`
const inComment = `<code style="display: none" id="bpr-guid-1"><!--${ANSWER}--></code>`

const industry = { brand: 12.1, people: 5.2, insights: 2.4, relationships: 12 }
const network = { brand: 13.3, people: 4.5, insights: 2.6, relationships: 14.7 }

describe('readPageHtml', () => {
  it('reads exact pillars from the bars, the groups’ from the hidden tables, and the rest as a person sees it', () => {
    const { readings, problems } = read(page())
    expect(problems).toEqual([])
    expect(readings).toEqual([
      {
        at: null,
        day: null,
        total: 26.82000428, // 14.206004 + 4.71 + 0.49999998 + 7.4040003
        totalShown: 27,
        pillars: { brand: 14.206004, people: 4.71, insights: 0.49999998, relationships: 7.4040003 },
        groups: [
          {
            group: 'industry',
            name: 'Dairy, Eggs & Cheese',
            rank: 64,
            average: 32,
            pillars: industry,
            size: null,
          },
          { group: 'network', name: null, rank: 72, average: 35, pillars: network, size: null },
        ],
        source: 'page-html',
        hash: 'h',
      },
    ])
  })

  it.each([
    ['with entities', inCode],
    ['in a comment', inComment],
  ])('prefers the answer in <code>, %s', (_, code) => {
    const [reading] = read(page({ code })).readings
    expect(reading).toMatchObject({ total: 26.820004, totalShown: 27, source: 'page-html' })
    expect(reading?.groups[0]).toEqual({
      group: 'industry',
      name: 'Dairy, Eggs & Cheese',
      rank: 64,
      average: 31.7,
      pillars: industry,
      size: 900,
    })
    expect(reading?.groups[1]?.pillars).toEqual(network)
  })

  it('reads the answer alone', () => {
    expect(read(`<html><body>${inCode}</body></html>`).readings).toMatchObject([
      { total: 26.820004, totalShown: null },
    ])
  })

  it('reads what is seen where nothing else is there, also inside of tables', () => {
    const plain = { total: 26.82, totalShown: 27, pillars: { brand: 14.206, relationships: 7.404 } }
    expect(read(page({ bars: false, tables: false })).readings).toMatchObject([plain])
    const rows = LABELS.map((label, i) => `<tr><td>${label}</td><td>${SHOWN[i]}</td></tr>`).join('')
    expect(
      read(`<table><tr><td>Current Social Selling Index</td><td>27</td></tr>${rows}</table>`).readings,
    ).toMatchObject([plain])
  })

  it('reads a page that is cut or badly written', () => {
    const cut = page().slice(0, page().indexOf('<section>') + 30)
    expect(
      read(cut.replaceAll('</li>', '').replaceAll('"25"', '25').replaceAll('</span>', '')).readings,
    ).toHaveLength(1)
  })

  it('gives no reading where the text was changed and the data was not', () => {
    const forged = read(page({ shown: ['24.206', '4.71', '0.5', '7.404'] }))
    expect(forged.readings).toEqual([])
    expect(forged.problems[0]?.found).toBe('24.206, 4.71, 0.5, 7.404')
    const total = read(page({ code: inCode }).replace('>27<', '>97<'))
    expect(total.readings).toEqual([])
    expect(total.problems[0]?.found).toBe('97')
  })

  it('never looks at scripts and styles', () => {
    expect(
      read('<script>Current Social Selling Index 99 out of 100</script><style>99</style>').readings,
    ).toEqual([])
  })

  it('gives no reading from another page, and says what was looked for', () => {
    const { readings, problems } = read('<html><body><h1>Sign in</h1><p>Forgot password?</p></body></html>')
    expect(readings).toEqual([])
    expect(problems[0]?.found).toContain('the login page')
  })

  it('says how far it looked into a page that is too long', () => {
    const { readings, problems } = read(page() + ' '.repeat(MAX_HTML))
    expect(readings).toHaveLength(1)
    expect(problems[0]?.expected).toContain(String(MAX_HTML))
  })
})

describe('htmlTokens', () => {
  const kinds = (html: string) =>
    [...htmlTokens(html)].map((token) =>
      'name' in token ? `${token.kind} ${token.name}` : `${token.kind} ${token.text}`,
    )

  it('splits as browsers do, leniently', () => {
    expect(kinds('<P CLASS=a>1 < 2<!-- x --><br/></p>')).toEqual([
      'open p',
      'text 1 ',
      'text <',
      'text  2',
      'comment  x ',
      'open br',
      'close p',
    ])
    expect(kinds('a<!doctype html>b<?xml ?>c</>d')).toEqual(['text a', 'text b', 'text c', 'text d'])
    expect(kinds('<svg/>seen<svg><text>not seen</text></svg>seen')).toEqual([
      'open svg',
      'text seen',
      'open svg',
      'text seen',
    ])
  })

  it('reads attributes in all their quotes', () => {
    const [token] = htmlTokens(`<progress max="25" value='1.5' id = a&amp;b hidden/>`)
    expect(token?.kind === 'open' ? [...token.attributes] : []).toEqual([
      ['max', '25'],
      ['value', '1.5'],
      ['id', 'a&b'],
      ['hidden', ''],
    ])
  })
})

describe('decodeEntities', () => {
  it('knows the letters of the languages that are read', () => {
    expect(
      decodeEntities('pontua&ccedil;&atilde;o &uuml;&#252;&#xFC; &quot;&amp;&nbsp;&bogus; &#0;&#x110000;'),
    ).toBe('pontuação üüü "&\u0020&bogus; &#0;&#x110000;')
  })
})
