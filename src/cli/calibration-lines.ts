import type { CalibrationJson, PillarCalibrationJson } from '../history/calibration-json.ts'
import { dayWords } from './calendar.ts'
import { capital, counted, decimal } from './number.ts'
import { SHAPES, wrap, type Paper } from './paper.ts'
import { table, type Cell, type Column } from './table.ts'

const COLUMNS: readonly Column[] = [
  { head: 'Points each can give', align: 'left' },
  { head: 'Model', align: 'right' },
  { head: 'Yours', align: 'right' },
]

/** A calibration for people: what became of it with both errors, the points both ways, then the weights pillar by pillar. */
export function calibrationLines(calibration: CalibrationJson, paper: Paper): readonly string[] {
  const { words, latest, pillars } = calibration
  const { ink, columns } = paper
  return [
    ink.bold('The open index, fitted to your own readings'),
    '',
    ...wrap(words, columns),
    ...wrap(leftOut(calibration), columns),
    ...(latest.shipped === null || latest.calibrated === null || calibration.status !== 'in-use'
      ? []
      : [
          '',
          ...wrap(
            `On ${dayWords(latest.day)}: ${decimal(latest.calibrated)} calibrated, ${decimal(latest.shipped)} by the model’s own weights.`,
            columns,
          ),
        ]),
    ...pillars.flatMap((pillar) => ['', ...pillarLines(pillar, calibration, paper)]),
    '',
    ...wrap('Both are estimates and neither is LinkedIn’s number.', columns).map(ink.faint),
  ]
}

function pillarLines(
  { pillar, readings, days, isUsed, fit }: PillarCalibrationJson,
  { needs }: CalibrationJson,
  paper: Paper,
): readonly string[] {
  const { ink, columns } = paper
  const name = `${ink.pillar(pillar, SHAPES[pillar] ?? '·')} ${ink.bold(capital(pillar))}`
  const have = `${counted(readings, 'reading')} over ${counted(days, 'day')}`
  if (fit === null) {
    return [name, ...wrap(`${have}; ${needs.readings} over ${needs.days} are needed.`, columns, '  ')]
  }
  const { error, heldOut, signals } = fit
  const verdict =
    `${have}. Off by ${decimal(error.calibrated, 2)} points on ${counted(heldOut, 'reading')} not seen before, ` +
    `by the model’s own weights ${decimal(error.shipped, 2)}: ${isUsed ? 'used' : 'not used'}.`
  const rows = signals.map(({ label, shipped, calibrated }): readonly Cell[] => [
    label,
    decimal(shipped),
    decimal(calibrated),
  ])
  return [
    name,
    ...wrap(verdict, columns, '  '),
    ...table(COLUMNS, rows, columns - 2, ink).map((line) => `  ${line}`),
  ]
}

/** Readings that could not be used, and why; empty where all were. */
function leftOut({ readings: { withoutPillars, withoutIndex } }: CalibrationJson): string {
  const parts = [
    ...(withoutPillars === 0
      ? []
      : [`${counted(withoutPillars, 'day')} with a total alone, which cannot tell what is off`]),
    ...(withoutIndex === 0 ? [] : [`${counted(withoutIndex, 'day')} that no import covers`]),
  ]
  return parts.length === 0 ? '' : `Not used: ${parts.join('; ')}.`
}

/** The same in one sentence or two, beside a score. Nothing while there are too few readings. */
export function calibratedScore(
  { status, words, latest }: CalibrationJson,
  { columns, ink }: Paper,
): readonly string[] {
  if (status === 'too-few-readings') return []
  const points =
    status === 'in-use' && latest.calibrated !== null ? `${decimal(latest.calibrated)} calibrated. ` : ''
  return [
    ...wrap(`${points}${words}`, columns),
    ...wrap('fourscore calibrate shows the weights.', columns).map(ink.faint),
  ]
}
