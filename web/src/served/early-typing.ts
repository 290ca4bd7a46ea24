/** Fields of a page that the server drew tell nobody what is typed until the scripts have taken it over. It is typed once more then. */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export interface Typed {
  readonly field: Field
  /** Types it again, as the reader did. */
  readonly again: () => void
}

/** What the fields hold that they did not hold when they were drawn. Asked for just before the page is taken over, which empties them. */
export const typedIn = (root: Element): readonly Typed[] =>
  [...root.querySelectorAll<Field>('input:not([type=file]), textarea, select')].flatMap((field) => {
    const again = againIn(field)
    return again === null ? [] : [{ field, again }]
  })

/** Those that have gone with what was drawn are left. */
export function typeAgain(typed: readonly Typed[]): void {
  for (const { field, again } of typed) if (field.isConnected) again()
}

function againIn(field: Field): (() => void) | null {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
    return field.checked === field.defaultChecked ? null : () => field.click()
  const { value } = field
  const drawn =
    field instanceof HTMLSelectElement
      ? ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value
      : field.defaultValue
  if (value === drawn) return null
  const event = field instanceof HTMLSelectElement ? 'change' : 'input'
  return () => {
    field.value = value
    field.dispatchEvent(new Event(event, { bubbles: true }))
  }
}
