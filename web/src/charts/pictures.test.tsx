import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { day, dayOf } from '../../../src/kernel/day.ts'
import type { PillarName, ScoredSignal } from '../shapes.ts'
import { axisDay } from '../words/days.ts'
import { Bar } from './bar.tsx'
import { Calendar } from './calendar.tsx'
import { Coverage } from './coverage.tsx'
import { fall } from './fall.ts'
import { Fan, type FanProps } from './fan.tsx'
import { forestScale, type Effect } from './forest-scale.ts'
import { ForestAxis, ForestRow } from './forest.tsx'
import { LagBars } from './lag-bars.tsx'
import { Line } from './line.tsx'
import type { LineProps } from './line-props.ts'
import { ReadingBar } from './reading-bar.tsx'
import { ReadingRing } from './reading-ring.tsx'
import { Ring } from './ring.tsx'
import { SignalBar } from './signal-bar.tsx'
import { Sparkline } from './sparkline.tsx'
import { Strip } from './strip.tsx'
import { FallAxis, FallStep, FallTotal } from './waterfall.tsx'

// Only a browser knows how wide an element is.
vi.mock('./width.ts', () => ({ useWidth: () => [{ current: null }, 400] }))

/**
 * Every chart as it is drawn from fixed data, compared with a file in tests/charts, which is reviewed like code: open it in a
 * browser, it wears the pages' own styles. `npm run charts` writes them anew.
 */
const isDrawnAs = async (name: string, chart: ReactElement): Promise<void> => {
  const markup = renderToStaticMarkup(chart)
  const svg = markup.slice(markup.indexOf('<svg'), markup.lastIndexOf('</svg>') + 6)
  const styles = ['tokens', 'base', 'parts', 'marks'].map(
    (sheet) => `<?xml-stylesheet type="text/css" href="../../web/src/styles/${sheet}.css"?>`,
  )
  const file = `${styles.join('\n')}\n${standalone(svg).replaceAll('><', '>\n<')}\n`
  await expect(file).toMatchFileSnapshot(`../../../tests/charts/${name}.svg`)
}

const standalone = (svg: string): string => svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')

/** Several charts below each other in one file. */
function Column({ children, width, height }: { children: ReactNode; width: number; height: number }) {
  const charts = Children.toArray(children).filter((chart) => isValidElement(chart))
  return (
    <svg width={width} height={height * charts.length}>
      {charts.map((chart, i) => (
        <svg key={chart.key} y={i * height} width={width} height={height}>
          {chart}
        </svg>
      ))}
    </svg>
  )
}

const FIRST = dayOf(2026, 2, 2) ?? day(0)
const DAYS = 107
const wave = (i: number, mean: number, size: number): number =>
  Math.round(100 * (mean + size * Math.sin(i / 9))) / 100
const series = (mean: number, size: number): readonly number[] =>
  Array.from({ length: DAYS }, (_, i) => wave(i, mean, size))

const line: LineProps = {
  from: FIRST,
  columns: { low: series(50, 1), points: series(52, 1.5), high: series(55, 2) },
  dots: Array.from({ length: DAYS }, (_, i) => ({ at: i, value: wave(i, 51.5, 1) })).filter(
    ({ at }) => at < 40 || at > 52,
  ),
  ceiling: 100,
  width: 900,
  height: 320,
  title: 'Readings and open index',
  description: 'From 52.0 to 52.9 of 100.',
  told: null,
  nameDay: (i) => axisDay(day(FIRST + i)),
  unit: (from) => `points of 100; the axis starts at ${from}`,
}

describe('charts are drawn as they were reviewed:', () => {
  it('a line with its span, readings, a gap, a baseline, marks and spans', async () => {
    const whole: LineProps = {
      ...line,
      told: 70,
      chosen: [20, 34],
      baseline: { mean: 51.2, plusMinus: 0.9, from: 0, to: 27 },
      marks: [
        { at: 71, kind: 'shock', label: 'shock of 14 April' },
        { at: 28, kind: 'note', label: '1' },
        { at: 30, kind: 'note', label: '2' },
        { at: 99, kind: 'note', label: '3' },
      ],
      spans: [
        { key: 'a', from: 35, to: 100, label: 'Two posts a week', pillar: 'brand' },
        { key: 'b', from: 49, to: 52, label: 'Twenty searches a week', pillar: 'people' },
        { key: 'c', from: 84, to: null, label: 'Four invitations a week', pillar: 'relationships' },
      ],
      names: { line: 'open index', dot: 'reading', baseline: 'baseline' },
      gap: (days) => `${days} days without a reading`,
    }
    await isDrawnAs('line', <Line {...whole} />)
  })

  it('a narrow line of a pillar, and ranks, of which less is higher', async () => {
    const narrow: LineProps = { ...line, hue: 'insights', ceiling: 25, width: 350, height: 240 }
    await isDrawnAs('line-narrow', <Line {...narrow} />)
    const none = { low: line.columns.low.map(() => NaN), points: line.columns.points.map(() => null), high: line.columns.high.map(() => NaN) } // prettier-ignore
    const dots = [0, 7, 14, 60, 70].map((at, i) => ({ at, value: 12 - i }))
    await isDrawnAs('line-ranks', <Line {...line} columns={none} dots={dots} isDown height={160} />)
  })

  it('fifteen years of days, on as many px as there are', async () => {
    const days = 5479
    const long = (mean: number, size: number) =>
      Array.from({ length: days }, (_, i) => wave(i, mean + 30 * (i / days), size))
    const years: LineProps = {
      ...line,
      from: FIRST - days,
      columns: { low: long(15, 2), points: long(20, 4), high: long(30, 2) },
      dots: [],
      width: 280,
      nameDay: (i) => axisDay(day(FIRST - days + i)),
    }
    await isDrawnAs('line-years', <Line {...years} />)
  })

  it('a sparkline', async () => {
    const props = { points: [10, 10.5, null, 11, 12, 11.5], least: 9, most: 13, title: 'Brand', start: '2 Feb', end: '19 May' } // prettier-ignore
    await isDrawnAs('sparkline', <Sparkline {...props} />)
    const dots = [0, 2, 3, 5].map((at) => ({ at, value: 10.2 + at / 5 }))
    await isDrawnAs('sparkline-read', <Sparkline {...props} dots={dots} baseline={10.4} />)
  })

  it('rings of an estimate and of a reading', async () => {
    const pillars: readonly PillarName[] = ['brand', 'people', 'insights', 'relationships']
    const quarters = pillars.map((pillar, i) => ({ pillar, label: pillar, max: 25, low: 5 + i, points: 9 + 3 * i, high: 14 + 3 * i, told: String(9 + 3 * i) })) // prettier-ignore
    await isDrawnAs(
      'ring',
      <Ring quarters={quarters} total="54.1" of="of 100" title="Open index" description="54.1" />,
    )
    await isDrawnAs(
      'ring-small',
      <Ring quarters={quarters} total="54.1" of="" title="Open index" description="54.1" isSmall />,
    )
    const read = pillars.map((pillar, i) => ({ pillar, label: pillar, points: 9 + 3 * i, told: String(9 + 3 * i), baseline: 8 + 3 * i })) // prettier-ignore
    await isDrawnAs(
      'reading-ring',
      <ReadingRing quarters={read} total="53" of="of 100" title="Reading" description="53" />,
    )
  })

  it('bars of a pillar and of a signal, and lanes of what is observed', async () => {
    await isDrawnAs(
      'bar',
      <Column width={300} height={40}>
        <Bar max={25} low={5} points={9} high={14} title="Brand" />
        <Bar max={25} low={5} points={null} high={25} title="People" />
      </Column>,
    )
    const estimate = { low: 5, points: 9, high: 14 }
    await isDrawnAs(
      'reading-bar',
      <Column width={300} height={56}>
        <g className="brand">
          <ReadingBar points={11.5} max={25} baseline={10} estimate={estimate} title="Brand" />
        </g>
        <g className="people">
          <ReadingBar points={6} max={25} baseline={null} estimate={null} title="People" />
        </g>
      </Column>,
    )
    const signal = { points: 2, max: 5, observed: true, applicable: true } as ScoredSignal
    await isDrawnAs(
      'signal-bar',
      <Column width={200} height={16}>
        <SignalBar {...signal} />
        <SignalBar {...signal} observed={false} points={null} />
      </Column>,
    )
    const over = { from: day(0), to: day(99) }
    const observed = [
      { from: day(20), to: day(59) },
      { from: day(80), to: day(99) },
    ]
    await isDrawnAs(
      'coverage',
      <Column width={600} height={30}>
        <Coverage over={over} observed={observed} ticks={[0, 50]} title="Comments given" />
      </Column>,
    )
  })

  it('a waterfall', async () => {
    const moves = [
      { key: 'posts', faded: -0.6, new: 2 },
      { key: 'comments', faded: -2.1, new: 0.7 },
      { key: 'connections', faded: 0, new: 0.3 },
    ]
    const falling = fall(51.6, moves)
    await isDrawnAs(
      'waterfall',
      <Column width={500} height={36}>
        <FallAxis fall={falling} />
        <FallTotal fall={falling} points={51.6} />
        {falling.steps.map((step) => (
          <g key={step.key} className="insights">
            <FallStep fall={falling} step={step} />
          </g>
        ))}
        <FallTotal fall={falling} points={51.9} />
      </Column>,
    )
  })

  it('a calendar, and what stands behind a bar', async () => {
    const counts = Array.from({ length: 180 }, (_, i) => (i < 20 ? null : i % 7 > 4 ? 0 : (i * i) % 9))
    const words = { width: 760, title: 'Active days', description: 'Some days.' }
    await isDrawnAs(
      'calendar',
      <Calendar
        {...words}
        from={FIRST}
        counts={counts}
        nameMonth={(i) => axisDay(day(FIRST + i))}
        nameWeekday={(weekday) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday] ?? ''}
        tellDay={(i) => `day ${i}`}
      />,
    )
    const few = [3, 9, 9, 40, 41, 60, 77, 77, 77].map((at) => ({ at, n: 1 }))
    const strip = {
      ...words,
      from: FIRST,
      days: DAYS,
      split: 50,
      nameDay: (i: number) => axisDay(day(FIRST + i)),
    }
    const tellBin = ({ from, n }: { from: number; n: number }) => `${n} on day ${from}`
    await isDrawnAs('strip', <Strip {...strip} counts={few} tellBin={tellBin} />)
    const many = Array.from({ length: 900 }, (_, at) => ({ at, n: (at * 7) % 11 }))
    await isDrawnAs(
      'strip-weeks',
      <Strip {...strip} days={900} split={600} counts={many} tellBin={tellBin} />,
    )
  })

  it('a forest', async () => {
    const effects: readonly (Effect & { readonly pillar: PillarName })[] = [
      { key: 'posts', pillar: 'brand', estimate: 2.1, low: 1.4, high: 2.8, isEnough: true },
      { key: 'searches', pillar: 'people', estimate: 0.1, low: -0.4, high: 0.6, isEnough: true },
      { key: 'reactions', pillar: 'insights', estimate: -0.9, low: -1.5, high: -0.3, isEnough: true },
      { key: 'invitations', pillar: 'relationships', estimate: 0.4, low: -9, high: 7, isEnough: false },
    ]
    const scale = forestScale(effects)
    await isDrawnAs(
      'forest',
      <Column width={500} height={36}>
        <ForestAxis scale={scale} />
        {effects.map((effect) => (
          <ForestRow
            key={effect.key}
            scale={scale}
            effect={effect}
            pillar={effect.pillar}
            title={effect.key}
          />
        ))}
      </Column>,
    )
  })
  it('a fan of futures with their goal, wide and narrow', async () => {
    const ahead = (slope: number) => Array.from({ length: 57 }, (_, i) => 52.4 + (slope * i) / 56)
    const course = (name: 'plan' | 'habits' | 'nothing', slope: number) => ({
      course: name,
      name,
      points: ahead(slope),
      bandLow: ahead(slope - 1.6),
      bandHigh: ahead(slope + 1.9),
      end: `${(52.4 + slope).toFixed(1)} (${(50.8 + slope).toFixed(1)} to ${(54.3 + slope).toFixed(1)})`,
      endBrief: (52.4 + slope).toFixed(1),
    })
    const fan: FanProps = {
      from: FIRST,
      past: [null, null, ...series(51.8, 0.6).slice(0, 67), 52.4],
      courses: [course('plan', 4.6), course('habits', 0.8), course('nothing', -6.2)],
      goal: { points: 57, words: '57' },
      width: 900,
      height: 400,
      ceiling: 100,
      hue: 'total',
      title: 'Where this may lead',
      description: 'plan 57.0, habits 53.2, nothing 46.2',
      unit: (from) => `points; axis starts at ${from}`,
      today: 'today',
      nameDay: (i) => axisDay(day(FIRST + i)),
      tell: (days) => `in ${days} days`,
    }
    await isDrawnAs('fan', <Fan {...fan} />)
    await isDrawnAs('fan-narrow', <Fan {...fan} hue="people" width={350} height={320} />)
  })

  it('correlations by weeks of lag, and the band of chance', async () => {
    const lags = Array.from({ length: 25 }, (_, i) => {
      const lag = i - 12
      return { lag, r: lag === 3 ? 0.52 : lag === -6 ? -0.33 : Math.round(20 * Math.sin(lag * 2)) / 100 }
    })
    const bars = {
      lags,
      band: 0.29,
      height: 260,
      title: 'Correlation',
      description: 'Chance stays within ±0.29.',
      before: 'outcome first',
      after: 'score first',
      write: String,
      tell: ({ lag, r }: { lag: number; r: number }) => `${lag}: ${r}`,
    }
    await isDrawnAs('lag-bars', <LagBars {...bars} width={760} />)
    await isDrawnAs('lag-bars-narrow', <LagBars {...bars} width={320} />)
  })
})
