import type { PillarName } from '../shapes.ts'

/** The four shapes, in a box of 11: square, triangle, diamond, circle. */
const SHAPES: Readonly<Record<PillarName, string>> = {
  brand: 'M1 1h9v9h-9z',
  people: 'M5.5 .5 11 10.5H0z',
  insights: 'M5.5 0 11 5.5 5.5 11 0 5.5z',
  relationships: 'M.5 5.5a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
}

export const signPath = (pillar: PillarName): string => SHAPES[pillar]

/** A pillar's shape in its hue; its name always stands beside it. */
export function Sign({ pillar }: { pillar: PillarName }) {
  return (
    <svg className={`sign ${pillar}`} viewBox="0 0 11 11" aria-hidden="true">
      <path d={SHAPES[pillar]} />
    </svg>
  )
}
