/** Text as it was meant where UTF-8 was written as if it were Latin-1, which Meta's exports do: `AlcanÃ§adas` is `Alcançadas`. */
export function mended(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text
  const bytes = Array.from(text, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
  try {
    return decodeURIComponent(bytes.join(''))
  } catch {
    // It was Latin-1 in earnest.
    return text
  }
}
