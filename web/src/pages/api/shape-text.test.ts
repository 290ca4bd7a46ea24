import { describe, expect, it } from 'vitest'
import { namesIn, shapeText } from './shape-text.ts'

const SPAN = {
  type: 'object',
  properties: {
    low: { type: 'number', description: 'What is certain.' },
    points: { type: ['number', 'null'] },
    day: { type: 'string', format: 'date' },
    kinds: { type: 'array', items: { enum: ['a', 'b'] } },
    of: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Other' } },
  },
  required: ['low', 'points', 'day', 'kinds'],
} as const

describe('a schema', () => {
  it('is written as a type, a field a line', () => {
    expect(shapeText(SPAN)).toBe(`{
  low: number  // What is certain.
  points: number | null
  day: date
  kinds: ("a" | "b")[]
  of?: { [name]: Other }
}`)
  })

  it('calls others by name, also through others', () => {
    const schemas = {
      Other: { items: { $ref: '#/components/schemas/Third' } },
      Third: { anyOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] },
    }
    expect(namesIn(SPAN, schemas)).toEqual(['Other', 'Third'])
    expect(shapeText(schemas.Third)).toBe('Other | null')
  })
})
