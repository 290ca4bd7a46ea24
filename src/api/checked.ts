import { zValidator } from '@hono/zod-validator'
import type { ValidationTargets } from 'hono'
import { z } from 'zod'
import { parseDay, type Day } from '../kernel/day.ts'
import type { Days } from '../kernel/days.ts'
import { expectedWords } from './fault-words.ts'
import { Refusal } from './refusal.ts'

/** A calendar day, `YYYY-MM-DD`. */
export const dayParameter = z
  .string()
  .meta({ format: 'date', examples: ['2026-05-18'] })
  .transform((text, context) => {
    const day = parseDay(text)
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: 'a calendar day, YYYY-MM-DD' })
    return z.NEVER
  })

/** Days from one to another, `YYYY-MM-DD..YYYY-MM-DD`. */
export const daysParameter = z.string().transform((text, context): Days => {
  const [from, to, ...more] = text.split('..').map(parseDay)
  if (from !== undefined && to !== undefined && more.length === 0 && from <= to) return { from, to }
  context.addIssue({ code: 'custom', message: 'two calendar days in their order, YYYY-MM-DD..YYYY-MM-DD' })
  return z.NEVER
})

/** For `refine`, with `WRONG_ORDER`: two days, where both are asked for, in their order. */
export const inOrder = ({
  from,
  to,
}: {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}): boolean => from === undefined || to === undefined || from <= to

export const WRONG_ORDER = { error: 'a day that is not before `from`', path: ['to'] }

/** Names of uploads, jobs and imports: what we made ourselves, so anything else is refused before it is looked up. */
export const idParameter = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, - and _, at most 64'),
})

/** Parses one part of a request; what does not fit is refused with the field and what was expected there. */
export const checked = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) => {
  const validator = zValidator(target, schema, (result) => {
    if (result.success) return
    const faults = result.error.issues.map((issue) => ({
      field: [target, ...issue.path].map(String).join('.'),
      expected: expectedWords(issue),
    }))
    throw new Refusal(400, {
      name: 'not-as-expected',
      title: 'The request is not as it must be',
      detail: faults.map(({ field, expected }) => `${field}: expected ${expected}`).join('; '),
      faults,
    })
  })
  EXPECTED.set(validator, { target, schema })
  return validator
}

/** What a route expects of one part of a request. */
export interface Expected {
  readonly target: keyof ValidationTargets
  readonly schema: z.ZodType
}

/** What a handler checks; undefined where it checks nothing. The API's document is made from it. */
export const expectedBy = (handler: object): Expected | undefined => EXPECTED.get(handler)

const EXPECTED = new WeakMap<object, Expected>()
