/** Takes the keyboard and a screen reader to the top of the page, after what they stood on has gone. */
export function focusContent(): void {
  scrollTo(0, 0)
  document.getElementById('content')?.focus({ preventScroll: true })
}
