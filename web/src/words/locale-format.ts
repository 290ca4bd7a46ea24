import { locale } from './say.ts'

/** The number formatter of the spoken language, made once for each set of options; found soonest for options that are a constant. */
export const numberFormat = kept<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (options) => new Intl.NumberFormat(locale(), options),
)

/** The formatter of days and moments of the spoken language, made once for each set of options. */
export const dateFormat = kept<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (options) => new Intl.DateTimeFormat(locale(), options),
)

function kept<O extends object, F>(make: (options: O) => F): (options: O) => F {
  let language = ''
  let byObject = new WeakMap<O, F>()
  const byText = new Map<string, F>()
  return (options) => {
    if (language !== locale()) byObject = new WeakMap()
    language = locale()
    const known = byObject.get(options)
    if (known !== undefined) return known
    const text = `${language} ${JSON.stringify(options)}`
    const one = byText.get(text) ?? make(options)
    byText.set(text, one)
    byObject.set(options, one)
    return one
  }
}
