import { IntlMessageFormat } from 'intl-messageformat'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { messageLanguages, messagesOf } from '../tools/messages.ts'
import { isLanguage, LOCALES } from '../web/src/words/languages.ts'
import { filesBelow, textOf } from './files.ts'

type Node = Readonly<Record<string, unknown>>
type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number]

const english = messagesOf('en')
const others = messageLanguages().filter((language) => language !== 'en')
const sources = filesBelow('web/src').filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
const nodes = sources.flatMap((file) =>
  nodesIn(parseSync(file, textOf(file)).program).map((node) => ({ file, node })),
)

/** Every node of a syntax tree, from the top. */
function nodesIn(tree: unknown): readonly Node[] {
  if (Array.isArray(tree)) return tree.flatMap(nodesIn)
  if (typeof tree !== 'object' || tree === null) return []
  const inside = Object.values(tree).flatMap(nodesIn)
  return 'type' in tree ? [{ ...tree }, ...inside] : inside
}

/** What stands between the values of a template. */
const piecesOf = (template: Node): readonly string[] =>
  (template['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  )

/** How a template begins that names messages: `signal.`. */
const NAMING = /^[a-z-]+\.[a-z.-]*$/

/** What the pages name: texts as they stand, and templates with anything where a value is set in. */
const named = new Set(nodes.flatMap(({ node }) => (typeof node['value'] === 'string' ? [node['value']] : [])))
const patterns = [
  ...new Set(
    nodes.flatMap(({ node }) => {
      const parts = node['type'] === 'TemplateLiteral' ? piecesOf(node) : []
      return parts.length > 1 && NAMING.test(parts[0] ?? '') ? [parts.join('.+')] : []
    }),
  ),
].map((pattern) => new RegExp(`^${pattern}$`))

const astOf = (language: string, key: string): readonly MessagePart[] => {
  if (!isLanguage(language)) throw new RangeError(`the pages do not speak ${language}`)
  return new IntlMessageFormat(messagesOf(language)[key] ?? '', LOCALES[language]).getAst()
}

/** How the parser of messages calls text that is written as it stands. */
const LITERAL = 0

/**
 * What a message asks for: `name`, `<b>`, and of each choice what it tells apart. A plural that writes no number is
 * grammar, and each language has its own.
 */
function asked(parts: readonly MessagePart[]): readonly string[] {
  return parts.flatMap((part): readonly string[] => {
    if (!('value' in part) || LITERAL === (part.type as number)) return []
    const { value } = part
    if ('children' in part) return [`<${value}>`, ...asked(part.children)]
    if (!('options' in part)) return [value]
    const options = Object.entries(part.options)
    const inside = options.flatMap(([, said]) => asked(said.value))
    if (!('pluralType' in part)) return [...options.map(([option]) => `${value}=${option}`), ...inside]
    const writesNumber = options.some(([, said]) => said.value.some((inner) => !('value' in inner)))
    return writesNumber ? [value, ...inside] : inside
  })
}

const wants = (language: string, key: string): readonly string[] =>
  [...new Set(asked(astOf(language, key)))].toSorted()

describe('the messages', () => {
  it('are of each language that the pages can speak', () => {
    expect(messageLanguages()).toEqual(Object.keys(LOCALES).toSorted())
  })

  it.each(others)('of %s are exactly those of English, area by area', (language) => {
    const areas = filesBelow('web/messages/en')
    for (const area of areas) {
      const keysIn = (path: string) => Object.keys(JSON.parse(textOf(path)) as object).toSorted()
      expect(keysIn(area.replace('/en/', `/${language}/`)), area).toEqual(keysIn(area))
    }
    expect(filesBelow(`web/messages/${language}`)).toHaveLength(areas.length)
  })

  it.each(others)('of %s ask for the same values and marks as those of English', (language) => {
    const unlike = Object.keys(english).filter(
      (key) => wants(language, key).join(' ') !== wants('en', key).join(' '),
    )
    expect(unlike).toEqual([])
  })

  it('are all used by a page', () => {
    const isUsed = (key: string) => named.has(key) || patterns.some((pattern) => pattern.test(key))
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([])
  })

  it('are there where a page says them', () => {
    const said = nodes.flatMap(({ node }) => {
      const callee = node['callee'] as Node | undefined
      if (node['type'] !== 'CallExpression' || !/^say(Rich)?$/.test(String(callee?.['name']))) return []
      const [key] = node['arguments'] as readonly Node[]
      return nodesIn(key).flatMap(({ type, value }) =>
        type === 'Literal' && /^[a-z-]+\./.test(String(value)) ? [String(value)] : [],
      )
    })
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((key) => !Object.hasOwn(english, key))).toEqual([])
  })
})

describe('the signals', () => {
  it('are called in English as the model calls them', () => {
    const model = JSON.parse(textOf('models/ssi-open-1.json')) as Model
    for (const { id, label, unit, toldBy } of model.pillars.flatMap(({ signals }) => signals)) {
      expect([english[`signal.${id}`], english[`unit.${id}`], english[`told-by.${id}`]]).toEqual([
        label,
        unit,
        toldBy,
      ])
    }
  })
})

interface Model {
  readonly pillars: readonly {
    readonly signals: readonly {
      readonly id: string
      readonly label: string
      readonly unit: string
      readonly toldBy: string
    }[]
  }[]
}

/** Words that are the same in every language. */
const NAMES = /Fourscore|ZIP|CSV|JSON|API/g
const isText = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(NAMES, ''))

/** What a literal or a template says; of a template that names messages, nothing. */
function textsOf(node: Node): readonly string[] {
  if (node['type'] === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : []
  if (node['type'] !== 'TemplateLiteral') return []
  const pieces = piecesOf(node)
  return NAMING.test(pieces[0] ?? '') ? [] : pieces
}

/** What a reader sees or hears of an element besides its content. */
const TOLD = new Set(['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label', 'says', 'note'])

describe('the pages', () => {
  it('have no words of their own between tags', () => {
    const own = nodes.flatMap(({ file, node }) =>
      node['type'] === 'JSXText' && isText(String(node['value']))
        ? [`${file}: ${String(node['value']).trim()}`]
        : [],
    )
    expect(own).toEqual([])
  })

  it('have no words of their own in what an element is called', () => {
    const own = nodes.flatMap(({ file, node }) => {
      if (node['type'] !== 'JSXAttribute' || !TOLD.has(String((node['name'] as Node)['name']))) return []
      return nodesIn(node['value'])
        .flatMap(textsOf)
        .filter((text) => isText(text) && !Object.hasOwn(english, text))
        .map((text) => `${file}: ${text}`)
    })
    expect(own).toEqual([])
  })
})
