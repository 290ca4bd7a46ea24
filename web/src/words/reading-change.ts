import type { Readings } from '../shapes.ts'
import { after, dayFrom } from './days.ts'
import { pillarInside } from './names.ts'
import { inSignedPoints, isTold, listed, opening, upToHundredths } from './numbers.ts'
import { exactDirection } from './reading.ts'
import { say } from './say.ts'

/** What is said of a change between two readings, against the noise, and of a change of rank. */

export type ReadingChange = Readings['changes'][number]
type Measured = Pick<ReadingChange, 'measures'>
type MeasureChange = ReadingChange['measures'][number]
type RankChange = ReadingChange['ranks'][number]

/** `Down 0.75 in two days: insights fell 0.75. That is within day-to-day noise.` */
export function readingChange(change: ReadingChange): string {
  const total = totalOf(change)
  if (total === undefined) return ''
  const moves = movesOf(change)
  const head = say('reading.change', {
    ...exactDirection(total.change),
    after: after(dayFrom(change.to) - dayFrom(change.from)),
    has: moves === '' ? 'no' : 'yes',
    moves,
  })
  return spaced([head, verdict(change, total)])
}

/** The same without its head, which the finding says: `Insights fell 0.75. That is within day-to-day noise.` */
export function readingMoves(change: Measured): string {
  const total = totalOf(change)
  const moves = movesOf(change)
  return spaced([moves === '' ? '' : `${opening(moves)}.`, total === undefined ? '' : verdict(change, total)])
}

/** `Industry rank went from top 11% to top 10% because the group drifted, not you.` */
export function rankChange({ group, from, to, change, parts }: RankChange): string {
  const { own, drift } = parts ?? { own: 0, drift: 0 }
  const isSmall = (part: number): boolean => Math.abs(part) < Math.abs(change) / 10
  return say('rank.went', {
    rank: say(`rank.${group}`),
    from,
    to,
    why: parts === null ? 'none' : isSmall(own) ? 'drift' : isSmall(drift) ? 'own' : 'both',
    own: inSignedPoints(own),
    drift: inSignedPoints(drift),
  })
}

const totalOf = ({ measures }: Measured): MeasureChange | undefined =>
  measures.find(({ measure }) => measure === 'total')

/** The pillars that moved by a twentieth or more, the largest move first. */
const moved = ({ measures }: Measured) =>
  measures
    .flatMap(({ measure, ...rest }) => (measure === 'total' ? [] : [{ pillar: measure, ...rest }]))
    .filter(({ change }) => isTold(change))
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))

const movesOf = (change: Measured): string =>
  moved(change)
    .map((move) => say('reading.move', { pillar: pillarInside(move.pillar), ...exactDirection(move.change) }))
    .join(', ')

function verdict(change: Measured, total: MeasureChange): string {
  const pillars = moved(change)
  if (pillars.length === 0 && exactDirection(total.change).change === 'same') return ''
  if (!total.isNoise) return say('reading.beyond-noise', { noise: upToHundredths(total.noise) })
  const beyond = pillars.filter(({ isNoise }) => !isNoise).map(({ pillar }) => pillarInside(pillar))
  if (beyond.length === 0) return say('reading.within-noise')
  return say('reading.total-within', { pillars: listed(beyond), n: beyond.length })
}

const spaced = (sentences: readonly string[]): string => sentences.filter((one) => one !== '').join(' ')
