import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute, XmlError, XmlReader } from './xml.ts'

/** What a document tells, a line an event; texts that follow each other are one. */
function told(...pieces: readonly string[]): readonly string[] {
  const lines: string[] = []
  const text = (text: string): void => {
    if (lines.at(-1)?.startsWith('"') === true) lines.push(`${lines.pop()}${text}`)
    else lines.push(`"${text}`)
  }
  const reader = new XmlReader({
    open: (name, attributes) => void lines.push(`<${name}${attributes}`),
    text,
    close: (name) => void lines.push(`/${name}`),
  })
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return lines
}

const DOCUMENT =
  '\uFEFF<?xml version="1.0"?><!-- a <b> & -- "c" --><x:r xmlns:x="u" a=\'1 > 0\'>' +
  'one &amp; &lt;two&gt; &#x41;&#66; &nbsp; &<e/><![CDATA[<raw> & ]] ]]><y:f>3</y:f ></x:r>\n'

describe('XmlReader', () => {
  it('tells elements without their namespaces, attributes as written and texts without escapes', () => {
    expect(told(DOCUMENT.slice(1))).toEqual([
      '<r xmlns:x="u" a=\'1 > 0\'',
      '"one & <two> AB &nbsp; &',
      '<e',
      '/e',
      '"<raw> & ]] ',
      '<f',
      '"3',
      '/f',
      '/r',
    ])
  })

  it('tells the same wherever the text is cut into pieces', () => {
    const whole = told(DOCUMENT)
    for (let at = 1; at < DOCUMENT.length; at++)
      expect(told(DOCUMENT.slice(0, at), DOCUMENT.slice(at))).toEqual(whole)
    expect(told(...DOCUMENT)).toEqual(whole)
  })

  it.each([
    '<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>',
    '<?xml version="1.0"?>\n<!doctype r><r/>',
    '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>',
    '<r><!ELEMENT r ANY></r>',
  ])('refuses %s', (text) => {
    expect(() => told(text)).toThrow(/DOCTYPE/)
    expect(() => told(...text)).toThrow(/DOCTYPE/)
  })

  it.each(['', ' ', '<r>', '<r><a></a>', '<r', '<r a="', '<!-- ', '<r>&amp', '<?xml'])(
    'says that %j is cut off',
    (text) => expect(() => told(text)).toThrow(/cut off/),
  )

  it.each(['</r>', '<r></r></r>', '<>', '< r/>', '<r><="1"/></r>'])('says that %j is no XML', (text) => {
    expect(() => told(text)).toThrow(/no well-formed XML/)
  })

  it('refuses a tag that never ends instead of keeping it', () => {
    expect(() => told(`<r a="${'x'.repeat(70_000)}`)).toThrow(/a tag of more than 65536 characters/)
  })

  it('throws nothing but its own error, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '&',
        ';',
        '"',
        "'",
        '<!',
        '<!--',
        '-->',
        '<?',
        '?>',
        '<![CDATA[',
        ']]>',
        '&#x',
        'a',
        ' ',
        '=',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        try {
          told(...parts)
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('attribute', () => {
  it('gives the value in either kind of quotes, with a namespace or without', () => {
    const attributes = ` sheetId="1" r:id='rId3' name="A &quot;B&quot;" s = "4"`
    expect(attribute(attributes, 'id')).toBe('rId3')
    expect(attribute(attributes, 'name')).toBe('A "B"')
    expect(attribute(attributes, 's')).toBe('4')
    expect(attribute(attributes, 't')).toBeUndefined()
  })
})
