import { useMutation } from '@tanstack/react-query'
import { api } from '../api.ts'
import { everythingChanged, useImports, useStatus } from '../queries.ts'
import { say, sayRich } from '../words/say.ts'
import { bold } from '../words/marked.tsx'
import { focusContent } from './focus-content.ts'
import { TroubleNote } from './trouble-note.tsx'

/** Says that what is shown is made up, in whole or in part, and takes it out in one click. */
export function SampleBanner() {
  const { data } = useStatus()
  const { data: known } = useImports()
  const remove = useMutation({
    mutationFn: api.removeSample,
    onSuccess: async () => {
      await everythingChanged()
      focusContent()
    },
  })
  if (data?.sample !== true) return null
  const isMixed = known?.imports.some(({ sample }) => !sample) === true
  return (
    <aside className="banner" aria-label={say('banner.label')}>
      <div className="wrap">
        <p>{sayRich(isMixed ? 'banner.mixed' : 'banner.alone', { b: bold })}</p>
        <button className="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {say('banner.remove')}
        </button>
        {remove.isError && <TroubleNote error={remove.error} />}
      </div>
    </aside>
  )
}
