const STEPS = [...'▁▂▃▄▅▆▇█']

/** A column a value, from the least to the greatest of them; a gap where there is no value. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  const step = (value: number): number =>
    greatest === least ? 3 : Math.round(((value - least) / (greatest - least)) * (STEPS.length - 1))
  return values.map((value) => (value === null ? ' ' : (STEPS[step(value)] ?? ''))).join('')
}
