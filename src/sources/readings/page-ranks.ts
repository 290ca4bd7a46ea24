import { GROUPS, type Group } from '../../events/reading.ts'
import type { Scope } from './page-pillars.ts'
import type { Token } from './page-tokens.ts'

export type ByGroup<T> = Readonly<Partial<Record<Group, T>>>

/**
 * "Top N%" by group, as the page's rank cards give it, else as the sentence in the group's own card does. On a page
 * the percentages stand before their titles or behind them, the same way for all.
 */
export function ranksOf(tokens: readonly Token[], scopes: readonly Scope[]): ByGroup<number> {
  return { ...fromCards(tokens, scopes), ...fromTitles(tokens) }
}

function fromTitles(tokens: readonly Token[]): ByGroup<number> {
  const titles = GROUPS.flatMap((group) => {
    const sides = tokens.flatMap((token, i) =>
      token.kind === 'label' && token.label.kind === 'rank' && token.label.group === group
        ? [
            {
              group,
              line: token.line,
              before: percentNextTo(tokens, i, -1),
              behind: percentNextTo(tokens, i, 1),
            },
          ]
        : [],
    )
    return sides.find(({ before, behind }) => before !== undefined || behind !== undefined) ?? []
  })
  const sideOf = (side: 'before' | 'behind', onLine: boolean): boolean =>
    titles.every((title) => title[side] !== undefined && (!onLine || title[side].line === title.line))
  const side = sideOf('before', true)
    ? 'before'
    : sideOf('behind', true)
      ? 'behind'
      : sideOf('before', false)
        ? 'before'
        : 'behind'
  const ranks = titles.flatMap((title) => {
    const value = (title[side] ?? title.before)?.value
    return value === undefined ? [] : [[title.group, value]]
  })
  return Object.fromEntries(ranks) as ByGroup<number>
}

function fromCards(tokens: readonly Token[], scopes: readonly Scope[]): ByGroup<number> {
  const ranks: Partial<Record<Group, number>> = {}
  tokens.forEach((token, i) => {
    const scope = scopes[i]
    const named = token.kind === 'label' && (token.label.kind === 'standing' || token.label.kind === 'top')
    const rank = named ? percentNextTo(tokens, i, 1)?.value : undefined
    if (rank !== undefined && scope !== undefined && scope !== 'member') ranks[scope] ??= rank
  })
  return ranks
}

interface Percent {
  readonly value: number
  readonly line: number
}

/** The rank beside a title, with nothing but "Top" between; 1 to 100, whole. */
function percentNextTo(tokens: readonly Token[], i: number, step: 1 | -1): Percent | undefined {
  let at = i + step
  for (let token = tokens[at]; token?.kind === 'label' && token.label.kind === 'top'; token = tokens[at])
    at += step
  const token = tokens[at]
  const isRank =
    token?.kind === 'percent' && Number.isInteger(token.value) && token.value >= 1 && token.value <= 100
  return isRank ? { value: token.value, line: token.line } : undefined
}
