import { useLayoutEffect, useRef, useState } from 'react'
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
                  aria-label={say('programs.undo-one-of', { activity: label })}
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
  const [shown, setShown] = useState<ReadonlyMap<ActivityName, number>>(new Map())
  const [tapped, setTapped] = useState<ReadonlyMap<ActivityName, number>>(new Map())
  const [says, setSays] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const underWay = useRef(0)
  useLayoutEffect(() => {
    if (underWay.current === 0) setShown(new Map())
  }, [asks])
  const tap = async (activity: ActivityName, done: number, by: 1 | -1): Promise<void> => {
    underWay.current++
    setError(null)
    setShown((before) => new Map(before).set(activity, Math.max(0, done + by)))
    try {
      const { count, imported, byHand } = await api.did({ activity, count: by })
      setTapped((before) => new Map(before).set(activity, (before.get(activity) ?? 0) + by))
      setSays(say('programs.logged', { count, imported, byHand }))
    } catch (error) {
      setShown(new Map())
      setError(error instanceof Error ? error : new Error(String(error)))
    } finally {
      underWay.current--
    }
    await everythingChanged()
  }
  return {
    shown: (activity: ActivityName) => shown.get(activity),
    tapped: (activity: ActivityName) => tapped.get(activity) ?? 0,
    tap: (activity: ActivityName, done: number, by: 1 | -1) => void tap(activity, done, by),
    says,
    error,
  }
}
