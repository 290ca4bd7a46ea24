import type frame from '../../messages/en/frame.json'

/** The name of a message. Each area has a file of its own per language, as `web/messages/en/today.json`. */
export type MessageKey = keyof typeof frame
