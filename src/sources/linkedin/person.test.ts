import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownCopy, People, personName, profileAddress } from './person.ts'

const anyName = fc
  .array(fc.constantFrom('a', 'É', 'ß', '𝓐', '🇵🇹', '👩‍💻', ',', ' ', '\u00a0', '✪', '王', 'e\u0301', '™'))
  .map((parts) => parts.join(''))

describe('an address', () => {
  test.each([
    ['https://www.linkedin.com/in/Zo%C3%AB-Brandt', 'zoë-brandt'],
    ['https://www.linkedin.com/in/zoë-brandt', 'zoë-brandt'],
    ['www.linkedin.com/in/ann-lee-1a2b3c/', 'ann-lee-1a2b3c'],
    ['https://de.linkedin.com/in/ann-lee/en?trk=x#top', 'ann-lee'],
    ['http://www.linkedin.com/pub/ann-lee/1/2b/3', 'ann-lee/1/2b/3'],
    ['https://www.linkedin.com/in/100%', '100%'],
    ['https://www.linkedin.com/in/a%ZZb', 'a%zzb'],
    ['https://www.linkedin.com/company/acme', 'acme'],
  ])('is the name in %s', (url, address) => expect(profileAddress(url)).toBe(address))

  test.each([
    '',
    'https://www.linkedin.com/in',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com',
    'in',
  ])('is none where the URL was cut: %s', (url) => expect(profileAddress(url)).toBeNull())

  test('is found in any text without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = profileAddress(`https://www.linkedin.com/in/${text}`)
        if (address !== null) expect(address).toBe(address.toLowerCase())
      }),
    )
  })
})

describe('a name', () => {
  test.each([
    ['Zoë  Brandt ', 'zoë brandt'],
    ['Doe, PhD, MBA', 'doe'],
    ['𝓐𝓷𝓷 Lee ✪ 🇵🇹', 'ann lee'],
    ['Ana 👩🏽‍💻 Sá', 'ana sá'],
    ['Ann\u00a0Lee™', 'ann leetm'],
    ['王小明', '王小明'],
    [', Ann', 'ann'],
    ['🤑', '🤑'],
  ])('is a key without what people add to it: %s', (name, key) => expect(personName(name)).toBe(key))

  test.each(['', '  ', '\n'])('is none where nothing stands: %j', (name) =>
    expect(personName(name)).toBeNull(),
  )

  test('comes to the same key from any file, and from its own key', () => {
    fc.assert(
      fc.property(anyName, anyName, (first, last) => {
        const key = personName(`${first} ${last}`)
        expect(personName(` ${first}  ${last}\t`)).toBe(key)
        if (key !== null) expect(personName(key)).toBe(key)
      }),
    )
  })
})

describe('a person', () => {
  test('has both keys where both are known, else the one that is', () => {
    const people = new People()
    const url = 'https://www.linkedin.com/in/ann-lee'
    expect(people.person(url, 'Ann Lee')).toEqual({ address: 'ann-lee', name: 'ann lee' })
    expect(people.person(url, '')).toEqual({ address: 'ann-lee', name: null })
    expect(people.person('https://www.linkedin.com/in', 'Ann Lee')).toEqual({
      address: null,
      name: 'ann lee',
    })
    expect(people.person('', ' ')).toBeNull()
  })

  test('is the same object each time, so that a file of many rows stays small', () => {
    const people = new People()
    expect(people.person('/in/ann', 'Ann')).toBe(people.person('/in/ann', 'Ann'))
    expect(people.named('Ann')).toBe(people.person('', 'Ann'))
  })
})

test('a copy of its own is the same text', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => ownCopy(text) === text))
})
