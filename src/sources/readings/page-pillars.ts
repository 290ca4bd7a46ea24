import {
  PILLARS,
  pillarsFit,
  sumOfPillars,
  type Group,
  type Pillar,
  type Pillars,
} from '../../events/reading.ts'
import type { Token } from './page-tokens.ts'

/** Whose numbers a stretch of the page holds. */
export type Scope = Group | 'member'

/** Four pillars with the numbers beside them, as one way of reading the page gives them. */
export interface PillarChoice {
  readonly pillars: Pillars
  /** The places of the numbers among the tokens; none of them can be the total as well. */
  readonly used: ReadonlySet<number>
  readonly first: number
  /** Whether each number stands on its label's line. */
  readonly sameLine: boolean
  /** Whether each label is one of the page's own wordings, in the page's order, rather than known by its stems. */
  readonly sure: boolean
  /** Whether a number is written with a fraction: lists are numbered 1 to 4, and guides give 25 points to each. */
  readonly fractions: boolean
}

/** Four labels that belong together, and the ways to read them where numbers stand on both sides. */
export interface PillarSet {
  readonly scope: Scope
  readonly choices: readonly PillarChoice[]
}

/** From a group's card or average on, numbers are that group's, until the page comes back to the member. */
export function scopesOf(tokens: readonly Token[]): readonly Scope[] {
  let scope: Scope = 'member'
  return tokens.map((token, i) => {
    if (token.kind !== 'label') return scope
    const { label } = token
    const opensLine = tokens[i - 1]?.line !== token.line
    if (label.kind === 'card' || label.kind === 'average') scope = label.group
    else if (label.kind === 'total' || label.kind === 'components') scope = 'member'
    else if (label.kind === 'heading' && opensLine) scope = 'member'
    return scope
  })
}

/** A label with a number beside it: the pillars that it may name, and its place among the tokens. */
export interface Candidate {
  readonly i: number
  readonly pillars: readonly Pillar[]
  readonly worded: boolean
  readonly scope: Scope
}

export const candidatesIn = (tokens: readonly Token[], scopes: readonly Scope[]): readonly Candidate[] =>
  tokens.flatMap((token, i) => {
    const pillars = pillarsOf(token)
    const beside = numberAt(tokens, i - 1) ?? numberAt(tokens, i + 1)
    if (pillars.length === 0 || beside === undefined) return []
    return [{ i, pillars, worded: token.kind === 'label', scope: scopes[i] ?? 'member' }]
  })

/** Four labels in a row, of one scope: first those in the page's own wordings and order, then by stems, then in any order. */
export function pillarSets(tokens: readonly Token[], candidates: readonly Candidate[]): readonly PillarSet[] {
  const worded = candidates.filter((candidate) => candidate.worded)
  return [assignInOrder, assignInAnyOrder].flatMap((assign) =>
    [worded, candidates].flatMap((from) => fours(tokens, from, assign)),
  )
}

type Assign = (four: readonly Candidate[]) => readonly Pillar[] | undefined

function fours(tokens: readonly Token[], from: readonly Candidate[], assign: Assign): PillarSet[] {
  const sets: PillarSet[] = []
  for (let i = 0; i + PILLARS.length <= from.length; i++) {
    const four = from.slice(i, i + PILLARS.length)
    const scope = four[0]?.scope ?? 'member'
    const pillars = four.every((one) => one.scope === scope) ? assign(four) : undefined
    if (pillars === undefined) continue
    sets.push({ scope, choices: choicesOf(tokens, four, pillars, assign === assignInOrder) })
    i += PILLARS.length - 1
  }
  return sets
}

const assignInOrder: Assign = (four) =>
  four.every(({ pillars }, k) => pillars.some((one) => one === PILLARS[k])) ? PILLARS : undefined

const assignInAnyOrder: Assign = (four) => {
  const taken: Pillar[] = []
  for (const { pillars } of four) {
    const one = pillars.find((pillar) => !taken.includes(pillar))
    if (one === undefined) return undefined
    taken.push(one)
  }
  return taken
}

/**
 * The one reading of the numbers that the total supports; without a total, the only one, or the one line by line.
 * Undefined where there is none, `ambiguous` where two remain.
 */
export function choosePillars(
  choices: readonly PillarChoice[],
  totalFor: (choice: PillarChoice) => number | null,
): PillarChoice | 'ambiguous' | undefined {
  const ranked = choices.map((choice) => ({ choice, merit: meritOf(choice, totalFor(choice)) }))
  const best = Math.max(...ranked.map(({ merit }) => merit))
  const [first, ...rest] = ranked.filter(({ merit }) => merit === best).map(({ choice }) => choice)
  const same = rest.every(({ pillars }) =>
    PILLARS.every((pillar) => pillars[pillar] === first?.pillars[pillar]),
  )
  return same ? first : 'ambiguous'
}

function meritOf({ pillars, sameLine }: PillarChoice, total: number | null): number {
  const possible = PILLARS.every((pillar) => pillars[pillar] <= 25) && sumOfPillars(pillars) <= 100
  const fits = total === null ? 1 : pillarsFit(pillars, total) ? 2 : 0
  return (possible ? 10 : 0) + 2 * fits + (sameLine ? 1 : 0)
}

function choicesOf(
  tokens: readonly Token[],
  four: readonly Candidate[],
  names: readonly Pillar[],
  inOrder: boolean,
): readonly PillarChoice[] {
  return [-1, 1].flatMap((side) => {
    const values = four.map(({ i }) => numberAt(tokens, i + side))
    if (values.some((value) => value === undefined)) return []
    const pillars = Object.fromEntries(names.map((pillar, k) => [pillar, values[k]])) as Pillars
    const used = four.map(({ i }) => i + side)
    const sameLine = four.every(({ i }) => tokens[i]?.line === tokens[i + side]?.line)
    const sure = inOrder && four.every(({ worded }) => worded)
    const fractions = used.some((i) => hasFraction(tokens[i]))
    return [{ pillars, used: new Set(used), first: Math.min(...used), sameLine, sure, fractions }]
  })
}

function pillarsOf(token: Token): readonly Pillar[] {
  if (token.kind === 'stem') return token.pillars
  return token.kind === 'label' && token.label.kind === 'pillar' ? [token.label.pillar] : []
}

const hasFraction = (token: Token | undefined): boolean => token?.kind === 'number' && token.fraction

function numberAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]
  return token?.kind === 'number' && token.of !== 100 ? token.value : undefined
}
