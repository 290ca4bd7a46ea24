import type frame from '../../messages/en/frame.json'
import type palette from '../../messages/en/palette.json'
import type signals from '../../messages/en/signals.json'
import type words from '../../messages/en/words.json'

/** The name of a message. Each area has a file of its own per language, as `web/messages/en/today.json`. */
export type MessageKey = keyof typeof frame | keyof typeof palette | keyof typeof signals | keyof typeof words
