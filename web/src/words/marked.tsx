import type { ReactNode } from 'react'

/** What `<b>…</b>` in a message becomes. */
export const bold = (parts: readonly ReactNode[]): ReactNode => <b>{...parts}</b>
