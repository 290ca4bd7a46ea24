import { useMutation } from '@tanstack/react-query'
import { api } from '../api.ts'
import { everythingChanged, useStatus } from '../queries.ts'
import { focusContent } from './focus-content.ts'
import { TroubleNote } from './trouble-note.tsx'

/** Says that what is shown is made up, in whole or in part, and takes it out in one click. */
export function SampleBanner() {
  const { data } = useStatus()
  const remove = useMutation({
    mutationFn: api.removeSample,
    onSuccess: async () => {
      await everythingChanged()
      focusContent()
    },
  })
  if (data?.sample !== true) return null
  return (
    <aside className="banner" aria-label="Sample data">
      <div className="wrap">
        <p>
          <b>Sample data.</b>{' '}
          {data.imports > 1
            ? 'A made-up member is mixed with yours: take it out to see your own numbers.'
            : 'This member is made up; nothing here is yours. Your own archive takes its place.'}
        </p>
        <button className="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
          Remove the sample data
        </button>
        {remove.isError && <TroubleNote error={remove.error} />}
      </div>
    </aside>
  )
}
