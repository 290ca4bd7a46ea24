import { decodeEntities } from './html-entities.ts'

/** A page as a browser would split it, leniently: nothing is run, fetched or built. Names are lower case. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** LinkedIn hides data in comments inside `<code>`. */
  | { readonly kind: 'comment'; readonly text: string }

/** Elements whose content is no markup and no text of the page. */
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea', 'object'])

/** Splits a page in one pass: each character is looked at a fixed number of times, however broken the page is. */
export function* htmlTokens(html: string): Generator<HtmlToken, void, undefined> {
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (tag !== at) {
      const end = tag < 0 ? html.length : tag
      yield { kind: 'text', text: decodeEntities(html.slice(at, Math.min(end, at + MAX_TEXT))) }
    }
    if (tag < 0) return
    if (html.startsWith('<!--', tag)) {
      const end = endOf(html, '-->', tag + 4)
      yield { kind: 'comment', text: html.slice(tag + 4, end.from) }
      at = end.to
    } else if (/^<\/?[a-z]/i.test(html.slice(tag, tag + 3))) {
      const { token, end } = readTag(html, tag)
      yield token
      const skips = token.kind === 'open' && SKIPPED.has(token.name) && html[end - 2] !== '/'
      at = skips ? skipTo(html, token.name, end) : end
    } else if (/^<[!?/]/.test(html.slice(tag, tag + 2))) {
      at = endOf(html, '>', tag).to
    } else {
      yield { kind: 'text', text: '<' }
      at = tag + 1
    }
  }
}

/** Characters of one tag, and of one stretch of text, that are looked at. */
const MAX_TAG = 1_000_000
const MAX_TEXT = 4_000_000
const ATTRIBUTE = /[\s/"'=]+|([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y

function readTag(html: string, start: number): { token: Extract<HtmlToken, { name: string }>; end: number } {
  const closes = html[start + 1] === '/'
  const from = start + (closes ? 2 : 1)
  const name = /^[a-z][a-z\d:-]{0,30}/i.exec(html.slice(from, from + 32))?.[0]?.toLowerCase() ?? ''
  const attributes = new Map<string, string>()
  let at = from + name.length
  while (at < html.length && html[at] !== '>' && at - start < MAX_TAG) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(html)
    if (match?.[1] !== undefined && attributes.size < 200) {
      attributes.set(match[1].toLowerCase(), decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''))
    }
    at = match === null ? at + 1 : ATTRIBUTE.lastIndex
  }
  return { token: closes ? { kind: 'close', name } : { kind: 'open', name, attributes }, end: at + 1 }
}

/** Behind the end tag of an element whose content is skipped, or the end of the page. */
function skipTo(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  const match = close.exec(html)
  return match === null ? html.length : endOf(html, '>', match.index).to
}

function endOf(html: string, mark: string, from: number): { from: number; to: number } {
  const at = html.indexOf(mark, from)
  return at < 0 ? { from: html.length, to: html.length } : { from: at, to: at + mark.length }
}
