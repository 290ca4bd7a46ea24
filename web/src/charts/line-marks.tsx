import { useId } from 'react'
import { gapsBetween } from './gaps-between.ts'
import { Hatch } from './hatch.tsx'
import { LANE, textWidth, type Box } from './line-box.ts'
import type { Dot, LaneSpan, Mark } from './line-props.ts'
import { signPath } from './sign.tsx'

/** Shocks as dotted lines with their words, notes as numbered flags on the axis. */
export function Marks({ marks, box }: { marks: readonly Mark[]; box: Box }) {
  const shown = marks.filter(({ at }) => box.x(at) >= box.left && box.x(at) <= box.right + 0.5)
  const shocks = shown.filter(({ kind }) => kind === 'shock')
  const notes = shown.filter(({ kind }) => kind === 'note')
  const worded = withRoom(shocks, box)
  const levels = stacked(notes.map(({ at }) => box.x(at)))
  return (
    <>
      {shocks.map((mark) => (
        <g key={mark.at} transform={`translate(${box.x(mark.at).toFixed(1)} 0)`}>
          <line className="m-dots" y1={box.top - 14} y2={box.bottom} />
          {worded.has(mark) && (
            <text
              className={`t-2${isLate(mark, box) ? ' end' : ''}`}
              x={isLate(mark, box) ? -6 : 6}
              y={box.top - 4}
            >
              {mark.label}
            </text>
          )}
        </g>
      ))}
      {notes.map((mark, i) => {
        const y = box.bottom - 14 - 20 * (levels[i] ?? 0)
        return (
          <g key={`${mark.at} ${mark.label}`} transform={`translate(${box.x(mark.at).toFixed(1)} 0)`}>
            <line className="m-axis" y1={y + 9} y2={box.bottom} />
            <circle className="m-flag" r={9} cy={y} />
            <text className="t-ink mid" y={y + 4.5}>
              {mark.label}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** Whether there is no room for the words to the right. */
const isLate = ({ at, label }: Mark, box: Box): boolean => box.x(at) + 6 + textWidth(label) > box.right

/** The shocks whose words do not run into those of one before; the list below the chart has them all. */
function withRoom(shocks: readonly Mark[], box: Box): ReadonlySet<Mark> {
  const worded = new Set<Mark>()
  let free = -Infinity
  for (const mark of shocks) {
    const [start, end] = isLate(mark, box)
      ? [box.x(mark.at) - 6 - textWidth(mark.label), box.x(mark.at)]
      : [box.x(mark.at), box.x(mark.at) + 12 + textWidth(mark.label)]
    if (start < Math.max(free, 0)) continue
    worded.add(mark)
    free = end
  }
  return worded
}

/** How high each flag stands so that it hides none before it: 0 on the axis. */
export function stacked(places: readonly number[], apart = 20): readonly number[] {
  const ends: number[] = []
  return places.map((x) => {
    const free = ends.findIndex((end) => x - end >= apart)
    const level = free === -1 ? ends.length : free
    ends[level] = x
    return level
  })
}

/** Brackets under days without readings, with words where there is room. */
export function GapBrackets(props: { dots: readonly Dot[]; say: (days: number) => string; box: Box }) {
  const { dots, say, box } = props
  return gapsBetween(dots).map(({ from, to, days }) => {
    const [x1, x2] = [box.x(from) + 5, box.x(to) - 5]
    if (x2 - x1 < 12) return null
    const words = say(days)
    return (
      <g key={from} transform={`translate(0 ${box.bottom - 40})`}>
        <path className="m-axis" d={`M${x1.toFixed(1)} 0v6H${x2.toFixed(1)}v-6`} />
        {textWidth(words) < x2 - x1 && (
          <text className="mid" x={(x1 + x2) / 2} y={20}>
            {words}
          </text>
        )}
      </g>
    )
  })
}

const BAR = 18
/** How much wider than most the widest of the fonts that a system may bring is. */
const WIDEST_FONT = 1.15

/** Bars above the plot, a lane each, so that overlaps need no pattern. An open end is one that still runs. */
export function Spans({ spans, box, days }: { spans: readonly LaneSpan[]; box: Box; days: number }) {
  const id = useId()
  return spans.map(({ key, from, to, label, pillar, pauses = [] }, lane) => {
    const [x1, x2] = [box.x(Math.max(from, 0)), box.x(Math.min(to ?? days - 1, days - 1))]
    if (x2 < x1) return null
    const y = lane * LANE
    const wide = WIDEST_FONT * textWidth(label)
    const isInside = x2 - x1 > wide + 32
    const isBefore = !isInside && x2 + 24 + wide >= box.right && x1 - 24 - wide > 0
    // The sign lies next to the bar, so that the label ends where it should in any font.
    const sign = isBefore ? x1 - 20 : isInside ? x1 + 8 : Math.min(x2 + 8, box.right - 24 - wide)
    return (
      <g key={key} className={pillar}>
        <rect className="h-wash" x={x1} width={Math.max(x2 - x1, 2)} y={y} height={BAR} />
        {pauses.length > 0 && <Hatch id={`${id}${key}`} kind="line" />}
        {pauses.map((pause) => {
          const start = Math.max(x1, box.x(Math.max(pause.from, 0)))
          const end = Math.min(x2, box.x(Math.min((pause.to ?? days - 1) + 1, days - 1)))
          return end <= start ? null : (
            <g key={pause.from} transform={`translate(${start.toFixed(1)} ${y})`}>
              <rect className="m-clear" width={end - start} height={BAR} />
              <rect fill={`url(#${id}${key})`} width={end - start} height={BAR} />
            </g>
          )
        })}
        <line
          className="h-line"
          x1={x1}
          x2={x1}
          y1={y}
          y2={y + BAR}
          visibility={from < 0 ? 'hidden' : 'visible'}
        />
        {to === null ? (
          <path className="h-line" d={`M${x2} ${y}l5 ${BAR / 2}l-5 ${BAR / 2}`} />
        ) : (
          <line className="h-line" x1={x2} x2={x2} y1={y} y2={y + BAR} />
        )}
        {pillar !== 'total' && (
          <path
            className="h-solid"
            d={signPath(pillar)}
            transform={`translate(${sign} ${y + 4.5}) scale(.8)`}
          />
        )}
        <text
          className={isBefore ? 't-ink end' : 't-ink'}
          x={isBefore ? sign - 4 : sign + (pillar === 'total' ? 0 : 16)}
          y={y + 13.5}
        >
          {label}
        </text>
      </g>
    )
  })
}
