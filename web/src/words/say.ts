import { formatToParts, IntlMessageFormat, type Formatters } from 'intl-messageformat'
import { createElement, Fragment, type ReactNode } from 'react'
import { LOCALES, type Language } from './languages.ts'
import type { MessageKey } from './message-keys.ts'

/** By name: as they are written, or parsed already, as the built pages fetch them. */
export type Messages = Readonly<Record<string, ConstructorParameters<typeof IntlMessageFormat>[0]>>
export type Values = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
/** Values of a message with parts to be marked: `<b>…</b>` in it calls `b` with what stands between. */
export type RichValues = Readonly<Record<string, RichValue>>
export type RichValue =
  string | number | Date | null | undefined | ReactNode | ((parts: ReactNode[]) => ReactNode)

let spoken: { readonly language: Language; readonly messages: Messages } = { language: 'en', messages: {} }

type Elements = ReturnType<IntlMessageFormat['getAst']>
const read = new Map<string, Elements>()

/** Takes over a language. Called once before anything is drawn: no module may call `say` while it is loaded. */
export function speak(language: Language, messages: Messages): void {
  spoken = { language, messages }
  read.clear()
}

export const language = (): Language => spoken.language

/** What `Intl` knows the language by: `en-GB`. */
export const locale = (): string => LOCALES[spoken.language]

/**
 * The message in the reader's language (ICU MessageFormat), with its values set in. Numbers with decimals are passed as
 * text that `numbers.ts` wrote; counts as numbers, so that plurals work.
 * Throws where the message needs a value that it was not given.
 */
export const say = (key: MessageKey, values: Values = {}): string =>
  partsOf(key, values)
    .map(({ value }) => String(value))
    .join('')

/** The same with marked parts, for React to draw. */
export function sayRich(key: MessageKey, values: RichValues): ReactNode {
  const [first, ...others] = partsOf<ReactNode>(key, values).map(({ value }) => value)
  return others.length === 0 ? first : createElement(Fragment, null, first, ...others)
}

/** Whether there is such a message: for names that come from data, as `signal.comments-given`. */
export const isMessage = (key: string): key is MessageKey => Object.hasOwn(spoken.messages, key)

const partsOf = <T>(key: MessageKey, values: Parameters<typeof formatToParts<T>>[4]) =>
  formatToParts<T>(elementsOf(key), locale(), FORMATTERS, IntlMessageFormat.formats, values, undefined, key)

function elementsOf(key: MessageKey): Elements {
  const known = read.get(key)
  if (known !== undefined) return known
  const message = spoken.messages[key]
  if (message === undefined) throw new RangeError(`there is no message ${key} in ${spoken.language}`)
  const elements = typeof message === 'string' ? new IntlMessageFormat(message, locale()).getAst() : message
  read.set(key, elements)
  return elements
}

/** Each is made once: to make one takes longer than all that it will be asked. */
const FORMATTERS: Formatters = {
  getNumberFormat: kept((...asked) => new Intl.NumberFormat(...asked)),
  getDateTimeFormat: kept((...asked) => new Intl.DateTimeFormat(...asked)),
  getPluralRules: kept((...asked) => new Intl.PluralRules(...asked)),
}

function kept<A extends readonly unknown[], F>(make: (...asked: A) => F): (...asked: A) => F {
  const known = new Map<string, F>()
  return (...asked) => {
    const key = JSON.stringify(asked)
    const one = known.get(key) ?? make(...asked)
    known.set(key, one)
    return one
  }
}
