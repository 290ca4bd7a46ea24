import type { ReadingProblem } from '../../events/reading.ts'
import { firstNumber, groupsIn, isFields, pillarsIn, valueAt, type Fields } from './api-parts.ts'
import { assemble, nothing, quote, type Found, type ReadingContext, type ReadingResult } from './result.ts'

/** Characters of a JSON answer; LinkedIn's has about 1,000. */
export const MAX_JSON = 8_000_000

/**
 * The reading in LinkedIn's own JSON answer, bare, under `data`, or in a wrapper such as Unipile's.
 *
 * Numbers keep every digit. Pillars go by name where they have one, else by position. A total out of 0 to 100 is
 * refused; a value of a group that is out of range is left out, and told.
 */
export function readApiJson(text: string, context: ReadingContext): ReadingResult {
  if (text.length > MAX_JSON) return nothing(tooLong(text.length))
  const parsed = parseJson(text)
  if (parsed === undefined) return nothing(notJson(text))
  const answer = foundInAnswer(parsed)
  if (answer === undefined) return nothing(notAnAnswer(text))
  const { reading, problems } = assemble(answer.found, 'api-json', context)
  const readings = reading === null ? [] : [reading]
  return { readings, problems: [...answer.problems, ...problems], notes: {} }
}

/** The numbers of a parsed answer, or undefined where it is no such answer. */
export function foundInAnswer(
  json: unknown,
): { readonly found: Found; readonly problems: readonly ReadingProblem[] } | undefined {
  const answer = unwrap(json)
  if (answer === undefined) return undefined
  const member = valueAt(answer, 'memberScore')
  const overall = firstNumber(
    valueAt(member, 'overall'),
    valueAt(member, 'ssi'),
    valueAt(answer, 'ssi'),
    valueAt(valueAt(valueAt(answer, 'socialSellingIndex'), 'currentScore'), 'score'),
  )
  const { pillars, problems } = pillarsIn(valueAt(member, 'subScores'), "the member's")
  if (overall === null && pillars === null) return undefined
  const groups = groupsIn(answer)
  return { found: { overall, pillars, groups: groups.groups }, problems: [...problems, ...groups.problems] }
}

/** The JSON, or undefined where it is none, or so deep that parsing it would take many times its size. */
export function parseJson(text: string): unknown {
  if (isDeep(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** LinkedIn's answer is five levels deep. */
const DEEPEST = 200

function isDeep(text: string): boolean {
  let [depth, inString] = [0, false]
  for (let at = 0; at < text.length && depth <= DEEPEST; at++) {
    const sign = text[at]
    if (inString && sign === '\\') at++
    else if (sign === '"') inString = !inString
    else if (!inString && (sign === '[' || sign === '{')) depth++
    else if (!inString && (sign === ']' || sign === '}')) depth--
  }
  return depth > DEEPEST
}

const WRAPPERS = ['data', 'result', 'response', 'value', 'body', 'payload']
const ANSWER_KEYS = ['memberScore', 'groupScore', 'ssi', 'socialSellingIndex']

function unwrap(json: unknown, depth = 0): Fields | undefined {
  if (!isFields(json) || depth > 5) return undefined
  if (ANSWER_KEYS.some((key) => Object.hasOwn(json, key))) return json
  for (const key of WRAPPERS) {
    const inner = unwrap(valueAt(json, key), depth + 1)
    if (inner !== undefined) return inner
  }
  return undefined
}

const COPY_ALL =
  'Copy the whole answer of /sales-api/salesApiSsi, from its first { to its last }, and give that.'

const notJson = (text: string): ReadingProblem => ({
  expected: 'JSON, from { to }',
  found: quote(text),
  hint: `It was cut or changed on the way. ${COPY_ALL}`,
})

const notAnAnswer = (text: string): ReadingProblem => ({
  expected: 'an answer with "memberScore" and in it "overall" or four "subScores", bare or under "data"',
  found: quote(text),
  hint: COPY_ALL,
})

const tooLong = (length: number): ReadingProblem => ({
  expected: `an answer of at most ${MAX_JSON} characters`,
  found: `${length} characters`,
  hint: COPY_ALL,
})
