import { addDays, dayOf, MS_PER_DAY, type Day } from '../../kernel/day.ts'
import type { FixtureCell, FixtureSheets } from '../xlsx/workbook.fixture.ts'

/** What a workbook tells: for each day from the first on, impressions, engagements and new followers. */
export interface Told {
  readonly from: Day
  readonly days: readonly (readonly [impressions: number, engagements: number, followers: number])[]
  readonly totalFollowers?: number
  /** Addresses of posts by engagements, and by impressions. */
  readonly posts?: readonly (readonly [byEngagements: string, byImpressions: string])[]
}

interface Language {
  readonly day: (year: number, month: number, day: number) => string
  readonly sheets: readonly [
    discovery: string,
    engagement: string,
    posts: string,
    followers: string,
    who: string,
  ]
  readonly columns: readonly [date: string, impressions: string, engagements: string, followers: string]
  readonly total: string
  readonly performance: string
  readonly post: readonly [address: string, published: string]
}

const two = (n: number): string => String(n).padStart(2, '0')

/** As LinkedIn has written them: English, Spanish (2023), Brazilian Portuguese (2026), German. */
export const LANGUAGES = {
  en: {
    day: (year, month, day) => `${month}/${day}/${year}`,
    sheets: ['DISCOVERY', 'ENGAGEMENT', 'TOP POSTS', 'FOLLOWERS', 'DEMOGRAPHICS'],
    columns: ['Date', 'Impressions', 'Engagements', 'New followers'],
    total: 'Total followers on',
    performance: 'Overall Performance',
    post: ['Post URL', 'Post publish date'],
  },
  es: {
    day: (year, month, day) => `${day}/${month}/${year}`,
    sheets: [
      'DESCUBRIMIENTO',
      'INTERACCIÓN',
      'PUBLICACIONES PRINCIPALES',
      'SEGUIDORES',
      'INFORMACIÓN DETALLADA',
    ],
    columns: ['Fecha', 'Impresiones', 'Interacciones', 'Nuevos seguidores'],
    total: 'Total de seguidores el',
    performance: 'Rendimiento general',
    post: ['URL de la publicación', 'Fecha de publicación'],
  },
  'pt-BR': {
    day: (year, month, day) => `${two(day)}/${two(month)}/${year}`,
    sheets: ['Descoberta', 'Engajamento', 'Publicações mais em alta', 'Seguidores', 'Dados demográficos'],
    columns: ['Data', 'Impressões', 'Engajamentos', 'Novos seguidores'],
    total: 'Total de seguidores em',
    performance: 'Desempenho geral',
    post: ['URL da publicação', 'Data de publicação'],
  },
  de: {
    day: (year, month, day) => `${day}.${month}.${year}`,
    sheets: ['ENTDECKEN', 'INTERAKTIONEN', 'TOP', 'FOLLOWER', 'DEMOGRAFIE'],
    columns: ['Datum', 'Einblendungen', 'Interaktionen', 'Neue Follower'],
    total: 'Follower gesamt am',
    performance: 'Gesamtleistung',
    post: ['Beitrags-URL', 'Veröffentlicht am'],
  },
} as const satisfies Readonly<Record<string, Language>>

export interface Written {
  readonly language?: keyof typeof LANGUAGES
  /** 2024: counts are numbers. 2026: every cell is a text. */
  readonly layout?: 2024 | 2026
  /** How days are written, where not as the language does: as cells of dates. */
  readonly dates?: 'text' | 'cells'
}

/** The sheets of a content analytics workbook. */
export function sheetsOf(
  told: Told,
  { language = 'en', layout = 2024, dates = 'text' }: Written = {},
): FixtureSheets {
  const words: Language = LANGUAGES[language]
  const count = (n: number): FixtureCell => (layout === 2024 ? n : String(n))
  const text = (on: Day): string => words.day(...partsOf(on))
  const date = (on: Day): FixtureCell => (dates === 'text' ? text(on) : new Date(on * MS_PER_DAY))
  const on = (i: number): Day => addDays(told.from, i)
  const last = on(told.days.length - 1)
  const [discovery, engagement, posts, followers, who] = words.sheets
  const [dateColumn, impressions, engagements, gained] = words.columns
  const sum = told.days.reduce((all, [n]) => all + n, 0)
  return {
    [discovery]: [
      [words.performance, `${text(told.from)} - ${text(last)}`],
      [impressions, count(sum)],
      ['Members reached', count(7)],
    ],
    [engagement]: [
      [dateColumn, impressions, engagements],
      ...told.days.map(([n, m], i) => [date(on(i)), count(n), count(m)]),
    ],
    [posts]: [
      ['Maximum of 50 posts available to include in this list'],
      [],
      [...words.post, engagements, null, ...words.post, impressions],
      ...(told.posts ?? []).map(([a, b]) => [
        a,
        a === '' ? '' : date(told.from),
        count(3),
        '',
        b,
        b === '' ? '' : date(told.from),
        count(9),
      ]),
    ],
    [followers]: [
      [`${words.total} ${text(last)}:`, count(told.totalFollowers ?? 500)],
      [],
      [dateColumn, gained],
      ...told.days.map(([, , n], i) => [date(on(i)), count(n)]),
    ],
    [who]: [
      ['Top Demographics', 'Value', 'Percentage'],
      ['Job titles', 'Founder', layout === 2024 ? 0.0649 : '6%'],
      ['Job titles', 'Baker', '< 1%'],
    ],
  }
}

function partsOf(on: Day): [year: number, month: number, day: number] {
  const date = new Date(on * MS_PER_DAY)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

/** A sheet as a spreadsheet program saves it as CSV. */
export const csvOf = (rows: readonly (readonly FixtureCell[])[], delimiter: ',' | ';' = ','): string =>
  `\uFEFF${rows.map((cells) => cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)).join('\r\n')}\r\n`

const csvCell = (cell: FixtureCell, delimiter: string): string => {
  const text = cell === null || typeof cell === 'object' ? '' : String(cell)
  return text.includes(delimiter) ? `"${text}"` : text
}

export function dayNamed(year: number, month: number, dayOfMonth: number): Day {
  const on = dayOf(year, month, dayOfMonth)
  if (on === undefined) throw new RangeError(`${year}-${month}-${dayOfMonth} is no day`)
  return on
}
