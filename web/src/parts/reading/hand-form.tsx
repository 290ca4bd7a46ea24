import { useId, type FormEvent } from 'react'
import { lookAt } from '../../pasting.ts'
import type { NumbersGiven } from '../../shapes.ts'
import type { MessageKey } from '../../words/message-keys.ts'
import { say } from '../../words/say.ts'

const FIELDS: readonly {
  readonly name: keyof NumbersGiven
  readonly label: MessageKey
  readonly hint: MessageKey
}[] = [
  { name: 'total', label: 'reading.total', hint: 'reading.of-100' },
  { name: 'brand', label: 'pillar.brand', hint: 'reading.of-25' },
  { name: 'people', label: 'pillar.people', hint: 'reading.of-25' },
  { name: 'insights', label: 'pillar.insights', hint: 'reading.of-25' },
  { name: 'relationships', label: 'pillar.relationships', hint: 'reading.of-25' },
  { name: 'industryRank', label: 'rank.industry', hint: 'reading.top-percent' },
  { name: 'networkRank', label: 'rank.network', hint: 'reading.top-percent' },
]

/** The numbers of a reading, typed. What is left blank is not told; the total alone is enough. */
export function HandForm() {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const numbers = Object.fromEntries(
      FIELDS.map(({ name }): [string, string] => [name, textOf(data.get(name))]).filter(
        ([, text]) => text !== '',
      ),
    )
    lookAt({ numbers })
  }
  return (
    <form className="hand" onSubmit={submit}>
      {FIELDS.map(({ name, label, hint }) => (
        <p key={name}>
          <label htmlFor={id + name}>
            {say(label)} <span className="unit">{say(hint)}</span>
          </label>
          <input
            id={id + name}
            name={name}
            className="field"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
          />
        </p>
      ))}
      <button className="button">{say('reading.look')}</button>
    </form>
  )
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '')
