import type { Explained, PillarName } from '../shapes.ts'
import { pillarInside } from './names.ts'
import { directionOf, inPoints, inside, inSignedPoints, isTold, listed, opening } from './numbers.ts'
import { say } from './say.ts'

/** What is said of a change: which signals moved the score, what faded, what is new. */

/** What each signal is called. */
export type Labels = ReadonlyMap<string, string>

const labelled = (labels: Labels, signal: string): string =>
  inside(labels.get(signal) ?? signal.replaceAll('-', ' '))

export const sum = <T>(parts: readonly T[], of: (part: T) => number): number =>
  parts.reduce((total, part) => total + of(part), 0)

/** What came new, what faded, and what comes from what is known. */
const partsOf = ({ signals, coverage }: Explained) => ({
  added: sum(signals, (signal) => signal.new),
  faded: sum(signals, (signal) => signal.faded),
  known: sum(coverage, ({ change }) => change),
})

/** The sentences below the finding: what came new, what faded, and which signals did most of both. */
export function lead(explained: Explained, labels: Labels): string {
  const { added, faded, known } = partsOf(explained)
  const better = isTold(known) ? say('moved.known', { points: inSignedPoints(known) }) : ''
  const sentences = [balance(added, faded), extremes(explained.signals, labels), better]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** A change in one sentence: `Down 0.8: 6.0 came new, 6.8 faded.` */
export function inShort(change: number | null, explained: Explained): string {
  const { added, faded, known } = partsOf(explained)
  const parts = [
    ...(isTold(added) ? [say('moved.part-new', { points: inPoints(added) })] : []),
    ...(isTold(faded) ? [say('moved.part-faded', { points: inPoints(-faded) })] : []),
    ...(isTold(known) ? [say('moved.part-known', { points: inSignedPoints(known) })] : []),
  ]
  return say('moved.in-short', {
    ...directionOf(change),
    has: parts.length === 0 ? 'no' : 'yes',
    parts: parts.join(', '),
  })
}

function balance(added: number, faded: number): string {
  const [isNew, isFaded] = [isTold(added), isTold(faded)]
  const points = { added: inPoints(added), faded: inPoints(-faded) }
  if (isNew) return say(isFaded ? 'moved.balance-both' : 'moved.balance-new', points)
  return say(isFaded ? 'moved.balance-faded' : 'moved.balance-none', points)
}

function extremes(signals: Explained['signals'], labels: Labels): string {
  const ordered = signals.toSorted((a, b) => b.change - a.change)
  const [first, last] = [ordered[0], ordered.at(-1)]
  const most = first && isTold(first.change) && first.change > 0 ? labelled(labels, first.signal) : null
  const least = last && isTold(last.change) && last.change < 0 ? labelled(labels, last.signal) : null
  if (most !== null && least !== null) return opening(say('moved.most-and-least', { most, least }))
  if (most !== null) return opening(say('moved.most', { most }))
  return least === null ? '' : opening(say('moved.least', { least }))
}

/** A change in one line: its largest parts, then the rest. */
export function inParts({ signals, coverage }: Explained, labels: Labels, atMost = 3): string {
  const parts = [
    ...signals.map(({ signal, change }) => ({ change, name: labelled(labels, signal) })),
    ...coverage.map(({ pillar, change }) => ({ change, name: knownOf(pillar) })),
  ]
    .filter(({ change }) => isTold(change))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (parts.length === 0) return say('moved.no-signal', { least: inPoints(0.1) })
  const rest = sum(parts.slice(atMost), ({ change }) => change)
  const all = [
    ...parts.slice(0, atMost),
    ...(isTold(rest) ? [{ change: rest, name: say('moved.rest') }] : []),
  ]
  return `${opening(all.map(withChange).join(', '))}.`
}

const knownOf = (pillar: PillarName): string => say('moved.known-of', { pillar: pillarInside(pillar) })

const withChange = ({ name, change }: { readonly name: string; readonly change: number }): string =>
  `${name}\u00A0${inSignedPoints(change)}`

/** What moved a pillar most in the time explained; empty where nothing told did. */
export function pillarMover({ signals }: Explained, pillar: string, labels: Labels): string {
  const moved = signals
    .filter((signal) => signal.pillar === pillar && isTold(signal.change))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, 2)
    .map(({ signal, change }) => withChange({ name: labelled(labels, signal), change }))
  return moved.length === 0 ? '' : `${listed(moved)}.`
}
