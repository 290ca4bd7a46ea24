import { numberFormat } from './locale-format.ts'

const KB = 1024

/** How large a file is, in the largest unit that still tells something: `640 kB`, `12 MB`. */
export function inSize(bytes: number): string {
  const [value, unit] = bytes < KB * KB ? [bytes / KB, 'kilobyte'] : [bytes / KB / KB, 'megabyte']
  return numberFormat({
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
