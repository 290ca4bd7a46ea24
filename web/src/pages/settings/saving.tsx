import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged } from '../../queries.ts'
import { say } from '../../words/say.ts'

/** What is said once something is saved, and how to take it back, where one can. */
export interface Saved {
  readonly words: string
  readonly undo?: (() => Promise<unknown>) | undefined
  /** The control goes with what it did, so that the focus goes to what is said. */
  readonly isGone?: true
}

export interface Saving {
  /**
   * Saves at once, unless something is being saved already; what the change gives is said below the control. Gives whether
   * it was saved. No control is disabled meanwhile, for that would take the keyboard away from it.
   */
  save(change: () => Promise<Saved>): Promise<boolean>
  /** Where it is said: it stands there from the beginning, so that a screen reader hears what comes. */
  readonly line: ReactNode
}

/** Saving of one section's controls, one change at a time. */
export function useSaving(): Saving {
  const [isBusy, setBusy] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const underWay = useRef(false)
  const spoken = useRef<HTMLDivElement>(null)
  const save: Saving['save'] = async (change) => {
    if (underWay.current) return false
    underWay.current = true
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
      underWay.current = false
      setBusy(false)
    }
  }
  // What had the focus may have gone with what it did.
  useLayoutEffect(() => {
    const isGone = saved?.isGone === true || document.activeElement === document.body
    if (saved !== null && isGone) spoken.current?.focus()
  }, [saved])
  const takeBack = async (undo: () => Promise<unknown>): Promise<Saved> => {
    await undo()
    return { words: say('settings.undone') }
  }
  const undo = saved?.undo
  const line = (
    <>
      <div className="row saved-line" ref={spoken} tabIndex={-1}>
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
  return { save, line }
}
