import {
  GROUPS,
  PILLARS,
  pillarsFit,
  type GroupReading,
  type Pillars,
  type ReadingProblem,
} from '../../events/reading.ts'
import { foundInAnswer, parseJson } from './api-json.ts'
import { htmlPage, type HtmlPage } from './html-page.ts'
import { alike, pillarsInBars, pillarsInTable, withTables } from './html-pillars.ts'
import { pageNumbers, type PageNumbers } from './page-text.ts'
import { assemble, type Found, type ReadingContext, type ReadingResult } from './result.ts'

/** Characters of a saved page that are looked at; LinkedIn's have 1 to 5 million. Callers may cut there as well. */
export const MAX_HTML = 12_000_000

/**
 * The member's reading from the saved SSI page.
 *
 * Exact numbers come from the JSON in `<code>`, else from the `<progress>` bars; the hidden tables of the charts give the
 * groups' pillars; the visible text gives the rest, and all of it where nothing else is there. Scripts are never looked
 * at. What the parts say must agree: where they contradict each other there is no reading.
 */
export function readPageHtml(html: string, context: ReadingContext): ReadingResult {
  const page = htmlPage(html.slice(0, MAX_HTML))
  const cut = html.length > MAX_HTML ? [cutShort(html.length)] : []
  const shown = shownNumbers(page)
  const data = dataNumbers(page)
  const merged = merge(page, shown, data?.found)
  const told = [...cut, ...(data?.problems ?? []), ...merged.problems]
  if (merged.found === undefined) return { readings: [], problems: told, notes: {} }
  const { reading, problems } = assemble(merged.found, 'page-html', context)
  return { readings: reading === null ? [] : [reading], problems: [...told, ...problems], notes: {} }
}

function shownNumbers({ text, textWithTables }: HtmlPage): PageNumbers {
  const outside = pageNumbers(text)
  if (outside.kind === 'found' || textWithTables === text) return outside
  const inside = pageNumbers(textWithTables)
  return inside.kind === 'found' ? inside : outside
}

function dataNumbers({ codes }: HtmlPage): ReturnType<typeof foundInAnswer> {
  for (const code of codes) {
    const found = foundInAnswer(parseJson(code.slice(code.indexOf('{'))))
    if (found !== undefined) return found
  }
  return undefined
}

interface Merged {
  readonly found?: Found
  readonly problems: readonly ReadingProblem[]
}

function merge(page: HtmlPage, shown: PageNumbers, data: Found | undefined): Merged {
  const visible = shown.kind === 'found' ? shown.found : undefined
  const seen = visible?.overall ?? null
  const overall = data?.overall ?? seen
  const tables = page.tables.map(pillarsInTable).filter((pillars) => pillars !== null)
  const own = tables.find((one) => overall !== null && pillarsFit(one, overall)) ?? null
  const pillars = data?.pillars ?? pillarsInBars(page.bars, overall) ?? visible?.pillars ?? own
  if (pillars === null && overall === null) return { problems: shown.problems }
  const contradictions = contradictionsOf(visible, pillars, data?.overall ?? null)
  if (contradictions.length > 0) return { problems: contradictions }
  const others = tables.filter((one) => one !== own && (pillars === null || !alike(one, pillars)))
  const groups = withTables(mergeGroups(visible?.groups ?? [], data?.groups ?? []), others)
  const missing = pillars === null && shown.kind === 'found' ? shown.problems : []
  return { found: { overall, shown: seen, pillars, groups }, problems: missing }
}

function mergeGroups(
  visible: readonly GroupReading[],
  data: readonly GroupReading[],
): readonly GroupReading[] {
  return GROUPS.flatMap((group) => {
    const exact = data.find((one) => one.group === group)
    const seen = visible.find((one) => one.group === group)
    if (exact === undefined || seen === undefined) return exact ?? seen ?? []
    return {
      group,
      name: exact.name ?? seen.name,
      rank: exact.rank ?? seen.rank,
      average: exact.average ?? seen.average,
      pillars: exact.pillars ?? seen.pillars,
      size: exact.size,
    }
  })
}

/** Where the text that a person sees and the data behind it do not tell the same. */
function contradictionsOf(
  visible: Found | undefined,
  exact: Pillars | null,
  total: number | null,
): readonly ReadingProblem[] {
  const [shown, seen] = [visible?.pillars ?? null, visible?.overall ?? null]
  const list = (pillars: Pillars): string => PILLARS.map((pillar) => pillars[pillar]).join(', ')
  return [
    ...(shown === null || exact === null || alike(shown, exact)
      ? []
      : [changed(`the pillars in the page's text to be those of its data, ${list(exact)}`, list(shown))]),
    ...(seen === null || total === null || Math.abs(seen - total) <= 0.502
      ? []
      : [changed(`the total in the page's text to be that of its data, ${total}`, String(seen))]),
  ]
}

const changed = (expected: string, found: string): ReadingProblem => ({
  expected,
  found,
  hint: 'The page was changed after LinkedIn sent it. Load linkedin.com/sales/ssi afresh and save it again.',
})

const cutShort = (length: number): ReadingProblem => ({
  expected: `a page of at most ${MAX_HTML} characters`,
  found: `${length} characters; those after ${MAX_HTML} were not looked at`,
  hint: 'Save the SSI page alone: linkedin.com/sales/ssi.',
})
