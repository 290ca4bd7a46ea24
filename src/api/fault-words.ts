import type { z } from 'zod'

/** What was expected where a request is wrong, as a phrase: `a text`, `one of "json", "csv"`. A schema's own words stand. */
export function expectedWords({ code, message, ...issue }: z.core.$ZodIssue): string {
  const isOwn = !DEFAULT.test(message)
  if (isOwn) return message
  const { expected, values, keys, maximum, minimum, origin, pattern } = issue as Partial<Details>
  if (code === 'invalid_type') return NAMES[expected ?? ''] ?? expected ?? message
  if (code === 'invalid_value' && values !== undefined) {
    const listed = values.map((value) => JSON.stringify(value)).join(', ')
    return values.length === 1 ? listed : `one of ${listed}`
  }
  if (code === 'unrecognized_keys' && keys !== undefined) return `no field ${keys.map(quoted).join(' and ')}`
  if (code === 'too_big') return `at most ${sized(maximum, origin)}`
  if (code === 'too_small') return `at least ${sized(minimum, origin)}`
  if (code === 'invalid_format' && pattern !== undefined) return `a text like ${pattern}`
  return message.replace(DEFAULT, '') || 'something else'
}

/** What zod says where a schema says nothing. */
const DEFAULT = /^(?:Invalid [a-z ]+|Too big|Too small|Unrecognized keys?)(?:: (?:expected )?|$)/

/** What the kinds of issues carry; each has some of it. */
interface Details {
  readonly expected: string
  readonly values: readonly unknown[]
  readonly keys: readonly string[]
  readonly maximum: number | bigint
  readonly minimum: number | bigint
  readonly origin: string
  readonly pattern: string
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  record: 'an object',
}

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
}

/** `5`, `1 character`, `300 characters`. */
function sized(n: number | bigint | undefined, of: string | undefined): string {
  const unit = UNITS[of ?? '']
  return unit === undefined ? String(n) : `${n} ${unit[Number(n) === 1 ? 0 : 1]}`
}

/** Names that somebody else chose, kept short. */
const quoted = (name: string): string => JSON.stringify(name.length > 40 ? `${name.slice(0, 39)}…` : name)
