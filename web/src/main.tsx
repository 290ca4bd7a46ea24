import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { client } from './queries.ts'
import { keepShell } from './worker/register.ts'
import { loadLanguage } from './words/load-language.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no element with the id app')

await loadLanguage()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
keepShell()
