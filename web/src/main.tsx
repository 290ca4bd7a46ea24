import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { client } from './queries.ts'
import { recallServed } from './served/recall.ts'
import { servedIn } from './served/served.ts'
import { keepShell } from './worker/register.ts'
import { readersLanguage } from './words/chosen-language.ts'
import { loadLanguage } from './words/load-language.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no element with the id app')

const served = servedIn(root)
const isInLanguage = document.documentElement.lang === readersLanguage()
const [isKnown] = await Promise.all([served !== null && recallServed(client, served), loadLanguage()])
const app = (
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>
)
if (isKnown && isInLanguage) hydrateRoot(root, app)
else createRoot(root).render(app)
delete document.documentElement.dataset['waiting']
keepShell()
