import { isMessage, say } from './say.ts'

/** What the server remarks on a file or on rows, in the reader's language; what is not known here stands as it came. */
export function remark(text: string): string {
  const key = `remark.${remarkName(text)}`
  return isMessage(key) ? say(key) : text
}

/** The name that a remark goes by: its English words, joined by hyphens. */
export const remarkName = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
