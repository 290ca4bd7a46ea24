import { spanOf, weekdayColumns } from './calendar.ts'
import type { Study } from './study.ts'

/** What a result rests on, as sentences for people. */
export function assumptionsOf({ observed, scale, shapes, shocks, programs }: Study): readonly string[] {
  const hasWeekdays = weekdayColumns(observed.days, spanOf(observed.days)).length > 0
  return [
    'What else began on the same day as a program is not told from it.',
    'Without the programs the score would have wandered as it did before, without a jump of its own.',
    `Each program was looked at as ${shapes.join(', ')}, each as likely beforehand; what fits better counts more, and none was picked afterwards.`,
    hasWeekdays
      ? 'Days of the week were told apart.'
      : 'Days of the week were not told apart, which takes eight weeks.',
    ...(observed.missing > 0 ? ['That a day is missing has nothing to do with the score on it.'] : []),
    ...(scale.bounds === null
      ? []
      : [
          `The score cannot leave ${scale.bounds.least} to ${scale.bounds.most}, and no interval goes beyond.`,
        ]),
    ...(scale.kind === 'logs'
      ? ['Near its bound the score was looked at in logs, and told in points again.']
      : []),
    ...(shocks > 0 ? ['Days on which all scores jumped were left out.'] : []),
    ...(programs.length > 1
      ? [
          `Among ${programs.length} programs, helped and hurt are told so that at most one in twenty such verdicts is false on average (Benjamini and Hochberg); the intervals are each program's own.`,
        ]
      : []),
  ]
}
