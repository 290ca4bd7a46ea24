import { useState } from 'react'
import { addDays, type Day } from '../../../../src/kernel/day.ts'
import { ChartRoom } from '../../charts/chart-room.tsx'
import { DaySlider, type Stretch } from '../../charts/day-slider.tsx'
import { dayAt } from '../../charts/line-box.ts'
import type { LaneSpan } from '../../charts/line-props.ts'
import { Line } from '../../charts/line.tsx'
import { useWidth } from '../../charts/width.ts'
import { axisDay, fullDay } from '../../words/days.ts'
import { inFigures } from '../../words/numbers.ts'
import { exactly } from '../../words/reading.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'
import { spanAt } from '../today/course-of.ts'
import { CourseReadout } from './course-readout.tsx'
import type { ToldMark } from './marks-of.ts'
import type { SeriesWords } from './series-words.ts'
import type { Known, Shown } from './shown.ts'
import type { Series } from './view.ts'

export interface CourseFigureProps {
  readonly known: Known
  readonly shown: Shown
  readonly series: Series
  readonly words: SeriesWords
  readonly marks: readonly ToldMark[]
  readonly spans: readonly LaneSpan[]
  readonly onChosen: (from: Day, to: Day) => void
  readonly onWiden: () => void
}

/** A series over days, with all that is known beside it. The day under the pointer or the arrow keys is told above. */
export function CourseFigure(props: CourseFigureProps) {
  const { known, shown, series, words, marks, spans, onChosen, onWiden } = props
  const [told, setTold] = useState<number | null>(null)
  const [chosen, setChosen] = useState<Stretch | null>(null)
  const [ref, width] = useWidth<HTMLDivElement>()
  const days = shown.columns.points.length
  const last = days - 1
  const at = Math.min(told ?? last, last)
  const stops = [...new Set([...shown.dots, ...marks].map((one) => one.at))].toSorted((a, b) => a - b)
  const isSignal = series.kind === 'signal'
  return (
    <figure>
      <CourseReadout
        known={known}
        shown={shown}
        series={series}
        words={words}
        at={at}
        says={chosen === null ? markWords(marks, at) : chosenWords(shown.from, chosen)}
      />
      <div ref={ref} className="course">
        {width === 0 ? (
          <ChartRoom of="tall-line" lanes={spans.length} />
        ) : (
          <Line
            from={shown.from}
            columns={shown.columns}
            dots={shown.dots}
            ceiling={words.ceiling}
            width={width}
            height={(width < 600 ? 260 : 340) + 24 * spans.length}
            title={say('history.chart-title', {
              name: words.name,
              from: fullDay(shown.from),
              to: fullDay(addDays(shown.from, last)),
            })}
            description={say('history.chart-told', {
              first: toldOf(shown, 0, words, isSignal),
              last: toldOf(shown, last, words, isSignal),
              n: shown.dots.length,
            })}
            told={told}
            chosen={chosen}
            nameDay={(i) => axisDay(addDays(shown.from, i))}
            unit={(from) =>
              from > 0
                ? say('history.unit-from', {
                    unit: words.unit,
                    from: words.ceiling === 1 ? words.write(from) : inFigures(from),
                  })
                : words.unit
            }
            names={{
              line: say('history.end-index'),
              dot: say('history.end-reading'),
              baseline: say('history.end-baseline'),
            }}
            gap={(n) => say('history.gap', { n })}
            baseline={shown.baseline}
            marks={marks}
            spans={spans}
            {...(words.hue === undefined ? {} : { hue: words.hue })}
            write={words.write}
            {...(words.ceiling === 1 ? { writeTick: words.write } : {})}
          />
        )}
        <DaySlider
          days={days}
          at={told}
          label={say('history.slider', { name: words.name })}
          text={dayWords(shown, at, words, isSignal, markWords(marks, at))}
          dayAt={(x) => dayAt(x, days, width, true)}
          stops={stops}
          onTell={setTold}
          onChoosing={setChosen}
          onChosen={([a, b]) => onChosen(addDays(shown.from, a), addDays(shown.from, b))}
          onWiden={onWiden}
        />
      </div>
    </figure>
  )
}

/** `54.1, span 52.0 to 57.5`. */
function toldOf({ columns }: Shown, at: number, { write }: SeriesWords, isSignal: boolean): string {
  const span = spanAt(columns, at)
  if (Number.isNaN(span.low)) return say('history.unknown')
  if (isSignal) return write(span.points ?? span.low)
  return say('history.told', { points: pointsOrSpan(span), span: spanOf(span) })
}

function dayWords(shown: Shown, at: number, words: SeriesWords, isSignal: boolean, mark: string): string {
  const day = addDays(shown.from, at)
  const reading = isSignal ? undefined : shown.dots.find((dot) => dot.at === at)
  const told = say('history.slider-text', {
    day: fullDay(day),
    told: toldOf(shown, at, words, isSignal),
    has: reading === undefined ? 'no' : 'yes',
    reading: reading === undefined ? '' : exactly(reading.value),
  })
  return mark === '' ? told : `${told}. ${mark}`
}

const markWords = (marks: readonly ToldMark[], at: number): string =>
  marks
    .filter((mark) => mark.at === at)
    .map(({ kind, label, says }) => (kind === 'note' ? say('history.note-on', { n: label, says }) : says))
    .join(' ')

const chosenWords = (from: Day, [a, b]: Stretch): string =>
  say('history.choosing', { from: fullDay(addDays(from, a)), to: fullDay(addDays(from, b)), n: b - a + 1 })
