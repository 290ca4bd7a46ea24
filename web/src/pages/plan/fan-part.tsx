import { useMemo } from 'react'
import { addDays, dayText } from '../../../../src/kernel/day.ts'
import { ChartRoom } from '../../charts/chart-room.tsx'
import { Fan, type FanCourse } from '../../charts/fan.tsx'
import { useWidth } from '../../charts/width.ts'
import { csv, saveAs } from '../../parts/save.ts'
import { Twin } from '../../parts/twin.tsx'
import { useHistory } from '../../queries.ts'
import type { Plan } from '../../shapes.ts'
import { axisDay, dayFrom, fullDay, weekDay } from '../../words/days.ts'
import { PILLAR_NAMES } from '../../words/names.ts'
import { inPoints, inQuantity } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { laneOf, nameOf } from './finding.ts'
import { ceilingOf } from './wish.ts'

const NAMES = ['plan', 'habits', 'nothing'] as const
const MOST_PAST = 70

/** Where the index goes with the plan, with last month's habits, and with nothing more. */
export function FanPart({ plan }: { plan: Plan }) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const past = usePast(plan)
  const courses = useMemo(() => coursesOf(plan), [plan])
  const { goal } = plan
  const today = dayFrom(plan.day)
  const pillar = PILLAR_NAMES.find((name) => name === goal.pillar) ?? null
  if (courses.length === 0) return <p className="says empty-chart">{say('plan.no-forecast')}</p>
  const tell = (ahead: number): string =>
    [
      weekDay(addDays(today, ahead)),
      ...courses.map(({ name, ...lane }) => say('plan.told', { name, at: endWords(lane, ahead) })),
    ].join(' · ')
  return (
    <figure>
      <div ref={ref}>
        {width === 0 ? (
          <ChartRoom of="fan" />
        ) : (
          <Fan
            from={today - past.length + 1}
            past={past}
            courses={courses}
            goal={{ points: goal.points, words: inQuantity(goal.points) }}
            width={width}
            height={width < 600 ? 320 : 400}
            ceiling={ceilingOf(pillar)}
            hue={pillar ?? 'total'}
            title={say('plan.chart', { of: nameOf(goal.pillar), day: fullDay(dayFrom(goal.by)) })}
            description={courses.map(({ name, end }) => say('plan.told', { name, at: end })).join('; ')}
            unit={(from) =>
              say('plan.unit', {
                of: nameOf(goal.pillar),
                from: inQuantity(from),
                zero: from === 0 ? 'yes' : 'no',
              })
            }
            today={say('plan.today')}
            nameDay={(i) => axisDay(addDays(today, i - past.length + 1))}
            tell={tell}
          />
        )}
      </div>
      <Twin
        note={say('plan.chart-note')}
        label={say('plan.table-label')}
        onCsv={() => saveAs(`plan-${goal.by}.csv`, csv(rowsOf(plan, courses)))}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('plan.day')}</th>
              {courses.map(({ course, name }) => (
                <th key={course} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowDays(courses).map((ahead) => (
              <tr key={ahead}>
                <th scope="row">{fullDay(addDays(today, ahead))}</th>
                {courses.map((one) => (
                  <td key={one.course} className="num">
                    {endWords(one, ahead)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Twin>
    </figure>
  )
}

/** The last ten weeks, up to the day that the plan begins after. */
function usePast({ goal, now, day }: Plan): readonly (number | null)[] {
  const { data } = useHistory()
  return useMemo(() => {
    const pillar = PILLAR_NAMES.find((name) => name === goal.pillar)
    const columns = data === undefined ? undefined : pillar === undefined ? data : data.pillars[pillar]
    if (data === undefined || columns === undefined) return [now]
    const known = columns.points.slice(0, dayFrom(day) - dayFrom(data.from)).slice(1 - MOST_PAST)
    return [...known, now]
  }, [data, goal.pillar, now, day])
}

function coursesOf({ goal, forecast }: Plan): readonly FanCourse[] {
  return NAMES.flatMap((name) => {
    const found = forecast.courses.find(({ course }) => course === name)
    const lane = found === undefined || !found.known ? undefined : laneOf(found, goal.pillar)
    if (lane === undefined || lane.points.length === 0) return []
    const columns = {
      points: lane.points,
      bandLow: lane.bandLow,
      bandHigh: lane.bandHigh,
    }
    return [
      {
        course: name,
        name: say(`plan.course-${name}`),
        ...columns,
        end: endWords(columns, columns.points.length - 1),
        endBrief: endBrief(columns.points.at(-1) ?? null),
      },
    ]
  })
}

/** `57.2 (55.6 to 58.9)`. */
function endWords(
  { points, bandLow, bandHigh }: Pick<FanCourse, 'points' | 'bandLow' | 'bandHigh'>,
  ahead: number,
): string {
  const [at, low, high] = [points[ahead], bandLow[ahead], bandHigh[ahead]]
  if (at == null) return '–'
  return low == null || high == null || high - low < 0.1
    ? inPoints(at)
    : say('plan.between', { at: inPoints(at), low: inPoints(low), high: inPoints(high) })
}

const endBrief = (at: number | null): string => (at === null ? '–' : inPoints(at))

const rowDays = (courses: readonly FanCourse[]): readonly number[] =>
  Array.from({ length: Math.max(0, courses[0]?.points.length ?? 0) }, (_, ahead) => ahead)

const rowsOf = ({ day }: Plan, courses: readonly FanCourse[]) => [
  ['day', ...courses.flatMap(({ course }) => [course, `${course} low`, `${course} high`])],
  ...rowDays(courses).map((ahead) => [
    dayText(addDays(dayFrom(day), ahead)),
    ...courses.flatMap(({ points, bandLow, bandHigh }) => [
      points[ahead] ?? null,
      bandLow[ahead] ?? null,
      bandHigh[ahead] ?? null,
    ]),
  ]),
]
