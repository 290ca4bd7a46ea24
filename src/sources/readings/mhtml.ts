/** Whether a text is a page saved as a single file (`.mhtml`): a mail with the page as its first part. */
export const isMhtml = (text: string): boolean =>
  /^(?:from|mime-version|subject|snapshot-content-location):/i.test(text.trimStart().slice(0, 60)) &&
  /content-type:\s*multipart\/related/i.test(text.slice(0, 4_000))

/** The page in such a file, or undefined where there is none that is written as quoted-printable or plain text. */
export function htmlOfMhtml(text: string): string | undefined {
  const part = /content-type:\s*text\/html/i.exec(text.slice(0, 20_000))
  if (part === null) return undefined
  const headersEnd = /\r?\n\r?\n/.exec(text.slice(part.index, part.index + 4_000))
  if (headersEnd === null) return undefined
  const start = text.lastIndexOf('\n--', part.index)
  const headers = text.slice(Math.max(0, start), part.index + headersEnd.index)
  const boundary = /\n(--[^\r\n]{1,100})/.exec(text.slice(Math.max(0, start), part.index))?.[1]
  const from = part.index + headersEnd.index
  const end = boundary === undefined ? -1 : text.indexOf(`\n${boundary}`, from)
  const body = text.slice(from, end < 0 ? text.length : end)
  if (/transfer-encoding:\s*base64/i.test(headers)) return undefined
  return /transfer-encoding:\s*quoted-printable/i.test(headers) ? fromQuotedPrintable(body) : body
}

/** `caf=C3=A9` and lines that end with `=`; bytes that are no UTF-8 stay as they are written. */
function fromQuotedPrintable(body: string): string {
  return body.replace(/=\r?\n/g, '').replace(/(?:=[\dA-F]{2}){1,200}/g, (bytes) => {
    try {
      return decodeURIComponent(bytes.replaceAll('=', '%'))
    } catch {
      return bytes
    }
  })
}
