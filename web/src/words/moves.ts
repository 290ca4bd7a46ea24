import type { Explained, PillarName } from '../shapes.ts'
import { PILLAR_NAMES } from './names.ts'
import { isTold, opening } from './numbers.ts'
import { say } from './say.ts'

export interface NamedMove {
  readonly key: string
  readonly label: string
  /** Null for what is left of several pillars. */
  readonly pillar: PillarName | null
  readonly faded: number
  readonly new: number
  /** It comes from more or less being known, not from what happened. */
  readonly isCoverage: boolean
}

/** The moves that are told, pillar by pillar and the largest first; those too small are one row, if they add up to any. */
export function movesOf({ signals, coverage }: Explained, labels: ReadonlyMap<string, string>) {
  const isMoved = (move: Explained['signals'][number]) => isTold(move.faded) || isTold(move.new)
  const moved = signals.filter(isMoved).map((move) => ({
    key: move.signal,
    label: labels.get(move.signal) ?? move.signal,
    pillar: move.pillar,
    faded: move.faded,
    new: move.new,
    isCoverage: false,
  }))
  const known = coverage
    .filter(({ change }) => isTold(change))
    .map(({ pillar, change }) => ({
      key: `coverage ${pillar}`,
      label: say('moved.coverage'),
      pillar,
      faded: 0,
      new: change,
      isCoverage: true,
    }))
  const still = signals.filter((move) => !isMoved(move))
  return {
    moves: [...[...moved, ...known].toSorted(byPillarThenSize), ...restOf(still)],
    still: still.length,
  }
}

/** What signals add up to that each moved by less than is told; nothing where that is not told either. */
function restOf(still: Explained['signals']): readonly NamedMove[] {
  const [faded, added] = [sumOf(still, ({ faded: part }) => part), sumOf(still, (move) => move.new)]
  if (!isTold(faded) && !isTold(added)) return []
  return [
    { key: 'rest', label: opening(say('moved.rest')), pillar: null, faded, new: added, isCoverage: false },
  ]
}

const sumOf = <T>(parts: readonly T[], of: (part: T) => number): number =>
  parts.reduce((total, part) => total + of(part), 0)

const byPillarThenSize = (a: NamedMove, b: NamedMove): number => place(a) - place(b) || size(b) - size(a)

const place = ({ pillar }: NamedMove): number =>
  pillar === null ? PILLAR_NAMES.length : PILLAR_NAMES.indexOf(pillar)

const size = (move: NamedMove): number => (move.isCoverage ? -1 : Math.abs(move.faded + move.new))
