import { useMutation } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { AskSteps } from '../../parts/ask-steps.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { focusContent } from '../../parts/focus-content.ts'
import { PasteBox } from '../../parts/reading/paste-box.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { everythingChanged } from '../../queries.ts'

/** The first visit: nothing is stored, and there are three ways in. */
export function WelcomePage() {
  useTitle('Welcome')
  const sample = useMutation({
    mutationFn: api.addSample,
    onSuccess: async () => {
      await everythingChanged()
      focusContent()
    },
  })
  return (
    <>
      <p className="when">First visit. Nothing is stored yet.</p>
      <h1 className="finding">Your Social Selling Index, kept and explained.</h1>
      <p className="lead">
        LinkedIn shows one number a day, gives no reason for it and forgets it. Fourscore keeps every reading,
        says how much of a change is noise, and computes an open index from the data that LinkedIn hands every
        member: day by day, years back. All of it on this machine.
      </p>
      <section className="part">
        <h2 className="unseen">Three ways in</h2>
        <div className="ways-in">
          <article className="way">
            <h3 className="head">Drop your archive</h3>
            <p className="note">Years of history. A minute, once you have the ZIP.</p>
            <p className="second">
              The file that LinkedIn sends every member who asks. Texts are counted, never kept.
            </p>
            <DropZone says="Drop the ZIP or a folder here." />
          </article>
          <article className="way">
            <h3 className="head">Paste the SSI page</h3>
            <p className="note">Today’s official number. Half a minute.</p>
            <p className="second">
              Open linkedin.com/sales/ssi, select all, copy, and paste here. You see what was understood
              before it is saved.
            </p>
            <PasteBox />
          </article>
          <article className="way">
            <h3 className="head">Look around first</h3>
            <p className="note">Three years of a made-up member. A few seconds.</p>
            <p className="second">Everything works as with your own data. One click takes it out again.</p>
            <p>
              <button className="button" disabled={sample.isPending} onClick={() => sample.mutate()}>
                {sample.isPending ? 'Bringing it in…' : 'Use sample data'}
              </button>
            </p>
            {sample.isError && <TroubleNote error={sample.error} />}
          </article>
        </div>
      </section>
      <section className="part" id="ask">
        <h2 className="head">How to ask LinkedIn for your archive</h2>
        <AskSteps />
      </section>
    </>
  )
}
