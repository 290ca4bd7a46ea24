import { ownCopy } from './person.ts'

/** Which of many texts stands there most often; '' before any, and never chosen over another. */
export class MostFrequent {
  readonly #counts = new Map<string, number>()

  add(text: string): void {
    if (text === '') return
    const count = this.#counts.get(text)
    this.#counts.set(count === undefined ? ownCopy(text) : text, (count ?? 0) + 1)
  }

  most(): string {
    let [most, highest] = ['', 0]
    for (const [text, count] of this.#counts) if (count > highest) [most, highest] = [text, count]
    return most
  }
}
