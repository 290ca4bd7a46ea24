import type { ProgramJson } from '../app/programs/program-json.ts'
import type { OwnEffectJson, ProgramsJson } from '../app/programs/programs-answer.ts'
import type { TemplatesJson } from '../app/programs/templates-answer.ts'
import { counted, decimal, signed } from './number.ts'
import { harmless, wrap, type Paper } from './paper.ts'
import { table } from './table.ts'

type WithEffect = ProgramJson & { readonly effect: OwnEffectJson | null }

/** All programs, a paragraph each. */
export function programsLines({ programs, invitations }: ProgramsJson, paper: Paper): readonly string[] {
  if (programs.length === 0)
    return wrap(
      'No program yet. See fourscore program templates, then fourscore program new --template ID.',
      paper.columns,
    )
  const { sent, most, days } = invitations
  return [
    ...programs.flatMap((program) => [...head(program, paper), ...standing(program, paper), '']),
    ...wrap(`Invitations: ${sent} of at most ${most} in the last ${days} days.`, paper.columns).map(
      paper.ink.faint,
    ),
  ]
}

/** One program: what was planned, how it is kept, its weeks, what it did. */
export function programLines(program: WithEffect, paper: Paper): readonly string[] {
  const { columns } = paper
  const { hypothesis, stopRule, activities, minutesAWeek, stopped, decided } = program
  const gain = `${signed(hypothesis.gain, 1)} ${program.measure}`
  const by = hypothesis.weeks === null ? 'by its end' : `in ${counted(hypothesis.weeks, 'week')}`
  const lock = hypothesis.lockedOn === null ? '' : `, locked on ${hypothesis.lockedOn}`
  const asks = activities.map(({ weekly, label }) => `${weekly} ${label.toLowerCase()}`).join(', ')
  return [
    ...head(program, paper),
    ...wrap(`Each week ${asks}; ${decimal(minutesAWeek, 0)} minutes.`, columns),
    ...wrap(`Expected: ${gain} ${by}${lock}. ${harmless(hypothesis.text)}`.trim(), columns),
    ...(stopRule === '' ? [] : wrap(`Stop when: ${harmless(stopRule)}`, columns)),
    ...standing(program, paper),
    ...(stopped === null
      ? []
      : wrap(`Stopped on ${stopped.on}. ${harmless(stopped.because)}`.trim(), columns)),
    ...(decided === null
      ? []
      : wrap(`Decided on ${decided.on}: ${decided.decision}. ${harmless(decided.because)}`.trim(), columns)),
    '',
    ...weekTable(program, paper),
  ]
}

export function templateLines({ templates }: TemplatesJson, { columns, ink }: Paper): readonly string[] {
  return [
    ...templates.flatMap(({ id, name, pillar, activities, ground }) => [
      ink.pillar(pillar, id),
      ...wrap(name, columns, '  '),
      ...wrap(
        `${activities.map(({ weekly, activity }) => `${weekly} ${activity}`).join(', ')} a week. ` +
          (ground.kind === 'advised' ? `${ground.source}: ${ground.says}` : ground.because),
        columns,
        '  ',
      ),
    ]),
    '',
    ...wrap('What practitioners advise, which nobody has tried under control: try it, and see.', columns).map(
      ink.faint,
    ),
  ]
}

const head = (program: ProgramJson, { columns, ink }: Paper): readonly string[] =>
  wrap(`${program.id}  ${harmless(program.name)}`, columns).map(ink.bold)

function standing(program: WithEffect, { columns }: Paper): readonly string[] {
  const { consistency, effect, thisWeek } = program
  const { share, weeks, weeksInFull, missedLast } = consistency
  const kept =
    share === null
      ? ''
      : ` Kept to ${decimal(100 * share, 0)}%: ${weeksInFull} of ${counted(weeks, 'week')} in full.`
  const nudge = missedLast && thisWeek !== null ? ' Last week was not: never miss twice.' : ''
  return [
    ...wrap(`${stateWords(program)}${kept}${nudge}`, columns),
    ...(effect === null ? [] : wrap(harmless(effect.sentence), columns)),
    ...(thisWeek ?? []).flatMap(({ label, done, target, today }) =>
      wrap(
        `This week ${done} of ${target} ${label.toLowerCase()}${today > 0 ? `; today ${today}` : ''}.`,
        columns,
      ),
    ),
  ]
}

function stateWords({ state, start, end, isOver, weekNow, weeks, decided }: ProgramJson): string {
  if (state === 'planned') return `Planned from ${start} to ${end}.`
  if (decided !== null) return `From ${start} to ${end}; decided: ${decided.decision}.`
  if (state === 'stopped') return `Stopped; it began on ${start}. It waits for a decision.`
  if (isOver) return `From ${start} to ${end}. It waits for a decision: keep, stop or change.`
  return `${state === 'paused' ? 'Paused' : 'Running'} since ${start}, week ${weekNow ?? 1} of ${weeks}.`
}

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

function weekTable({ calendar, weeksDone }: ProgramJson, { columns, ink }: Paper): readonly string[] {
  const heads = [
    { head: 'Week of', align: 'left' },
    ...WEEKDAYS.map((name) => ({ head: name, align: 'right' as const })),
    { head: 'Done', align: 'right' },
  ] as const
  const rows = calendar.map(({ monday, days }, i) => {
    const week = weeksDone[i]
    const isBegun = week?.finished === true || days.some(({ done }) => done > 0)
    const share = isBegun ? (week?.share ?? null) : null
    return [
      monday,
      ...days.map(({ kind, done }) => (done > 0 ? String(done) : MARKS[kind])),
      share === null ? '' : `${decimal(100 * share, 0)}%`,
    ]
  })
  return [
    ...table(heads, rows, columns, ink),
    ...wrap('· a day of it, – paused, skipped or a week off.', columns).map(ink.faint),
  ]
}

const MARKS: Readonly<Record<ProgramJson['calendar'][number]['days'][number]['kind'], string>> = {
  run: '·',
  pause: '–',
  skip: '–',
  off: '–',
  outside: '',
}
