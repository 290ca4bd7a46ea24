import type { Importing } from '../../importing.ts'
import { progressWords } from '../../words/stored.ts'
import { say } from '../../words/say.ts'

/** An import under way, in words and as a bar. */
export function ImportProgress({ importing }: { importing: Importing }) {
  if (importing.kind !== 'sending' && importing.kind !== 'reading') return null
  const { words, share } = progressWords(importing)
  return (
    <>
      <p className="when">{importing.name}</p>
      <h1 className="finding">{say('import.reading-files')}</h1>
      <p className="lead" role="status">
        {words}
      </p>
      <progress aria-label={say('import.progress')} max={1} {...(share === null ? {} : { value: share })} />
    </>
  )
}
