import type { Subject } from '../events/coverage.ts'
import type { Points, Ratio } from '../kernel/units.ts'
import type { Combine } from './combine.ts'
import type { Curve } from './curve.ts'
import type { ReadKind, Reads, UnitOf } from './reads.ts'

declare const signal: unique symbol
/** Kebab-case, and the signal's own within its model: `comments-given`. */
export type SignalId = string & { readonly [signal]: true }
export const signalId = (id: string): SignalId => id as SignalId

/**
 * A scoring model is data: it can be printed, compared, sent, and read by any of its interpreters. Once released it is
 * never edited; what would change any score is a new version. `checkModel` says what is wrong with one.
 */
export interface Model {
  readonly name: string
  readonly version: number
  /** How the points of the pillars make the total. */
  readonly combine: Combine
  readonly pillars: readonly Pillar[]
}

export interface Pillar {
  /** Kebab-case: `brand`. */
  readonly id: string
  /** For people: `Establish your professional brand`. */
  readonly label: string
  readonly max: Points
  readonly signals: readonly Signal[]
}

export type Signal<K extends ReadKind = ReadKind> = {
  [P in K]: {
    readonly id: SignalId
    /** For people: `Comments given`. */
    readonly label: string
    /** What its value counts, for people: `comments a week`. */
    readonly unit: string
    readonly reads: Reads<P>
    readonly curve: Curve<UnitOf[P]>
    /** Its share of the pillar; a pillar's weights add to 1. */
    readonly weight: Ratio
    readonly needs: Needs
    /** Which file or log tells it, for people: `Comments.csv in LinkedIn’s data export`. */
    readonly toldBy: string
    /** What a member must have for the signal to apply to them; absent where it applies to everybody. */
    readonly onlyWith?: 'Sales Navigator'
    readonly ground: SignalGround
  }
}[K]

/**
 * What must be covered on a day for a signal to be observed on it. Where `exactWith` stands and not all of it is covered too,
 * the value is certain, but more is possible: up to full.
 */
export type Needs = ({ readonly all: readonly Subject[] } | { readonly any: readonly Subject[] }) & {
  readonly exactWith?: readonly Subject[]
}

/** Why a signal stands in a model: `counts` is that it counts at all, `numbers` is its curve, weight and half-life. */
export interface SignalGround {
  readonly counts: Ground
  readonly numbers: Ground
}

/** Somebody published it, or we assume it and say why. */
export type Ground =
  | { readonly kind: 'published'; readonly source: string; readonly says: string }
  | { readonly kind: 'assumed'; readonly because: string }

/** All signals of a model, pillar by pillar, in its order. */
export const signalsOf = ({ pillars }: Model): readonly Signal[] => pillars.flatMap(({ signals }) => signals)

/** Whether more may be possible of a signal than what was observed of it. Of one of which not, the value is always exact. */
export const mayBeBound = ({ needs, reads }: Signal): boolean =>
  needs.exactWith !== undefined || reads.kind === 'checklist'

/** The subjects that a signal needs: all of them, or any. */
export const subjectsOf = ({ needs }: Signal): readonly Subject[] => ('all' in needs ? needs.all : needs.any)
