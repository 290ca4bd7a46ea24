import type { Schema } from './document.ts'

/** A schema as one would write the type: `{ low: number; points: number | null }`, a field a line. */
export const shapeText = (schema: Schema, depth = 0): string => {
  const { $ref, properties, items, additionalProperties } = schema
  const choices = schema.anyOf ?? schema.oneOf
  if ($ref !== undefined) return nameOf($ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (choices !== undefined) return choices.map((one) => shapeText(one, depth)).join(' | ')
  if (properties !== undefined) return fieldsText(properties, schema.required ?? [], depth)
  if (items !== undefined) return arrayText(shapeText(items, depth))
  if (typeof additionalProperties === 'object') return `{ [name]: ${shapeText(additionalProperties, depth)} }`
  const types = [schema.type ?? 'unknown'].flat()
  return types.map((type) => (type === 'string' ? (schema.format ?? type) : type)).join(' | ')
}

/** The name by which a schema is called: `Score` of `#/components/schemas/Score`. */
export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

const arrayText = (inner: string): string => (inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`)

function fieldsText(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  depth: number,
): string {
  const margin = '  '.repeat(depth + 1)
  const lines = Object.entries(properties).map(([name, schema]) => {
    const said = schema.description === undefined ? '' : `  // ${schema.description}`
    return `${margin}${name}${required.includes(name) ? '' : '?'}: ${shapeText(schema, depth + 1)}${said}`
  })
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

/** Every schema that one calls by name, itself or through others, each once. */
export function namesIn(schema: Schema, schemas: Readonly<Record<string, Schema>>): readonly string[] {
  const found = new Set<string>()
  const look = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/"\$ref":"[^"]*\/(\w+)"/g)) {
      if (found.has(name)) continue
      found.add(name)
      look(JSON.stringify(schemas[name] ?? {}))
    }
  }
  look(JSON.stringify(schema))
  return [...found]
}
