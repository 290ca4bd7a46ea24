import { useEffect } from 'react'
import { forgetImport, useImporting } from '../../importing.ts'
import { AskSteps } from '../../parts/ask-steps.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { focusContent } from '../../parts/focus-content.ts'
import { Bookmark } from '../../parts/reading/bookmark.tsx'
import { PasteBox } from '../../parts/reading/paste-box.tsx'
import { useTitle } from '../../parts/title.ts'
import { useStatus } from '../../queries.ts'
import { goTo, useHash } from '../../router.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportTop } from './import-top.tsx'
import { KnownPart } from './known-part.tsx'
import { TakeOutPart } from './take-out-part.tsx'

/** Files in, and everything out again; what each import brought, and the way back. */
export function ImportPage() {
  useTitle('Import')
  useReportWhenDone()
  useScrollToHash()
  const { data: status } = useStatus()
  const hasData = status?.hasData === true
  return (
    <>
      <ImportTop status={status} />
      <section className="part">
        <h2 className="head">{hasData ? 'Bring in more' : 'Bring in your archive'}</h2>
        <div className="ways">
          <DropZone says="Drop the ZIP, its folder, or files from it." />
          <dl className="takes">
            <dt>Archive</dt>
            <dd>“Get a copy of your data” of LinkedIn, as a ZIP or unpacked, of any year</dd>
            <dt>Twice</dt>
            <dd>A newer archive adds only what is new; the same one again adds nothing</dd>
            <dt>Kept</dt>
            <dd>Counts and days. No text of messages or posts, no name of anybody else</dd>
          </dl>
        </div>
      </section>
      <section className="part" id="paste">
        <h2 className="head">Paste the SSI page</h2>
        <div className="ways">
          <div>
            <PasteBox />
            <Bookmark />
          </div>
          <dl className="takes">
            <dt>How</dt>
            <dd>Open linkedin.com/sales/ssi, select all, copy, paste: here or anywhere on these pages</dd>
            <dt>Also</dt>
            <dd>The saved page, its JSON, your own log as CSV or a team’s usage report, dropped above</dd>
            <dt>Kept</dt>
            <dd>The numbers, the day and a hash of the page; you see them before they are saved</dd>
          </dl>
        </div>
      </section>
      {status?.last != null && <KnownPart />}
      <EarlierImports />
      {hasData && <TakeOutPart />}
      <section className="part" id="ask">
        <h2 className="head">How to ask LinkedIn for your archive</h2>
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
    if (ids.length < importing.imports.length) return
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
