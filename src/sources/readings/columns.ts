import { GROUPS, type Group, type Pillar } from '../../events/reading.ts'
import { ENGLISH, LANGUAGES } from './labels/languages.ts'
import type { ColumnWords, Labels } from './labels/labels.ts'
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
  const parts = words(name)
  if (parts.length === 0 || parts.length > 14) return undefined
  const worded = wordedRole(name, languages)
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
  wordedRole(name, LANGUAGES) !== undefined

/** Whether a text in the column of dates speaks of an average or a sum, as rows below a log do. */
export const isSummary = (text: string): boolean =>
  says(words(text), 'average', LANGUAGES) || says(words(text), 'total', LANGUAGES)

/** LinkedIn's own wordings, whole. */
const wordedRole = (name: string, languages: readonly Labels[]): Role | undefined =>
  WORDED_ROLES.get(plain(name.slice(0, 200)))?.find(({ labels }) => languages.includes(labels))?.role

const plain = (wording: string): string =>
  fold(wording.normalize('NFC'))
    .replace(/[\s_-]+/g, ' ')
    .trim()

const WORDED_ROLES = Map.groupBy(LANGUAGES.flatMap(wordedRolesOf), ({ wording }) => wording)

function wordedRolesOf(labels: Labels): readonly { wording: string; role: Role; labels: Labels }[] {
  const given = (wordings: readonly string[], role: Role) =>
    wordings.map((wording) => ({ wording: plain(wording), role, labels }))
  return [
    ...GROUPS.flatMap((group) => [
      ...given(labels.rank[group], { kind: 'rank', group }),
      ...given(labels.average[group], { kind: 'average', group }),
      ...given(labels.card[group], { kind: 'group', group }),
    ]),
    ...given([...labels.total, ...labels.heading], { kind: 'total' }),
  ]
}

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
    (labels) =>
      parts.some((part) => begins(part, 'total', labels)) &&
      parts.every((part) => begins(part, 'total', labels) || begins(part, 'around', labels)),
  )

const says = (parts: readonly string[], kind: keyof ColumnWords, languages: readonly Labels[]): boolean =>
  languages.some((labels) => parts.some((part) => begins(part, kind, labels)))

/** Beginnings of up to 3 letters are whole words. */
const begins = (part: string, kind: keyof ColumnWords, labels: Labels): boolean =>
  (BEGINNINGS.get(labels)?.[kind] ?? []).some((start) =>
    start.length <= 3 ? part === start : part.startsWith(start),
  )

const BEGINNINGS = new Map(
  LANGUAGES.map((labels) => {
    const folded = Object.entries<readonly string[]>({ ...labels.columns }).map(([kind, starts]) => [
      kind,
      starts.map(fold),
    ])
    return [labels, Object.fromEntries(folded) as ColumnWords] as const
  }),
)
