import { IntlMessageFormat } from 'intl-messageformat'
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
const formats = new Map<string, IntlMessageFormat>()

/** Takes over a language. Called once before anything is drawn: no module may call `say` while it is loaded. */
export function speak(language: Language, messages: Messages): void {
  spoken = { language, messages }
  formats.clear()
}

export const language = (): Language => spoken.language

/** What `Intl` knows the language by: `en-GB`. */
export const locale = (): string => LOCALES[spoken.language]

/**
 * The message in the reader's language (ICU MessageFormat), with its values set in. Numbers with decimals are passed as
 * text that `numbers.ts` wrote; counts as numbers, so that plurals work.
 * Throws where the message needs a value that it was not given.
 */
export const say = (key: MessageKey, values: Values = {}): string => String(format(key).format(values))

/** The same with marked parts, for React to draw. */
export function sayRich(key: MessageKey, values: RichValues): ReactNode {
  const said = format(key).format<ReactNode>(values)
  return Array.isArray(said) ? createElement(Fragment, null, ...(said as readonly ReactNode[])) : said
}

/** Whether there is such a message: for names that come from data, as `signal.comments-given`. */
export const isMessage = (key: string): key is MessageKey => Object.hasOwn(spoken.messages, key)

function format(key: MessageKey): IntlMessageFormat {
  const known = formats.get(key)
  if (known !== undefined) return known
  const text = spoken.messages[key]
  if (text === undefined) throw new RangeError(`there is no message ${key} in ${spoken.language}`)
  const made = new IntlMessageFormat(text, locale())
  formats.set(key, made)
  return made
}
