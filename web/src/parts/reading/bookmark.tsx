/** Copies what the open page shows, and does nothing else. */
const BOOKMARK = 'javascript:void navigator.clipboard.writeText(document.body.innerText)'

/** A bookmark that saves selecting and copying; the page's own rules forbid it as a link here, so it is text to copy. */
export function Bookmark() {
  return (
    <details className="by-hand marklet">
      <summary>A bookmark “SSI to clipboard”</summary>
      <p className="note">
        Make a new bookmark with this as its address. On linkedin.com/sales/ssi it copies the text of the page
        that you have open, once you click it; then paste here. It reads nothing by itself. LinkedIn’s terms
        forbid software that collects its pages: this copies one page that you are looking at, as Ctrl+A and
        Ctrl+C do, and whether to use it is yours to decide.
      </p>
      <code>{BOOKMARK}</code>
    </details>
  )
}
