import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { api, Trouble } from './api.ts'

/**
 * What the pages know of the server. The status is asked again whenever the window is looked at; all else is kept
 * until the status differs, since nothing can change without events or imports changing.
 */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && error instanceof Trouble && error.status >= 502,
      staleTime: Infinity,
      placeholderData: <T>(earlier: T | undefined) => earlier,
    },
    mutations: { networkMode: 'always' },
  },
})

const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: api.status,
  staleTime: 0,
  refetchOnWindowFocus: true,
})

export const useStatus = () => useQuery(statusQuery)

/** A word that changes whenever the data may have changed. */
function useStamp(): string {
  const { data } = useStatus()
  return data === undefined ? '' : `${data.imports} ${data.events} ${data.last} ${data.sample}`
}

export const useScore = () => {
  const stamp = useStamp()
  return useQuery({ queryKey: ['score', stamp], queryFn: api.score, enabled: stamp !== '' })
}

export const useHistory = () => {
  const stamp = useStamp()
  return useQuery({ queryKey: ['history', stamp], queryFn: api.history, enabled: stamp !== '' })
}

/** What moved the score between two days; null for no question. */
export const useExplained = (between: { readonly from: string; readonly to: string } | null) => {
  const stamp = useStamp()
  return useQuery({
    queryKey: ['explain', between?.from, between?.to, stamp],
    queryFn: () => api.explain(between?.from ?? '', between?.to ?? ''),
    enabled: stamp !== '' && between !== null,
  })
}

export const useImports = () => {
  const stamp = useStamp()
  return useQuery({ queryKey: ['imports', stamp], queryFn: api.imports, enabled: stamp !== '' })
}

export const useImport = (id: string) => useQuery({ queryKey: ['import', id], queryFn: () => api.import(id) })

/** Asks for everything again, after something was brought in or taken out. */
export const everythingChanged = (): Promise<void> => client.invalidateQueries()
