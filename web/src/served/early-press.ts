/** Buttons of a page that the server drew do nothing until the scripts have taken it over. What was pressed by then is pressed once more. */

let pressed: HTMLElement | null = null

export function rememberPress(root: Element): void {
  root.addEventListener('click', onClick)
}

/** Presses the button that was pressed last, if any was; from now on buttons do so themselves. */
export function pressAgain(root: Element): void {
  root.removeEventListener('click', onClick)
  if (pressed?.isConnected === true) pressed.click()
  pressed = null
}

function onClick({ target }: Event): void {
  const button = target instanceof Element ? target.closest('button') : null
  if (button !== null) pressed = button
}
