import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { inTurn } from './in-turn.ts'
import { pageAt } from './pages.tsx'
import { client } from './queries.ts'
import { pressAgain } from './served/early-press.ts'
import { typeAgain, typedIn } from './served/early-typing.ts'
import { recallServed } from './served/recall.ts'
import { SERVED, servedIn } from './served/served.ts'
import { keepShell } from './worker/register.ts'
import { readersLanguage } from './words/chosen-language.ts'
import { loadLanguage } from './words/load-language.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no element with the id app')

// Not awaited: a page that is fetched imports this script, and would wait until it has ended.
void show(root)

/** Takes over the page that the server drew, or draws it where that cannot be. */
async function show(root: HTMLElement): Promise<void> {
  const served = servedIn(root)
  const isInLanguage = document.documentElement.lang === readersLanguage()
  const [isKnown] = await Promise.all([
    served !== null && recallServed(client, served),
    loadLanguage(),
    pageAt(location.pathname)?.fetchAhead?.(),
  ])
  const app = (
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>
  )
  // In a task of its own: what was read is large.
  inTurn(() => {
    const typed = typedIn(root)
    if (isKnown && isInLanguage) hydrateRoot(root, app)
    else {
      // What was drawn shows something else: nothing of it may stay.
      root.replaceChildren()
      createRoot(root).render(app)
    }
    document.documentElement.lang = readersLanguage()
    delete document.documentElement.dataset['waiting']
    root.removeAttribute(SERVED)
    typeAgain(typed)
    pressAgain(root)
    keepShell()
  })
}
