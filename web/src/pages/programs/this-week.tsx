import { useState } from 'react'
import { api } from '../../api.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged } from '../../queries.ts'
import type { ActivityName, Program } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { activityLabel } from './program-words.ts'

type Asks = NonNullable<Program['thisWeek']>

/** What the week asks for, each tapped off at once; a tap can be taken back. */
export function ThisWeek({ asks, program }: { asks: Asks; program: Program }) {
  const taps = useTaps(asks)
  return (
    <section className="this-week" aria-label={say('programs.this-week-of', { name: program.name })}>
      <h4>{say('programs.this-week')}</h4>
      <ul>
        {asks.map((ask) => {
          const label = activityLabel(ask)
          const done = taps.shown(ask.activity) ?? ask.done
          return (
            <li key={ask.activity}>
              <span className="ask-name">{label}</span>
              <span className="ask-done">
                {say('programs.done-of', { done, target: ask.target })}
                {done < ask.target && ask.today > 0 && (
                  <span className="note"> {say('programs.today-asks', { n: ask.today })}</span>
                )}
              </span>
              <button
                className="button"
                aria-label={say('programs.did-one-of', { activity: label })}
                onClick={() => taps.tap(ask.activity, done, 1)}
              >
                +1
              </button>
              {taps.tapped(ask.activity) > 0 && (
                <button
                  className="button"
                  aria-label={say('programs.undo-one-of', { undo: say('settings.undo'), activity: label })}
                  onClick={() => taps.tap(ask.activity, done, -1)}
                >
                  {say('settings.undo')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <p className="note" role="status">
        {taps.says}
      </p>
      {taps.error !== null && <TroubleNote error={taps.error} />}
    </section>
  )
}

/** Taps count on the page at once; what the server says of them takes their place as soon as none is under way. */
function useTaps(asks: Asks) {
  const [shown, setShown] = useState<{ readonly of: Asks; readonly done: Counts }>({ of: asks, done: NONE })
  const [tapped, setTapped] = useState<Counts>(NONE)
  const [underWay, setUnderWay] = useState(0)
  const [says, setSays] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const done = shown.of === asks || underWay > 0 ? shown.done : NONE
  const tap = async (activity: ActivityName, before: number, by: 1 | -1): Promise<void> => {
    setUnderWay((n) => n + 1)
    setError(null)
    setShown({ of: asks, done: new Map(done).set(activity, Math.max(0, before + by)) })
    try {
      const { count, imported, byHand } = await api.did({ activity, count: by })
      setTapped((known) => new Map(known).set(activity, (known.get(activity) ?? 0) + by))
      setSays(say('programs.logged', { count, imported, byHand }))
    } catch (error) {
      setShown({ of: asks, done: NONE })
      setError(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setUnderWay((n) => n - 1)
    }
    await everythingChanged()
  }
  return {
    shown: (activity: ActivityName) => done.get(activity),
    tapped: (activity: ActivityName) => tapped.get(activity) ?? 0,
    tap: (activity: ActivityName, before: number, by: 1 | -1) => void tap(activity, before, by),
    says,
    error,
  }
}

type Counts = ReadonlyMap<ActivityName, number>
const NONE: Counts = new Map()
