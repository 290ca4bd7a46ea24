import type { PillarName } from '../shapes.ts'
import { signPath } from './sign.tsx'

export interface CornerWords {
  readonly pillar: PillarName
  readonly label: string
  readonly told: string
}

/** A pillar's sign, name and points in the corner nearest to its quarter; corners count clockwise from top right. */
export function RingLabel(props: { label: CornerWords; corner: number; width: number; height: number }) {
  const { label, corner, width, height } = props
  const [right, top] = [corner < 2, corner === 0 || corner === 3]
  const y = top ? 14 : height - 26
  const x = right ? width - 19 : 19
  const side = right ? 'end' : ''
  return (
    <g className={label.pillar}>
      <path
        className="h-solid"
        d={signPath(label.pillar)}
        transform={`translate(${right ? width - 11 : 0} ${y - 10.5})`}
      />
      <text className={`t-2 t-15 ${side}`} x={x} y={y}>
        {label.label}
      </text>
      <text className={`t-ink t-strong t-18 ${side}`} x={x} y={y + 23}>
        {label.told}
      </text>
    </g>
  )
}
