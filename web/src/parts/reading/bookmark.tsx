import { say } from '../../words/say.ts'

/** Copies what the open page shows, and does nothing else. */
const BOOKMARK = 'javascript:void navigator.clipboard.writeText(document.body.innerText)'

/** A bookmark that saves selecting and copying; the page's own rules forbid it as a link here, so it is text to copy. */
export function Bookmark() {
  return (
    <details className="by-hand marklet">
      <summary>{say('reading.bookmark')}</summary>
      <p className="note">{say('reading.bookmark-how')}</p>
      <code>{BOOKMARK}</code>
    </details>
  )
}
