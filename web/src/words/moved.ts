import type { Explained } from '../shapes.ts'
import { upOrDown } from './score.ts'
import { inPoints, inside, inSignedPoints, isTold, listed, opening } from './numbers.ts'

/** What is said of a change: which signals moved the score, what faded, what is new. */

type Labels = ReadonlyMap<string, string>

const labelled = (labels: Labels, signal: string): string =>
  inside(labels.get(signal) ?? signal.replaceAll('-', ' '))

export const sum = <T>(parts: readonly T[], of: (part: T) => number): number =>
  parts.reduce((total, part) => total + of(part), 0)

/** The sentences below the finding: what came new, what faded, and which signals did most of both. */
export function lead({ signals, coverage }: Explained, labels: Labels): string {
  const [added, faded, known] = [
    sum(signals, (signal) => signal.new),
    sum(signals, (signal) => signal.faded),
    sum(coverage, ({ change }) => change),
  ]
  const sentences = [balance(added, faded), extremes(signals, labels), better(known)]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** A change in one sentence: `Down 0.8: 6.0 came new, 6.8 faded.` */
export function inShort(change: number | null, { signals, coverage }: Explained): string {
  const [added, faded, known] = [
    sum(signals, (signal) => signal.new),
    sum(signals, (signal) => signal.faded),
    sum(coverage, (part) => part.change),
  ]
  const parts = [
    ...(isTold(added) ? [`${inPoints(added)} came new`] : []),
    ...(isTold(faded) ? [`${inPoints(-faded)} faded`] : []),
    ...(isTold(known) ? [`${inSignedPoints(known)} comes from what is known, not from what happened`] : []),
  ]
  const head = change === null ? 'One of the two days has no single number' : opening(upOrDown(change))
  return parts.length === 0 ? `${head}.` : `${head}: ${parts.join(', ')}.`
}

function balance(added: number, faded: number): string {
  const [isNew, isFaded] = [isTold(added), isTold(faded)]
  if (isNew && isFaded) {
    return `What is new added ${inPoints(added)}, and ${inPoints(-faded)} of what came before faded.`
  }
  if (isNew) return `What is new added ${inPoints(added)}, and nothing faded.`
  if (isFaded) return `Nothing new was counted, and ${inPoints(-faded)} of what came before faded.`
  return 'Nothing new was counted, and nothing faded.'
}

function extremes(signals: Explained['signals'], labels: Labels): string {
  const ordered = signals.toSorted((a, b) => b.change - a.change)
  const [most, least] = [ordered[0], ordered.at(-1)]
  const gained = most !== undefined && isTold(most.change) && most.change > 0 ? most : undefined
  const lost = least !== undefined && isTold(least.change) && least.change < 0 ? least : undefined
  if (gained && lost) {
    return `${opening(labelled(labels, gained.signal))} gave most, ${labelled(labels, lost.signal)} cost most.`
  }
  if (gained) return `${opening(labelled(labels, gained.signal))} gave most.`
  return lost ? `${opening(labelled(labels, lost.signal))} cost most.` : ''
}

const better = (known: number): string =>
  isTold(known) ? `${inSignedPoints(known)} comes from what is known, not from what happened.` : ''

/** A change in one line: its largest parts, then the rest. */
export function inParts({ signals, coverage }: Explained, labels: Labels, atMost = 3): string {
  const parts = [
    ...signals.map(({ signal, change }) => ({ change, name: labelled(labels, signal) })),
    ...coverage.map(({ pillar, change }) => ({ change, name: `what is known of ${pillar}` })),
  ]
    .filter(({ change }) => isTold(change))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
  if (parts.length === 0) return 'No signal moved by 0.1 or more.'
  const named = parts.slice(0, atMost).map(({ name, change }) => `${name}\u00A0${inSignedPoints(change)}`)
  const rest = sum(parts.slice(atMost), ({ change }) => change)
  const tail = isTold(rest) ? `, all else\u00A0${inSignedPoints(rest)}` : ''
  return `${opening(named.join(', '))}${tail}.`
}

/** What moved a pillar most in the time explained; empty where nothing told did. */
export function pillarMover({ signals }: Explained, pillar: string, labels: Labels): string {
  const moved = signals
    .filter((signal) => signal.pillar === pillar && isTold(signal.change))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, 2)
  if (moved.length === 0) return ''
  return `${listed(moved.map(({ signal, change }) => `${labelled(labels, signal)}\u00A0${inSignedPoints(change)}`))}.`
}
