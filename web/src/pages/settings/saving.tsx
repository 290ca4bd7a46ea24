import { useState, type ReactNode } from 'react'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged } from '../../queries.ts'
import { say } from '../../words/say.ts'

/** What is said once something is saved, and how to take it back, where one can. */
export interface Saved {
  readonly words: string
  readonly undo?: (() => Promise<unknown>) | undefined
}

export interface Saving {
  readonly isBusy: boolean
  /** Saves at once; what the change gives is said below the control. Gives whether it was saved. */
  save(change: () => Promise<Saved>): Promise<boolean>
  /** Where it is said: it stands there from the beginning, so that a screen reader hears what comes. */
  readonly line: ReactNode
}

/** Saving of one section's controls, one change at a time. */
export function useSaving(): Saving {
  const [isBusy, setBusy] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const save: Saving['save'] = async (change) => {
    setBusy(true)
    setSaved(null)
    setError(null)
    try {
      const done = await change()
      await everythingChanged()
      setSaved(done)
      return true
    } catch (error) {
      setError(error instanceof Error ? error : new Error(String(error)))
      return false
    } finally {
      setBusy(false)
    }
  }
  const takeBack = async (undo: () => Promise<unknown>): Promise<Saved> => {
    await undo()
    return { words: say('settings.undone') }
  }
  const undo = saved?.undo
  const line = (
    <>
      <div className="row saved-line">
        <p role="status">{isBusy ? say('settings.saving') : saved?.words}</p>
        {undo !== undefined && (
          <button className="plain" onClick={() => void save(() => takeBack(undo))}>
            {say('settings.undo')}
          </button>
        )}
      </div>
      {error !== null && <TroubleNote error={error} />}
    </>
  )
  return { isBusy, save, line }
}
