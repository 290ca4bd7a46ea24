import { useMutation } from '@tanstack/react-query'
import { api } from '../api.ts'
import { everythingChanged, useStatus } from '../queries.ts'
import { TroubleNote } from './trouble-note.tsx'

/** Says that what is shown is made up, and takes it out in one click. */
export function SampleBanner() {
  const { data } = useStatus()
  const remove = useMutation({ mutationFn: api.removeSample, onSuccess: everythingChanged })
  if (data?.sample !== true) return null
  return (
    <aside className="banner" aria-label="Sample data">
      <div className="wrap">
        <p>
          <b>Sample data.</b> This member is made up; nothing here is yours.
        </p>
        <button className="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
          Remove the sample data
        </button>
        {remove.isError && <TroubleNote error={remove.error} />}
      </div>
    </aside>
  )
}
