import { useLayoutEffect, useState, type ReactNode } from 'react'
import { inTurn } from '../in-turn.ts'

/**
 * What stands below the first screen. It is drawn after what is looked at first, nothing moves when it comes, and it follows
 * whatever changes a moment later, so that what was pressed answers at once.
 */
export function Later({ children }: { children: ReactNode }) {
  const [shown, show] = useState<{ readonly children: ReactNode } | null>(null)
  useLayoutEffect(() => inTurn(() => show({ children })), [children])
  return shown === null ? <div className="later" /> : shown.children
}
