import type { ArchiveFile } from '../archive.ts'
import { ownCopy } from '../linkedin/person.ts'
import type { WorkbookLimits } from './limits.ts'
import { readPart, type PartBytes } from './read-part.ts'
import { WorkbookError } from './workbook-error.ts'

/** The texts that cells name by their place; undefined where one was too long to be kept. */
export type Texts = readonly (string | undefined)[]

/** Gathers the pieces of a text that may have formatting, and pronunciation, which is left out. */
export class TextParts {
  readonly #longest: number
  #text: string | undefined = ''
  #isText = false
  #isSpoken = false

  constructor(longest: number) {
    this.#longest = longest
  }

  begin(): void {
    this.#text = ''
  }

  open(name: string): void {
    if (name === 't') this.#isText = true
    if (name === 'rPh') this.#isSpoken = true
  }

  add(text: string): void {
    if (!this.#isText || this.#isSpoken || this.#text === undefined) return
    this.#text = this.#text.length + text.length > this.#longest ? undefined : this.#text + text
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    if (name === 'rPh') this.#isSpoken = false
  }

  /** The text; undefined where it was too long. */
  end(): string | undefined {
    return this.#text === undefined ? undefined : withCharacters(this.#text)
  }
}

/** Reads the table of texts. Throws `WorkbookError` where it has more than the limit. */
export async function readTexts(part: ArchiveFile, limits: WorkbookLimits, bytes: PartBytes): Promise<Texts> {
  const texts: (string | undefined)[] = []
  const parts = new TextParts(limits.text)
  await readPart(
    part,
    {
      open(name) {
        if (name === 'si') parts.begin()
        else parts.open(name)
      },
      text: (text) => parts.add(text),
      close(name) {
        if (name !== 'si') return parts.close(name)
        const text = parts.end()
        texts.push(text === undefined ? undefined : ownCopy(text))
        if (texts.length > limits.texts) throw tooMany(limits.texts)
      },
    },
    bytes,
  )
  return texts
}

/** Characters that XML cannot hold are written as `_x000D_`. */
const withCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

const tooMany = (texts: number): WorkbookError =>
  new WorkbookError(
    `holds more than ${texts} different texts. Save the sheet that matters as CSV and give that`,
  )
