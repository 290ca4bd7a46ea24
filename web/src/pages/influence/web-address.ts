/**
 * Where a browser finds a post; null where its address is none that one could follow. Bluesky's posts go by `at://`, and its pages show
 * them under `bsky.app`.
 */
export function webAddress(address: string): string | null {
  const [, did, post] = /^at:\/\/(did:[\w:.%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(address) ?? []
  if (did !== undefined && post !== undefined) return `https://bsky.app/profile/${did}/post/${post}`
  return /^https?:\/\/[^\s"<>]+$/.test(address) ? address : null
}
