import { useEffect, useRef } from 'react'
import { Boundary } from './parts/boundary.tsx'
import { focusContent } from './parts/focus-content.ts'
import { Foot } from './parts/foot.tsx'
import { Mast } from './parts/mast.tsx'
import { NoAnswer } from './parts/no-answer.tsx'
import { Overlays } from './parts/palette/overlays.tsx'
import { ReadingDialog } from './parts/reading/reading-dialog.tsx'
import { SampleBanner } from './parts/sample-banner.tsx'
import { Tabs } from './parts/tabs.tsx'
import { pageAt } from './pages.tsx'
import { MissingPage } from './pages/missing-page.tsx'
import { usePath } from './router.tsx'
import { say } from './words/say.ts'

/** The frame, which is there at once, and the page in it. */
export function App() {
  const path = usePath()
  const page = pageAt(path)
  useFocusOnMove(path)
  return (
    <>
      <a className="skip" href="#content">
        {say('frame.skip')}
      </a>
      <Mast current={page} />
      <SampleBanner />
      <NoAnswer />
      <main id="content" className="wrap" tabIndex={-1}>
        <Boundary key={path}>{page === undefined ? <MissingPage path={path} /> : page.render()}</Boundary>
      </main>
      <ReadingDialog />
      <Overlays />
      <Foot />
      <Tabs current={page} />
    </>
  )
}

/** After a move to another page the reader starts at its top, with the keyboard and with a screen reader. */
function useFocusOnMove(path: string): void {
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    focusContent()
  }, [path])
}
