import type { ReadingReport } from '../app/readings/reading-report.ts'
import { GROUPS, PILLARS } from '../events/reading.ts'
import type { ReadingJson } from '../events/reading-json.ts'
import { dayWords } from './calendar.ts'
import type { FailureWords } from './failure.ts'
import { capital, counted, whole } from './number.ts'
import { harmless, SHAPES, wrap, type Paper } from './paper.ts'

/** More readings than this are told by their number, and the newest is shown. */
const SHOWN = 3

/** What was understood, for people: each reading with its parts, what is kept of it, and what was not understood. */
export function readLines(report: ReadingReport, isDryRun: boolean, paper: Paper): readonly string[] {
  const { readings, problems, notes } = report
  if (readings.length === 0) return []
  const shown = readings.length > SHOWN ? readings.slice(-1) : readings
  return [
    ...(readings.length > SHOWN ? [`${counted(readings.length, 'reading')}; the newest is:`] : []),
    ...shown.flatMap((reading) => readingLines(reading, paper)),
    '',
    ...wrap(kept(report, isDryRun), paper.columns),
    ...Object.entries(notes).map(([note, n]) => paper.ink.faint(`${whole(n)} ${harmless(note)}`)),
    ...problems.flatMap(({ line, expected, found, hint }) =>
      wrap(
        harmless(`${line === null ? '' : `Line ${line}: `}expected ${expected}, found ${found}. ${hint}`),
        paper.columns,
        '! ',
        '  ',
      ).map(paper.ink.alert),
    ),
  ]
}

/** `53 of 100 on 18 May 2026.`, with the pillars, ranks and averages that it tells. */
export function readingLines(reading: ReadingJson, { columns, ink }: Paper): readonly string[] {
  const { total, day, pillars, groups } = reading
  const on = day === null ? '' : ` on ${dayWords(day)}`
  const parts = PILLARS.flatMap((pillar) =>
    pillars === null ? [] : [`${SHAPES[pillar] ?? ''} ${capital(pillar)} ${pillars[pillar]}`],
  )
  const told = GROUPS.flatMap((group) => {
    const one = groups.find((each) => each.group === group)
    const words = [
      ...(one?.rank == null ? [] : [`top ${one.rank}%`]),
      ...(one?.average == null ? [] : [`average ${one.average}`]),
    ]
    return words.length === 0 ? [] : [`${capital(group)}: ${words.join(', ')}`]
  })
  return [
    ink.bold(`${Number(total.toFixed(3))} of 100${on}`),
    ...(parts.length === 0 ? [] : wrap(parts.join('  '), columns, '  ')),
    ...(told.length === 0 ? [] : wrap(`${told.join('; ')}.`, columns, '  ')),
  ]
}

function kept({ id, added, known }: ReadingReport, isDryRun: boolean): string {
  if (added === 0) return `Nothing new: ${known === 1 ? 'it was' : 'all of them were'} known.`
  const before = known === 0 ? '' : `, ${known} known before`
  const named = id === null ? '' : ` This is import ${id}.`
  return `${counted(added, 'reading')} ${isDryRun ? 'would be kept' : 'kept'}${before}.${named}`
}

/** Why there is no reading, from the first problem, which is the one that the others follow from. */
export function whyNoReading({ problems, people }: ReadingReport): FailureWords {
  const [first] = problems
  const title = 'No reading was found'
  if (first === undefined) return { title, detail: 'There are no numbers of the index in it.' }
  const who = people.length > 0 ? ' Say who you are: --person NAME.' : ''
  const line = first.line === null ? '' : `line ${first.line}: `
  return {
    title,
    detail: harmless(`${line}expected ${first.expected}; found ${first.found}.`),
    hint: harmless(`${first.hint}${who}`),
  }
}
