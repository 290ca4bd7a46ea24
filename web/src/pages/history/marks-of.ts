import type { Days } from '../../../../src/kernel/days.ts'
import type { LaneSpan, Mark } from '../../charts/line-props.ts'
import type { Note, Program, Readings } from '../../shapes.ts'
import { briefDay, dayFrom } from '../../words/days.ts'
import { groupName } from '../../words/names.ts'
import { listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'

type Shock = Readings['shocks'][number]

/** A day that stands out, with the words of the list below the chart. */
export interface ToldMark extends Mark {
  readonly key: string
  readonly says: string
  /** Of a note: its id. */
  readonly note: string | null
}

/** Shocks and notes on the days that are shown, in their order; notes are numbered. */
export function marksOf(shocks: readonly Shock[], notes: readonly Note[], days: Days): readonly ToldMark[] {
  const shown = notes.filter(({ from, to }) => dayFrom(to) >= days.from && dayFrom(from) <= days.to)
  return [
    ...shocks
      .filter(({ day }) => dayFrom(day) >= days.from && dayFrom(day) <= days.to)
      .map((shock) => ({
        key: shock.day,
        at: dayFrom(shock.day) - days.from,
        kind: 'shock' as const,
        label: say('history.shock', { day: briefDay(dayFrom(shock.day)) }),
        says: shockWords(shock),
        note: null,
      })),
    ...shown.map((note, i) => ({
      key: note.id,
      at: Math.max(0, dayFrom(note.from) - days.from),
      kind: 'note' as const,
      label: String(i + 1),
      says: note.text,
      note: note.id,
    })),
  ]
}

/** What jumped, and so that it is not the reader's doing. */
export function shockWords({ what }: Shock): string {
  const groups = what.flatMap((one) => (one === 'pillars' ? [] : [groupName(one)]))
  const parts = [
    ...(groups.length === 0
      ? []
      : [say('history.shock-groups', { n: groups.length, groups: listed(groups) })]),
    ...(what.includes('pillars') ? [say('history.shock-pillars')] : []),
  ]
  return `${parts.join(' ')} ${say('history.shock-not-you')}`
}

/** Programs that ran on some of the days, a lane each. */
export const spansOf = (programs: readonly Program[], days: Days): readonly LaneSpan[] =>
  programs
    .filter(({ state }) => state !== 'planned')
    .filter(({ start, end }) => dayFrom(end) >= days.from && dayFrom(start) <= days.to)
    .map(({ id, name, start, end, stopped, isOver, pillars, pauses }) => ({
      key: id,
      from: dayFrom(start) - days.from,
      to: isOver ? dayFrom(stopped?.on ?? end) - days.from : null,
      label: name,
      pillar: pillars.length === 1 ? (pillars[0] ?? 'total') : 'total',
      pauses: pauses.map((pause) => ({
        from: dayFrom(pause.from) - days.from,
        to: pause.to === null ? null : dayFrom(pause.to) - days.from,
      })),
    }))
