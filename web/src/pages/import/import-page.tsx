import { useEffect } from 'react'
import { forgetImport, useImporting } from '../../importing.ts'
import { AskSteps } from '../../parts/ask-steps.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { focusContent } from '../../parts/focus-content.ts'
import { Bookmark } from '../../parts/reading/bookmark.tsx'
import { PasteBox } from '../../parts/reading/paste-box.tsx'
import { useTitle } from '../../parts/title.ts'
import { useStatus } from '../../queries.ts'
import { goTo, Link, useHash } from '../../router.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportTop } from './import-top.tsx'
import { KnownPart } from './known-part.tsx'
import { TakeOutPart } from './take-out-part.tsx'
import { say } from '../../words/say.ts'

/** Files in, and everything out again; what each import brought, and the way back. */
export function ImportPage() {
  useTitle(say('page.import'))
  useReportWhenDone()
  useScrollToHash()
  const { data: status } = useStatus()
  const hasData = status?.hasData === true
  return (
    <>
      <ImportTop status={status} />
      <section className="part">
        <h2 className="head">{say(hasData ? 'import.more' : 'import.first')}</h2>
        <div className="ways">
          <DropZone says={say('import.drop')} />
          <dl className="takes">
            <dt>{say('import.archive')}</dt>
            <dd>{say('import.archive-is')}</dd>
            <dt>{say('import.twice')}</dt>
            <dd>{say('import.twice-is')}</dd>
            <dt>{say('import.networks')}</dt>
            <dd>
              {say('import.networks-are')} <Link to="/influence">{say('page.influence')}</Link>
            </dd>
            <dt>{say('import.kept')}</dt>
            <dd>{say('import.kept-is')}</dd>
          </dl>
        </div>
      </section>
      <section className="part" id="paste">
        <h2 className="head">{say('import.paste')}</h2>
        <div className="ways">
          <div>
            <PasteBox />
            <Bookmark />
          </div>
          <dl className="takes">
            <dt>{say('import.how')}</dt>
            <dd>{say('import.how-is')}</dd>
            <dt>{say('import.also')}</dt>
            <dd>{say('import.also-is')}</dd>
            <dt>{say('import.kept')}</dt>
            <dd>{say('import.paste-kept-is')}</dd>
          </dl>
        </div>
      </section>
      {status?.last != null && <KnownPart />}
      <EarlierImports />
      {hasData && <TakeOutPart />}
      <section className="part" id="ask">
        <h2 className="head">{say('ask.head')}</h2>
        <AskSteps />
      </section>
    </>
  )
}

/** An import that was kept leads to the address of its report; one that was not has none, and is told as it ended. */
function useReportWhenDone(): void {
  const importing = useImporting()
  useEffect(() => {
    if (importing.kind !== 'done') return
    focusContent()
    const ids = importing.imports.flatMap(({ id }) => id ?? [])
    if (ids.length < importing.imports.length || importing.accounts.length > 0) return
    goTo(`/import?report=${ids.join(',')}`, { replace: true })
    forgetImport()
  }, [importing])
}

function useScrollToHash(): void {
  const hash = useHash()
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
}
