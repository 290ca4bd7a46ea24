import { GROUPS, PILLARS, type Group, type GroupReading, type Pillars } from '../../events/reading.ts'
import type { Labels } from './labels/labels.ts'
import { choosePillars, type PillarSet, type Scope } from './page-pillars.ts'
import { ranksOf } from './page-ranks.ts'
import type { Token } from './page-tokens.ts'
import { fold, type PlainText } from './text.ts'

/** What the page tells of the industry, the network and the team; those of which it tells nothing are left out. */
export function groupsOf(
  text: PlainText,
  labels: Labels,
  tokens: readonly Token[],
  scopes: readonly Scope[],
  sets: readonly PillarSet[],
  afterTotal: number,
): readonly GroupReading[] {
  const ranks = ranksOf(tokens, scopes)
  const averages = averagesOf(tokens, scopes, afterTotal)
  return GROUPS.flatMap((group) => {
    const [rank, average] = [ranks[group] ?? null, averages[group] ?? null]
    const pillars = pillarsOf(sets, group, average)
    if (rank === null && average === null && pillars === null) return []
    return [
      {
        group,
        name: group === 'industry' ? industryName(text, labels) : null,
        rank,
        average,
        pillars,
        size: null,
      },
    ]
  })
}

/** The first "N out of 100" of each card, or the number that its sentence ends with. */
function averagesOf(
  tokens: readonly Token[],
  scopes: readonly Scope[],
  afterTotal: number,
): Readonly<Partial<Record<Group, number>>> {
  const averages: Partial<Record<Group, number>> = {}
  tokens.forEach((token, i) => {
    const scope = scopes[i] ?? 'member'
    if (token.kind !== 'number' || scope === 'member' || token.value > 100) return
    const before = tokens[i - 1]
    const told =
      before?.kind === 'label' && (before.label.kind === 'average' || before.label.kind === 'average-is')
    if (token.of === 100 || (told && token.of === null)) averages[scope] ??= token.value
  })
  return scopes.some((scope) => scope !== 'member') ? averages : averagesByPosition(tokens, afterTotal)
}

/** Where no card is known in this language: the page shows the member's total, then the industry's, then the network's. */
function averagesByPosition(
  tokens: readonly Token[],
  afterTotal: number,
): Readonly<Partial<Record<Group, number>>> {
  const later = tokens
    .slice(afterTotal)
    .flatMap((token) => (token.kind === 'number' && token.of === 100 ? [token.value] : []))
  const [industry, network] = later
  return later.length === 2 && industry !== undefined && network !== undefined ? { industry, network } : {}
}

function pillarsOf(sets: readonly PillarSet[], group: Group, average: number | null): Pillars | null {
  const own = sets.filter(({ scope }) => scope === group)
  for (const { choices } of own) {
    const choice = choosePillars(choices, () => average)
    if (
      choice !== undefined &&
      choice !== 'ambiguous' &&
      PILLARS.every((pillar) => choice.pillars[pillar] <= 25)
    ) {
      return choice.pillars
    }
  }
  return null
}

const LONGEST_NAME = 120

/** "Sales professionals in the {name} industry have an average SSI of 31." */
function industryName({ written, folded }: PlainText, { industryNamed }: Labels): string | null {
  for (const [before, after] of industryNamed) {
    const start = folded.indexOf(fold(before))
    const from = start + fold(before).length
    const end = start < 0 ? -1 : folded.slice(from, from + LONGEST_NAME).indexOf(fold(after))
    const name = end < 0 ? '' : written.slice(from, from + end).trim()
    if (name !== '' && !name.includes('\n')) return name
  }
  return null
}
