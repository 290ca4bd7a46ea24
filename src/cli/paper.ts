/** What a text for people is written on: how wide it is, and whether it takes colour. */
export interface Paper {
  readonly columns: number
  readonly ink: Ink
}

/** Ways to set a text off. Hue means pillar and nothing else; `alert` is for files and fields that are wrong. */
export interface Ink {
  bold(text: string): string
  faint(text: string): string
  alert(text: string): string
  pillar(pillar: string, text: string): string
}

export const PLAIN: Ink = {
  bold: (text) => text,
  faint: (text) => text,
  alert: (text) => text,
  pillar: (_, text) => text,
}

/** Hues of the pillars: of 256 colours, middle tones that stand out on dark and on light grounds; else of the 16. */
const HUES: Readonly<Record<string, { readonly of256: string; readonly of16: string }>> = {
  brand: { of256: '38;5;68', of16: '34' },
  people: { of256: '38;5;172', of16: '33' },
  insights: { of256: '38;5;37', of16: '36' },
  relationships: { of256: '38;5;168', of16: '35' },
}

/** `depth`: bits of colour as `getColorDepth` gives them: 1 none, 4 sixteen colours, 8 and more 256. */
export function inkOf(depth: number): Ink {
  if (depth < 4) return PLAIN
  const set = (codes: string, off: string, text: string) => `\u001B[${codes}m${text}\u001B[${off}m`
  return {
    bold: (text) => set('1', '22', text),
    faint: (text) => set('2', '22', text),
    alert: (text) => set('31', '39', text),
    pillar: (pillar, text) => {
      const hue = HUES[pillar]
      return hue === undefined ? text : set(depth >= 8 ? hue.of256 : hue.of16, '39', text)
    },
  }
}

/** Each pillar's shape, so that no hue stands without one. */
export const SHAPES: Readonly<Record<string, string>> = {
  brand: '■',
  people: '▲',
  insights: '◆',
  relationships: '●',
}

/** How many columns a text takes that has no colour in it. */
export const textWidth = (text: string): number => [...text].length

/** What comes from files, without anything that could steer a terminal or turn the direction of writing. */
export const harmless = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '\uFFFD')

/** Shortens from the end, with an ellipsis, to at most so many columns. */
export const cut = (text: string, columns: number): string =>
  textWidth(text) <= columns ? text : `${[...text].slice(0, Math.max(columns - 1, 0)).join('')}…`

/** Breaks a text between words into lines of at most so many columns, the first after `first`, the others after `next`. */
export function wrap(text: string, columns: number, first = '', next = first): readonly string[] {
  if (text === '') return []
  const lines: string[] = []
  let line: string | undefined
  for (const word of text.split(' ')) {
    if (line === undefined) line = first + word
    else if (textWidth(line) + 1 + textWidth(word) <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = next + word
    }
  }
  return line === undefined ? lines : [...lines, line]
}
