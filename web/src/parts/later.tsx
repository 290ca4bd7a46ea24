import { useLayoutEffect, useState, type ReactNode } from 'react'
import { inTurn } from '../in-turn.ts'

/** What stands below the first screen. It is drawn after what is looked at first, and nothing moves when it comes. */
export function Later({ children }: { children: ReactNode }) {
  const [isDue, setDue] = useState(false)
  useLayoutEffect(() => inTurn(() => setDue(true)), [])
  return isDue ? children : <div className="later" />
}
