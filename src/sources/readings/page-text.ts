import {
  PILLARS,
  pillarsFit,
  type Pillar,
  type ReadingProblem,
  type ReadingSource,
} from '../../events/reading.ts'
import { ENGLISH, LANGUAGES } from './labels/languages.ts'
import type { Labels } from './labels/labels.ts'
import { groupsOf } from './page-groups.ts'
import { candidatesIn, choosePillars, pillarSets, scopesOf, type PillarChoice } from './page-pillars.ts'
import { pageTokens, scalesIn, type Token } from './page-tokens.ts'
import { pillarsByStem } from './stems.ts'
import { totalOf } from './page-total.ts'
import { ownLabels } from './phrases.ts'
import { assemble, type Found, type ReadingContext, type ReadingResult } from './result.ts'
import { plainText, type PlainText } from './text.ts'
import { notThePage, otherPage } from './wrong-page.ts'

/** Characters of a pasted page that are looked at; the SSI page has about 5,000. */
export const MAX_PASTE = 200_000

/** Numbers as a page shows them, before they are checked; or why there are none. */
export type PageNumbers =
  | { readonly kind: 'found'; readonly found: Found; readonly problems: readonly ReadingProblem[] }
  | { readonly kind: 'none'; readonly problems: readonly ReadingProblem[] }

/**
 * The member's reading from the text of LinkedIn's SSI page, as a person copies it.
 *
 * The language is the one whose labels stand there. Only the first number "out of 100" before the pillars, and pillars
 * outside of the groups' cards, are the member's. Any other page gives no reading and one problem that says what was
 * looked for. Texts beyond `MAX_PASTE` characters are read up to there, which is told.
 */
export function readPageText(
  text: string,
  context: ReadingContext,
  source: ReadingSource = 'page-text',
): ReadingResult {
  const numbers = pageNumbers(text)
  const cut = text.length > MAX_PASTE ? [cutShort(text.length)] : []
  if (numbers.kind === 'none') return { readings: [], problems: [...cut, ...numbers.problems], notes: {} }
  const { reading, problems } = assemble(numbers.found, source, context)
  const readings = reading === null ? [] : [reading]
  return { readings, problems: [...cut, ...numbers.problems, ...problems], notes: {} }
}

/** The numbers of a page's text, in the language that most of its labels are in. */
export function pageNumbers(raw: string): PageNumbers {
  const text = plainText(raw.slice(0, MAX_PASTE))
  const tried = languagesIn(text).map((labels) => numbersIn(text, labels))
  const found = tried.filter((numbers) => numbers.kind === 'found')
  const best = found.find((numbers) => numbers.found.pillars !== null) ?? found[0]
  const none = { kind: 'none', problems: [notThePage(text, ENGLISH, [])] } as const
  if (best !== undefined && otherPage(text)?.called === "LinkedIn's feed") return none
  return best ?? tried[0] ?? none
}

/** Languages with a label in the text, those with most of them first. */
function languagesIn(text: PlainText): readonly Labels[] {
  const lines = text.folded.slice(0, 20_000).split('\n')
  return LANGUAGES.map((labels) => {
    const stems = lines.flatMap((line) => pillarsByStem(line, labels))
    return { labels, own: ownLabels(text, labels) + scalesIn(text, labels), stems: new Set(stems).size }
  })
    .filter(({ own, stems }) => own > 0 || stems === PILLARS.length)
    .toSorted((a, b) => b.own - a.own || b.stems - a.stems)
    .map(({ labels }) => labels)
}

function numbersIn(text: PlainText, labels: Labels): PageNumbers {
  const tokens = pageTokens(text, labels)
  const scopes = scopesOf(tokens)
  const candidates = candidatesIn(tokens, scopes)
  const sets = pillarSets(tokens, candidates)
  const totalFor = (choice: PillarChoice | undefined): number | null => totalOf(tokens, scopes, choice)
  const chosen = sets
    .filter(({ scope }) => scope === 'member')
    .map((set) => choosePillars(set.choices, totalFor))
  const titled = tokens.some(isTitle)
  const usable = chosen
    .filter((one) => one !== undefined && one !== 'ambiguous')
    .filter((one) => isSupported(one, totalFor(one), titled))
  const choice = usable.find((one) => fits(one, totalFor(one))) ?? usable[0]
  const overall = totalFor(choice)
  if (choice === undefined && chosen.includes('ambiguous')) return { kind: 'none', problems: [AMBIGUOUS] }
  if (choice === undefined && overall === null && chosen.length > 0)
    return { kind: 'none', problems: [UNSUPPORTED] }
  if (choice === undefined && overall === null) {
    const seen = candidates.filter(({ scope }) => scope === 'member').flatMap(({ pillars }) => pillars)
    return { kind: 'none', problems: [notThePage(text, labels, namesOf(seen))] }
  }
  const afterTotal = choice === undefined ? tokens.length : Math.max(...choice.used) + 1
  const groups = groupsOf(text, labels, tokens, scopes, sets, afterTotal)
  const partly = choice === undefined ? candidates.filter(({ scope }) => scope === 'member') : []
  const missing =
    partly.length === 0
      ? []
      : [
          pillarsMissing(
            labels,
            partly.flatMap(({ pillars }) => pillars),
          ),
        ]
  return { kind: 'found', found: { overall, pillars: choice?.pillars ?? null, groups }, problems: missing }
}

const fits = ({ pillars }: PillarChoice, total: number | null): boolean =>
  total !== null && pillarsFit(pillars, total)

/**
 * Pillars that no total bears out count only with fractions; and in other wordings than the page's own, or in another
 * order, only where there is no total but a title of the page.
 */
const isSupported = (choice: PillarChoice, total: number | null, titled: boolean): boolean =>
  fits(choice, total) || (choice.fractions && (choice.sure || (titled && total === null)))

const isTitle = (token: Token): boolean =>
  token.kind === 'label' && (token.label.kind === 'heading' || token.label.kind === 'total')

const namesOf = (pillars: readonly Pillar[]): readonly string[] =>
  [...new Set(pillars)].map((pillar) => `the pillar "${pillar}"`)

const pillarsMissing = (labels: Labels, seen: readonly Pillar[]): ReadingProblem => ({
  expected: `four pillars with a number beside each, such as "${labels.pillars.brand.wordings[0] ?? ''}"`,
  found: `only ${namesOf(seen).join(', ')}; the total alone was taken`,
  hint: 'Copy the whole page (Ctrl+A, Ctrl+C) to have the pillars as well.',
})

const AMBIGUOUS: ReadingProblem = {
  expected: 'each number next to the pillar that it belongs to',
  found: 'numbers on both sides of the labels, and no total that tells which of them belong together',
  hint: 'Copy the page from its top, so that the total is there too, or give the numbers by hand.',
}

const UNSUPPORTED: ReadingProblem = {
  expected: 'a total beside four pillars that are whole numbers or in other words than the page has',
  found: 'four numbers beside four labels, as guides and numbered lists have them too',
  hint: 'Copy the page from its top, so that the total is there too, or give the numbers by hand.',
}

const cutShort = (length: number): ReadingProblem => ({
  expected: `a text of at most ${MAX_PASTE} characters`,
  found: `${length} characters; those after ${MAX_PASTE} were not looked at`,
  hint: 'Give the SSI page alone: linkedin.com/sales/ssi.',
})
