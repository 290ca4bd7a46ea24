import type { ReactNode } from 'react'
import { Link } from '../../router.tsx'

/** What `<a>…</a>` becomes in a message that sends the reader to ask LinkedIn for an archive. */
export const toAsk = (parts: readonly ReactNode[]): ReactNode => <Link to="/import#ask">{...parts}</Link>
