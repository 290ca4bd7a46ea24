import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expectedWords } from './fault-words.ts'

const wordsFor = (schema: z.ZodType, value: unknown): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(expectedWords)

describe('expectedWords', () => {
  it.each([
    [z.object({ a: z.string() }), {}, 'a text'],
    [z.object({ a: z.string() }), { a: 1 }, 'a text'],
    [z.object({ a: z.string() }), null, 'an object'],
    [z.number(), 'x', 'a number'],
    [z.int(), 1.5, 'a whole number'],
    [z.boolean(), 'yes', 'true or false'],
    [z.array(z.string()), 'x', 'a list'],
    [z.enum(['json', 'csv']), 'xml', 'one of "json", "csv"'],
    [z.literal('1'), '2', '"1"'],
    [z.strictObject({}), { who: 1, ['n'.repeat(99)]: 2 }, `no field "who" and "${'n'.repeat(39)}…"`],
    [z.string().max(300), 'x'.repeat(301), 'at most 300 characters'],
    [z.string().min(1), '', 'at least 1 character'],
    [z.number().max(5), 6, 'at most 5'],
    [z.array(z.number()).max(1), [1, 2], 'at most 1 entry'],
    [z.string().regex(/^a$/), 'b', 'a text like /^a$/'],
    [z.union([z.string(), z.number()]), null, 'something else'],
    [z.string().regex(/^a$/, 'the letter a'), 'b', 'the letter a'],
    [z.string({ error: 'a name' }), 1, 'a name'],
  ])('says what %o expects of %o', (schema, value, words) => {
    expect(wordsFor(schema, value)).toEqual([words])
  })

  it('quotes no value, so that nothing of what was sent comes back', () => {
    expect(wordsFor(z.strictObject({ a: z.enum(['x']) }), { a: 'secret' }).join()).not.toContain('secret')
  })
})
