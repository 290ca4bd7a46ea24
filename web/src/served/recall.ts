import type { QueryClient } from '@tanstack/react-query'
import { textAt } from '../api.ts'
import { printOf, type Served } from './served.ts'

/**
 * Asks once more for all that a page was drawn from, so that it can be taken over as it is; false where anything could not be
 * had, or is not as it was when the page was drawn.
 */
export async function recallServed(client: QueryClient, served: Served): Promise<boolean> {
  let isAsDrawn = true
  const asked = served.map(async ([queryKey, address, print]) => {
    const queryFn = async (): Promise<unknown> => {
      const text = await textAt(address)
      if (printOf(text) !== print) isAsDrawn = false
      return JSON.parse(text)
    }
    return client.fetchQuery({ queryKey, queryFn, retry: false })
  })
  const answered = await Promise.allSettled(asked)
  return isAsDrawn && answered.every(({ status }) => status === 'fulfilled')
}
