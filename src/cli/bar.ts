import type { Ink } from './paper.ts'

export interface Bar {
  readonly low: number
  readonly high: number
  readonly max: number
}

/** The low solid, hatched from there to the high, dots up to the most that there is: `██████▒▒▒···`. */
export function bar(
  { low, high, max }: Bar,
  columns: number,
  ink: (text: string) => string,
  faint: Ink['faint'],
) {
  const cells = (x: number): number => Math.min(columns, Math.max(0, Math.round((x / max) * columns)))
  const [solid, possible] = [cells(low), cells(high)]
  return ink('█'.repeat(solid) + '▒'.repeat(possible - solid)) + faint('·'.repeat(columns - possible))
}
