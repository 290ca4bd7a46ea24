import { GROUPS, type Group } from '../../events/reading.ts'
import type { Scope } from './page-pillars.ts'
import type { Token } from './page-tokens.ts'

export type ByGroup<T> = Readonly<Partial<Record<Group, T>>>

/**
 * "Top N%" by group, as the page's rank cards give it, else as the sentence in the group's own card does. On a page
 * the percentages stand before their titles or behind them, the same way for all.
 */
export function ranksOf(tokens: readonly Token[], scopes: readonly Scope[]): ByGroup<number> {
  const titled = { ...fromCards(tokens, scopes), ...fromTitles(tokens) }
  return Object.keys(titled).length > 0 ? titled : fromPosition(tokens)
}

/** Where no title is known in this language: before the total stand two percentages, the industry's and the network's. */
function fromPosition(tokens: readonly Token[]): ByGroup<number> {
  const total = tokens.findIndex((token) => token.kind === 'number' && token.of === 100)
  const ranks = tokens.slice(0, Math.max(total, 0)).filter(isRank)
  const [industry, network] = ranks
  return ranks.length === 2 && industry !== undefined && network !== undefined
    ? { industry: industry.value, network: network.value }
    : {}
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
  return token !== undefined && isRank(token) ? { value: token.value, line: token.line } : undefined
}

const isRank = (token: Token): token is Token & { readonly kind: 'percent' } =>
  token.kind === 'percent' && Number.isInteger(token.value) && token.value >= 1 && token.value <= 100
