import { curtailed, ownCopy, unescaped } from './person.ts'

/**
 * What a link of the export leads to, as a URN: `urn:li:share:123`; with the comment's own, where it leads to one:
 * `urn:li:activity:1 urn:li:comment:(activity:1,2)`. A link of another form is its own name, without escapes.
 */
export function postUrn(link: string): string {
  const plain = PLAIN.exec(curtailed(link))
  if (plain !== null) return `urn:li:${plain[1]}:${plain[2]}`
  const [address = '', query = ''] = unescaped(curtailed(link.trim())).split('?', 2)
  const comment = /(?:^|&)commentUrn=(urn:li:comment:[^&]+)/.exec(query)?.[1]
  const post = urnOf(address)
  return ownCopy(comment === undefined ? post : `${post} ${comment}`)
}

/** As nearly all links are written. */
const PLAIN = /^https:\/\/www\.linkedin\.com\/feed\/update\/urn%3Ali%3A([a-zA-Z]+)%3A([\d-]+)$/

function urnOf(address: string): string {
  const urn = /urn:li:[^/]+/.exec(address)?.[0]
  if (urn !== undefined) return urn
  const parts = /[-_](activity|share|ugcPost)-(\d+)-[^/]*\/?$/.exec(address)
  return parts === null ? address.replace(/\/+$/, '') : `urn:li:${parts[1]}:${parts[2]}`
}
