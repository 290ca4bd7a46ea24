import { useId } from 'react'
import { dayTicks } from './course.ts'
import { useRoving } from './roving.ts'
import { daysPerBin, stripBins, type Bin, type CountOn } from './strip-bins.ts'

export interface StripProps {
  /** The first day, in days since 1970, and how many there are. */
  readonly from: number
  readonly days: number
  readonly counts: readonly CountOn[]
  /** The last day that is over: what came up to it is outlined, what came since is filled. */
  readonly split: number
  readonly width: number
  readonly title: string
  readonly description: string
  readonly nameDay: (i: number) => string
  /** Days and how many came on them, in words. */
  readonly tellBin: (bin: Bin) => string
}

const [HEIGHT, BOTTOM, UNIT] = [28, 20, 6]
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }

/** Days on a line, each on which anything came with a mark: as many squares as came, or as high as that, where it was many. */
export function Strip(props: StripProps) {
  const { from, days, counts, split, width, title, description, nameDay, tellBin } = props
  const id = useId()
  const bins = stripBins(counts, days, width, split)
  const { ref, told, point, holder } = useRoving<SVGSVGElement>(bins.length, STEPS)
  const most = Math.max(4, ...bins.map(({ n }) => Math.abs(n)))
  const x = (i: number) => (i / days) * width
  const mark = Math.max(2, Math.min(6, (daysPerBin(days, width) / days) * width - 1))
  const shown = told === null ? undefined : bins[told]
  return (
    <div className="strip">
      <p className="note told" aria-hidden="true">
        {shown === undefined ? ' ' : tellBin(shown)}
      </p>
      <svg
        ref={ref}
        width={width}
        height={HEIGHT + BOTTOM}
        role="group"
        aria-labelledby={`${id}t ${id}d`}
        {...holder}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{description}</desc>
        <line className="m-axis" x2={width} y1={HEIGHT} y2={HEIGHT} />
        {split >= 0 && split < days - 1 && (
          <line className="m-ink" x1={x(split + 1)} x2={x(split + 1)} y1={0} y2={HEIGHT + 4} />
        )}
        {bins.map((bin, i) => (
          <g
            key={bin.from}
            role="img"
            aria-label={tellBin(bin)}
            transform={`translate(${x(bin.from).toFixed(1)} 0)`}
            {...point(i)}
          >
            <rect className="hit" width={mark + 1} height={HEIGHT} />
            <Pile n={Math.abs(bin.n)} most={most} mark={mark} isOver={bin.to <= split} />
          </g>
        ))}
        {dayTicks(from, days, width, 84).map((i) => (
          <text
            key={i}
            className={x(i) < 24 ? '' : x(i) > width - 24 ? 'end' : 'mid'}
            x={x(i)}
            y={HEIGHT + 16}
          >
            {nameDay(i)}
          </text>
        ))}
      </svg>
    </div>
  )
}

function Pile({ n, most, mark, isOver }: { n: number; most: number; mark: number; isOver: boolean }) {
  const own = isOver ? 'h-open' : 'h-solid'
  const inset = isOver ? 0.5 : 0
  const box = (y: number, height: number) => ({
    className: own,
    x: inset,
    width: mark - 2 * inset,
    y: (y + inset).toFixed(1),
    height: Math.max(1, height - 2 * inset).toFixed(1),
  })
  if (most > 4) {
    const height = Math.max(3, (n / most) * (HEIGHT - 2))
    return <rect {...box(HEIGHT - height, height)} />
  }
  return Array.from({ length: n }, (_, k) => <rect key={k} {...box(HEIGHT - (k + 1) * UNIT, UNIT - 1)} />)
}
