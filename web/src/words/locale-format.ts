import { locale } from './say.ts'

const numbers = new Map<string, Intl.NumberFormat>()
const days = new Map<string, Intl.DateTimeFormat>()

/** The number formatter of the spoken language, made once for each set of options. */
export const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(numbers, options, () => new Intl.NumberFormat(locale(), options))

/** The formatter of days and moments of the spoken language, made once for each set of options. */
export const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(days, options, () => new Intl.DateTimeFormat(locale(), options))

function kept<T>(known: Map<string, T>, options: object, make: () => T): T {
  const key = `${locale()} ${JSON.stringify(options)}`
  const one = known.get(key) ?? make()
  known.set(key, one)
  return one
}
