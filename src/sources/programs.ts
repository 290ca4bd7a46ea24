import { parseDay, type Day } from '../kernel/day.ts'
import type { Problem } from '../kernel/place.ts'
import type { Program, Span } from '../kernel/program.ts'
import { jsonPlaces, placeAt } from './json-places.ts'

/** Programs are read whole or not at all: what one did is told beside all others. */
export type ProgramsReading =
  | { readonly kind: 'programs'; readonly programs: readonly Program[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/**
 * Reads `[{ "name": "…", "spans": [{ "from": "YYYY-MM-DD", "to": "YYYY-MM-DD" or null }] }]`.
 * `file` names the file in problems, which have line and column.
 */
export function readPrograms(source: string, file: string): ProgramsReading {
  const text = source.replace(/^\uFEFF/, '')
  const parsed = parse(text)
  if ('failedAt' in parsed) {
    const at = placeAt(file, text, parsed.failedAt)
    return refused([{ at, expected: 'JSON', found: text.slice(parsed.failedAt).slice(0, 80) }])
  }
  const reader = new ProgramReader(file, text)
  const programs = reader.programs(parsed.value)
  return reader.problems.length > 0 ? refused(reader.problems) : { kind: 'programs', programs }
}

const refused = (problems: readonly Problem[]): ProgramsReading => ({ kind: 'problems', problems })

function parse(text: string): { readonly value: unknown } | { readonly failedAt: number } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return { failedAt: position === undefined ? text.length : Number(position) }
  }
}

class ProgramReader {
  readonly problems: Problem[] = []
  readonly #file: string
  readonly #text: string
  readonly #places: ReadonlyMap<string, number>

  constructor(file: string, text: string) {
    this.#file = file
    this.#text = text
    this.#places = jsonPlaces(text)
  }

  programs(value: unknown): readonly Program[] {
    const list = this.#list(value, '', 'a list of programs, each with a name and spans')
    const read = list.map((one, i) => this.#program(one, String(i)))
    const names = read.map(([program]) => program?.name)
    names.forEach((name, i) => {
      if (name !== undefined && names.indexOf(name) < i)
        this.#refuse(`${i}.name`, 'a name that no other program has', name)
    })
    return read.flat()
  }

  #program(value: unknown, path: string): readonly Program[] {
    const fields = this.#fields(value, path, ['name', 'spans'])
    if (fields === undefined) return []
    const { name } = fields
    if (typeof name !== 'string' || name.trim() === '')
      this.#refuse(`${path}.name`, 'the name of the program as a text', name)
    const list = this.#list(fields['spans'], `${path}.spans`, 'a list of spans, each with from and to')
    const spans = list.flatMap((one, i) => this.#span(one, `${path}.spans.${i}`))
    return [{ name: String(name), spans }]
  }

  #span(value: unknown, path: string): readonly Span[] {
    const fields = this.#fields(value, path, ['from', 'to'])
    if (fields === undefined) return []
    const from = this.#day(fields['from'], `${path}.from`, 'a day such as "2026-05-17"')
    const open = fields['to'] === null
    const to = open ? null : this.#day(fields['to'], `${path}.to`, 'a day such as "2026-05-17", or null')
    if (from === undefined || to === undefined) return []
    if (to !== null && to < from) this.#refuse(`${path}.to`, 'a day that is not before from', fields['to'])
    return [{ from, to }]
  }

  #day(value: unknown, path: string, expected: string): Day | undefined {
    const on = typeof value === 'string' ? parseDay(value) : undefined
    if (on === undefined) this.#refuse(path, expected, value)
    return on
  }

  #list(value: unknown, path: string, expected: string): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value as readonly unknown[]
    this.#refuse(path, expected, value)
    return []
  }

  #fields(
    value: unknown,
    path: string,
    known: readonly string[],
  ): Readonly<Record<string, unknown>> | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#refuse(path, `an object with ${known.join(' and ')}`, value)
      return undefined
    }
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.#refuse(`${path}.${name}`, `only ${known.join(' and ')} here`, name)
    }
    return value as Readonly<Record<string, unknown>>
  }

  /** What is missing is told where its object or list begins. */
  #refuse(path: string, expected: string, found: unknown): void {
    const parts = path === '' ? [] : path.split('.')
    while (!this.#places.has(parts.join('.'))) parts.pop()
    const at = placeAt(this.#file, this.#text, this.#places.get(parts.join('.')) ?? 0)
    const quoted = found === undefined ? 'nothing' : (JSON.stringify(found) ?? '')
    this.problems.push({ at, expected, found: (typeof found === 'string' ? found : quoted).slice(0, 80) })
  }
}
