import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { AskSteps } from '../../parts/ask-steps.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { focusContent } from '../../parts/focus-content.ts'
import { PasteBox } from '../../parts/reading/paste-box.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged, useStatus } from '../../queries.ts'
import { say } from '../../words/say.ts'
import { InfluenceTile } from '../today/influence-tile.tsx'

/** The first visit: nothing is stored, and there are three ways in. Whoever has added accounts on networks sees those too, and no sample. */
export function WelcomePage() {
  useTitle(say('welcome.title'))
  const hasInfluence = useStatus().data?.influence === true
  const sample = useMutation({
    mutationFn: api.addSample,
    onSuccess: async () => {
      await everythingChanged()
      focusContent()
    },
  })
  return (
    <>
      <p className="when">{say(hasInfluence ? 'welcome.when-accounts' : 'welcome.when')}</p>
      <h1 className="finding">{say('welcome.finding')}</h1>
      <p className="lead">{say('welcome.lead')}</p>
      <section className="part">
        <h2 className="unseen">{say('welcome.three-ways')}</h2>
        <div className="ways-in">
          <article className="way">
            <h3 className="head">{say('welcome.archive')}</h3>
            <p className="note">{say('welcome.archive-note')}</p>
            <p className="second">{say('welcome.archive-is')}</p>
            <DropZone says={say('welcome.drop')} />
          </article>
          <article className="way">
            <h3 className="head">{say('import.paste')}</h3>
            <p className="note">{say('welcome.paste-note')}</p>
            <p className="second">{say('welcome.paste-is')}</p>
            <PasteBox />
          </article>
          {!hasInfluence && (
            <article className="way">
              <h3 className="head">{say('welcome.sample')}</h3>
              <p className="note">{say('welcome.sample-note')}</p>
              <p className="second">{say('welcome.sample-is')}</p>
              <p>
                <button className="button" disabled={sample.isPending} onClick={() => sample.mutate()}>
                  {say(sample.isPending ? 'welcome.sample-coming' : 'welcome.use-sample')}
                </button>
              </p>
              {sample.isError && <TroubleNote error={sample.error} />}
            </article>
          )}
        </div>
      </section>
      {hasInfluence && <InfluenceTile />}
      <section className="part" id="ask">
        <h2 className="head">{say('ask.head')}</h2>
        <AskSteps />
      </section>
    </>
  )
}
