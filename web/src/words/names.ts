import type { OfficialReading, PillarName } from '../shapes.ts'
import { isMessage, say } from './say.ts'

/** What things are called that the server knows by an id; of a model that these pages do not know, in its own words. */

export const PILLAR_NAMES: readonly PillarName[] = ['brand', 'people', 'insights', 'relationships']

/** `Brand`. */
export const pillarLabel = (pillar: PillarName): string => say(`pillar.${pillar}`)

/** The pillar inside a sentence: `brand`. */
export const pillarInside = (pillar: PillarName): string => say(`pillar-name.${pillar}`)

/** `your industry`. */
export const groupName = (group: OfficialReading['groups'][number]['group']): string => say(`group.${group}`)

interface Signal {
  /** Its id. */
  readonly signal: string
  readonly label: string
}

/** `Comments given`. */
export const signalLabel = ({ signal, label }: Signal): string => named(`signal.${signal}`, label)

/** What its value counts: `comments a week`. */
export const signalUnit = ({ signal, unit }: Pick<Signal, 'signal'> & { readonly unit: string }): string =>
  named(`unit.${signal}`, unit)

/** Which file or log tells it. */
export const signalToldBy = ({
  signal,
  toldBy,
}: Pick<Signal, 'signal'> & { readonly toldBy: string }): string => named(`told-by.${signal}`, toldBy)

const named = (key: string, other: string): string => (isMessage(key) ? say(key) : other)
