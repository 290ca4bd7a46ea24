import { useId, type FormEvent } from 'react'
import { lookAt } from '../../pasting.ts'
import type { NumbersGiven } from '../../shapes.ts'

const FIELDS: readonly {
  readonly name: keyof NumbersGiven
  readonly label: string
  readonly hint: string
}[] = [
  { name: 'total', label: 'Total', hint: 'of 100' },
  { name: 'brand', label: 'Brand', hint: 'of 25' },
  { name: 'people', label: 'People', hint: 'of 25' },
  { name: 'insights', label: 'Insights', hint: 'of 25' },
  { name: 'relationships', label: 'Relationships', hint: 'of 25' },
  { name: 'industryRank', label: 'Industry rank', hint: 'top %' },
  { name: 'networkRank', label: 'Network rank', hint: 'top %' },
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
            {label} <span className="unit">{hint}</span>
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
      <button className="button">Look at it</button>
    </form>
  )
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '')
