/** At most two decimals: 6.5, 0.75, 1,000. */
export const number = (x: number): string => x.toLocaleString('en-US', { maximumFractionDigits: 2 })

export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** A table of Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

/** `a, b and c` */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
