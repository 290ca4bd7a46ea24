import { api } from '../../api.ts'
import { Ask } from '../../parts/ask.tsx'
import type { Outcome } from '../../shapes.ts'
import { dayFrom, shortDay } from '../../words/days.ts'
import { inFigures, upToHundredths } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import type { Saving } from '../settings/saving.tsx'

interface ListPartProps {
  readonly outcomes: readonly Outcome[]
  readonly saving: Saving
  readonly onChanged: () => Promise<unknown>
}

/** All outcomes, each with its days, its sum, where it came from, and how to take it out. */
export function ListPart({ outcomes, saving, onChanged }: ListPartProps) {
  const remove = (name: string) =>
    void saving.save(async () => {
      await api.removeOutcome(name)
      await onChanged()
      return { words: say('outcomes.removed', { name }), isGone: true }
    })
  return (
    <section className="part">
      <h2 className="head">{say('outcomes.list')}</h2>
      <ul className="own-notes outcome-list">
        {outcomes.map(({ name, from, to, total, days }) => (
          <li key={name}>
            <p>
              <b>{name}</b>
            </p>
            <p className="note">
              {say('outcomes.row', {
                n: days.length,
                figures: inFigures(days.length),
                from: shortDay(dayFrom(from)),
                to: shortDay(dayFrom(to)),
                total: upToHundredths(total),
              })}
            </p>
            {days.some(({ source }) => source !== 'import') ? (
              <Ask
                name={say('outcomes.remove')}
                label={say('outcomes.remove-label', { name })}
                question={say('outcomes.remove-question', { name })}
                yes={say('outcomes.remove-yes')}
                no={say('outcomes.remove-no')}
                isBusy={false}
                onYes={() => remove(name)}
              />
            ) : (
              <p className="note">{say('outcomes.from-import')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
