import { PILLARS, sumOfPillars, type Group, type Pillars } from '../../events/reading.ts'
import type { Labels } from './labels/labels.ts'

/** The numbers of a page that is written for a test. */
export interface PageNumbersGiven {
  readonly pillars: Pillars
  readonly ranks: Readonly<Partial<Record<Group, number>>>
  readonly averages: Readonly<Partial<Record<Group, number>>>
}

export interface Layout {
  readonly pillars: (number: string, label: string) => string
  readonly total: (label: string, number: string, outOf: string) => string
  readonly rank: (label: string, rank: string, top: string) => string
  readonly average: (number: string, outOf: string) => string
  /** Between the parts of the page. */
  readonly between: string
}

/** Ways in which a pasted page has been seen to come out. */
export const PILLAR_LAYOUTS = {
  'number | label': (number, label) => `${number} | ${label}`,
  'number label': (number, label) => `${number} ${label}`,
  'number\\nlabel': (number, label) => `${number}\n${label}`,
  'number\\n|\\nlabel': (number, label) => `${number}\n|\n${label}`,
  'label\\tnumber': (number, label) => `${label}\t${number}`,
  'label: number': (number, label) => `${label}: ${number}`,
  'label\\nnumber': (number, label) => `${label}\n${number}`,
  'number/25 label': (number, label) => `${number}/25 ${label}`,
  numberlabel: (number, label) => `${number}${label}`,
} satisfies Record<string, Layout['pillars']>

export const TOTAL_LAYOUTS = {
  'label\\nnumber\\nout of 100': (label, number, outOf) => `${label}\n${number}\n${outOf} 100`,
  'label number out of 100': (label, number, outOf) => `${label} ${number} ${outOf} 100`,
  'label\\nnumberout of 100': (label, number, outOf) => `${label}\n${number}${outOf} 100`,
  'number out of 100\\nlabel': (label, number, outOf) => `${number} ${outOf} 100\n${label}`,
  'label number/100': (label, number) => `${label} ${number}/100`,
  'label\\nnumber': (label, number) => `${label}\n${number}`,
} satisfies Record<string, Layout['total']>

export const RANK_LAYOUTS = {
  'top\\nrank\\n%\\nlabel': (label, rank, top) => `${top}\n${rank}\n%\n${label}`,
  'top rank% label': (label, rank, top) => `${top} ${rank}% ${label}`,
  'label\\ntop rank %': (label, rank, top) => `${label}\n${top} ${rank} %`,
  'top\\nlabel\\nrank\\n%': (label, rank, top) => `${top}\n${label}\n${rank}\n%`,
  'label rank %': (label, rank) => `${label} ${rank}\u00a0%`,
} satisfies Record<string, Layout['rank']>

export const SEPARATORS = ['\n', ' ', '', ' | ', '\r\n', '\n\n', ' \u00a0\n']

/** The page's text in a language and layout, with the cards of industry and network below, as LinkedIn has them. */
export function pageText(labels: Labels, layout: Layout, given: PageNumbersGiven, wording = 0): string {
  const decimal = labels.language === 'en' ? '.' : ','
  const write = (x: number): string => String(x).replace('.', decimal)
  const [outOf = '', top = ''] = [labels.outOf[0], labels.top[0]]
  const worded = (list: readonly string[]): string => list[wording % list.length] ?? ''
  const groups: readonly Group[] = ['industry', 'network']
  const total = String(Math.round(sumOfPillars(given.pillars)))
  const ranks = groups.flatMap((group) => {
    const rank = given.ranks[group]
    return rank === undefined ? [] : [layout.rank(worded(labels.rank[group]), String(rank), top)]
  })
  const cards = groups.flatMap((group) => {
    const [rank, average] = [given.ranks[group], given.averages[group]]
    return average === undefined
      ? []
      : [
          worded(labels.card[group]),
          layout.average(String(average), outOf),
          ...(rank === undefined ? [] : [`${labels.standing[0] ?? top} ${rank}%`]),
        ]
  })
  return [
    worded(labels.heading),
    ...ranks,
    layout.total(worded(labels.total), total, outOf),
    worded(labels.components),
    ...PILLARS.map((pillar) =>
      layout.pillars(write(given.pillars[pillar]), worded(labels.pillars[pillar].wordings)),
    ),
    ...cards,
  ].join(layout.between)
}

export const layoutOf = (
  pillars: keyof typeof PILLAR_LAYOUTS,
  total: keyof typeof TOTAL_LAYOUTS,
  rank: keyof typeof RANK_LAYOUTS,
  between = '\n',
): Layout => ({
  pillars: PILLAR_LAYOUTS[pillars],
  total: TOTAL_LAYOUTS[total],
  rank: RANK_LAYOUTS[rank],
  average: (number, outOf) => `${number}\n${outOf} 100`,
  between,
})

export const names = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(table) as K[]
