import { useState } from 'react'
import type { Days } from '../../../../src/kernel/days.ts'
import { Choose } from '../../parts/choose.tsx'
import { DaysForm } from '../../parts/days-form.tsx'
import { say } from '../../words/say.ts'
import { daysOf, RANGES, type RangeName, type View } from './view.ts'

export interface RangeChoiceProps {
  readonly known: Days
  readonly view: View
  readonly onView: (view: View) => void
}

const NAMES = Object.keys(RANGES) as readonly RangeName[]

/** A month, a quarter, a year, all, or any days. */
export function RangeChoice({ known, view, onView }: RangeChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  const days = known.to - known.from + 1
  const offered = NAMES.filter((name) => name === 'all' || RANGES[name] < days)
  const options = [
    ...offered.map((value) => ({ value, name: say(`history.range-${value}`) })),
    { value: 'days' as const, name: say('history.range-days') },
  ]
  return (
    <div className="range">
      <Choose<RangeName | 'days'>
        label={say('history.range')}
        options={options}
        value={view.range.kind}
        onChange={(kind) => {
          setOpen(kind === 'days')
          if (kind !== 'days') onView({ ...view, range: { kind } })
        }}
      />
      {(isOpen || view.range.kind === 'days') && (
        <DaysForm
          key={JSON.stringify(view.range)}
          days={daysOf(view.range, known)}
          least={known.from}
          most={known.to}
          button={say('history.show-days')}
          onDays={(chosen) => onView({ ...view, range: { kind: 'days', ...chosen } })}
        />
      )}
    </div>
  )
}
