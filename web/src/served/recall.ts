import type { QueryClient } from '@tanstack/react-query'
import { askAt } from '../api.ts'
import type { Served } from './served.ts'

/** Asks once more for all that a page was drawn from, so that it can be taken over as it is; false where anything could not be had. */
export async function recallServed(client: QueryClient, served: Served): Promise<boolean> {
  const asked = served.map(async ([queryKey, address]) =>
    client.fetchQuery({ queryKey, queryFn: () => askAt(address), retry: false }),
  )
  const answered = await Promise.allSettled(asked)
  return answered.every(({ status }) => status === 'fulfilled')
}
