import { GROUPS, type Group, type Pillar } from '../../events/reading.ts'
import { ENGLISH, LANGUAGES } from './labels/languages.ts'
import type { ByGroup, ColumnWords, Labels } from './labels/labels.ts'
import { pillarNamed } from './pillar-name.ts'
import { fold, words } from './text.ts'

/** What a column of a log holds, or what a row of a long log is about. `group` null: the member's own. */
export type Role =
  | { readonly kind: 'pillar'; readonly pillar: Pillar; readonly group: Group | null }
  | { readonly kind: 'rank' | 'average' | 'group'; readonly group: Group }
  | { readonly kind: 'total' | 'date' | 'time' | 'field' | 'section' | 'value' }

/**
 * What a name in any language says that a column holds, or undefined: `Industry_Rank`, `data_referencia`,
 * `SSI médio do setor`, `Establish your professional brand`. Differences ("SSI increase") hold nothing that is read.
 */
export function roleOf(name: string, languages: readonly Labels[] = LANGUAGES): Role | undefined {
  const written = plain(name.slice(0, 200))
  const parts = words(name)
  if (parts.length === 0 || parts.length > 14) return undefined
  const worded = wordedRole(written, languages)
  if (worded !== undefined) return worded
  return says(parts, 'change', languages) ? undefined : saidRole(parts, languages)
}

/** Whether a name says something in another language than English; those languages write the day before the month. */
export const isForeign = (name: string): boolean =>
  roleOf(name) !== undefined && roleOf(name, [ENGLISH]) === undefined

/** Whether a name speaks of this index and no other number: "Total_SSI", "Social Selling Index", "SSI médio". */
export const namesTheIndex = (name: string): boolean =>
  words(name).includes('ssi') ||
  fold(name.slice(0, 200)).includes('social selling') ||
  wordedRole(plain(name.slice(0, 200)), LANGUAGES) !== undefined

/** Whether a text in the column of dates speaks of an average or a sum, as rows below a log do. */
export const isSummary = (text: string): boolean =>
  says(words(text), 'average', LANGUAGES) || says(words(text), 'total', LANGUAGES)

/** LinkedIn's own wordings, whole. */
function wordedRole(written: string, languages: readonly Labels[]): Role | undefined {
  for (const labels of languages) {
    const is = (wordings: readonly string[]): boolean =>
      wordings.some((wording) => plain(wording) === written)
    const groupOf = (wordings: ByGroup): Group | undefined => GROUPS.find((group) => is(wordings[group]))
    const [rank, average, card] = [groupOf(labels.rank), groupOf(labels.average), groupOf(labels.card)]
    if (rank !== undefined) return { kind: 'rank', group: rank }
    if (average !== undefined) return { kind: 'average', group: average }
    if (card !== undefined) return { kind: 'group', group: card }
    if (is([...labels.total, ...labels.heading])) return { kind: 'total' }
  }
  return undefined
}

const plain = (wording: string): string =>
  fold(wording.normalize('NFC'))
    .replace(/[\s_-]+/g, ' ')
    .trim()

function saidRole(parts: readonly string[], languages: readonly Labels[]): Role | undefined {
  const group = GROUPS.find((one) => says(parts, one, languages))
  if (group !== undefined) return groupRole(group, parts, languages)
  const pillar = pillarNamed(parts.join(' '), languages)
  if (pillar !== undefined) return { kind: 'pillar', pillar, group: null }
  if (isTotal(parts, languages)) return { kind: 'total' }
  const kinds = ['date', 'time', 'field', 'section', 'value'] as const
  const kind = kinds.find((one) => says(parts, one, languages))
  return kind === undefined ? undefined : { kind }
}

function groupRole(group: Group, parts: readonly string[], languages: readonly Labels[]): Role {
  if (says(parts, 'rank', languages)) return { kind: 'rank', group }
  const others = parts.filter((part) => !says([part], group, languages))
  const pillar = pillarNamed(others.join(' '), languages)
  if (pillar !== undefined) return { kind: 'pillar', pillar, group }
  const averages = says(parts, 'average', languages) || isTotal(others, languages)
  return averages ? { kind: 'average', group } : { kind: 'group', group }
}

/** Names with nothing in them but words of a total: "Total SSI", not "Total followers". */
const isTotal = (parts: readonly string[], languages: readonly Labels[]): boolean =>
  languages.some(
    ({ columns: { total, around } }) =>
      parts.some((part) => begins(part, total)) && parts.every((part) => begins(part, [...total, ...around])),
  )

const says = (parts: readonly string[], kind: keyof ColumnWords, languages: readonly Labels[]): boolean =>
  languages.some(({ columns }) => parts.some((part) => begins(part, columns[kind])))

const begins = (part: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => {
    const start = fold(beginning)
    return start.length <= 3 ? part === start : part.startsWith(start)
  })
