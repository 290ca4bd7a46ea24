import type { Person } from '../../events/event.ts'

/** The person behind a profile's URL and a full name, either of which may be ''; null where neither tells anything. */
export function personOf(url: string, name: string): Person | null {
  const [address, key] = [profileAddress(url), personName(name)]
  return address === null && key === null ? null : { address, name: key }
}

/** The same for the files of an export, which name the same people again and again: each is one object. */
export class People {
  readonly #byUrl = new Map<string, { readonly name: string; readonly person: Person | null }>()
  readonly #byName = new Map<string, Person | null>()

  person(url: string, name: string): Person | null {
    if (url === '') return this.named(name)
    const known = this.#byUrl.get(url)
    if (known !== undefined && known.name === name) return known.person
    if (profileAddress(url) === null) return this.named(name)
    const person = personOf(url, name)
    this.#byUrl.set(ownCopy(url), { name: ownCopy(name), person })
    return person
  }

  named(name: string): Person | null {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const person = personOf('', name)
    this.#byName.set(ownCopy(name), person)
    return person
  }
}

/**
 * The last part of a profile's URL, as written in no escapes and small letters: `zoë-brandt`. Null where the URL was
 * cut to `https://www.linkedin.com/in`. An escape that is none (`100%`) stays as it is.
 */
export function profileAddress(url: string): string | null {
  const path = curtailed(url)
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/\/+$/, '')
  const [, ...parts] = path.split('/')
  const at = parts.findIndex((part) => part === 'in' || part === 'pub')
  // `/in/NAME/de` shows the profile in a language; `/pub/NAME/1/2/3` is the form of 2015, whose last part is no name.
  const own =
    at === -1 ? parts.slice(-1) : parts[at] === 'in' ? parts.slice(at + 1, at + 2) : parts.slice(at + 1)
  const address = unescaped(own.join('/')).normalize('NFC').toLowerCase()
  return address === '' ? null : address
}

/**
 * A full name as a key: compatible letters made one (NFKC), small, without emoji, symbols and what follows a comma
 * (`Doe, PhD`), blanks folded. Null where no name is left. `Connections` gives first and last name, `Invitations`
 * one text: both come to the same key.
 */
export function personName(name: string): string | null {
  const plain = foldBlanks(curtailed(name).normalize('NFKC').toLowerCase())
  const key = foldBlanks(
    plain
      .replaceAll(SYMBOLS, ' ')
      .replace(/^[,\s]+/, '')
      .replace(/,.*$/s, ''),
  )
  return key !== '' ? key : plain !== '' ? plain : null
}

/** Emoji and what joins them, flags, keycaps and other symbols that people add to a name. */
const SYMBOLS = /[\p{So}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Emoji_Modifier}\p{RI}\u20e3\ufe0e\ufe0f]/gu

/**
 * The beginning of a text that names something. What is longer than any name would take patterns a time that grows with
 * the square of its length, so it is cut.
 */
export const curtailed = (text: string): string => text.slice(0, 500)

export const foldBlanks = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The text with `%C3%AB` read as `ë`; as it is where the escapes are no UTF-8. */
export function unescaped(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The same text in memory of its own. A field is a slice that keeps alive the whole piece of file it was cut from;
 * what outlives the reading of a file must not.
 */
export const ownCopy = (text: string): string => (text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1))
/** V8 copies shorter slices anyway. */
const SHORTEST_SLICE = 13
