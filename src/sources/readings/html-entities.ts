/** Text of HTML with its entities replaced; what is no entity stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#[xX][\da-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]{2,8});/g, decodeOne) : text

function decodeOne(entity: string, name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? accented(name) ?? entity
  const hex = /^#[xX]/.test(name)
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}

/** `eacute` is e with an acute accent: so are all letters of the languages that are read. */
function accented(name: string): string | undefined {
  const match = /^([a-zA-Z])(acute|grave|circ|tilde|uml|cedil|ring|caron)$/.exec(name)
  const mark = ACCENTS.get(match?.[2] ?? '')
  return match?.[1] === undefined || mark === undefined ? undefined : (match[1] + mark).normalize('NFC')
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['middot', '·'],
  ['bull', '•'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['shy', ''],
  ['szlig', 'ß'],
])

const ACCENTS = new Map([
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['cedil', '\u0327'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
])
