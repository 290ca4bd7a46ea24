import { useStatus } from '../queries.ts'
import { TroubleNote } from './trouble-note.tsx'

/** Says above any page that the program behind it does not answer; what was shown before stays. */
export function NoAnswer() {
  const status = useStatus()
  if (!status.isError) return null
  return (
    <div className="wrap">
      <TroubleNote error={status.error} again={() => void status.refetch()} />
    </div>
  )
}
