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

/** Asks for the status again after something was brought in or taken out, and so for all that follows from it. */
export const everythingChanged = (): Promise<void> => client.refetchQueries(statusQuery)

/** What was shown before stays until there is something newer. */
const keepShown = <T>(earlier: T | undefined): T | undefined => earlier

export const useScore = () => {
  const { stamp, hasIndex } = useStamp()
  return useQuery({
    queryKey: ['score', stamp],
    queryFn: api.score,
    enabled: hasIndex,
    placeholderData: keepShown,
  })
}

export const useHistory = () => {
  const { stamp, hasIndex } = useStamp()
  return useQuery({
    queryKey: ['history', stamp],
    queryFn: api.history,
    enabled: hasIndex,
    placeholderData: keepShown,
  })
}

/** What moved the score between two days of the history; null for no question. */
export const useExplained = (between: { readonly from: string; readonly to: string } | null) => {
  const { stamp } = useStamp()
  const { isSuccess, isPlaceholderData } = useHistory()
  return useQuery({
    queryKey: ['explain', between?.from, between?.to, stamp],
    queryFn: () => api.explain(between?.from ?? '', between?.to ?? ''),
    enabled: between !== null && isSuccess && !isPlaceholderData,
    placeholderData: keepShown,
  })
}

/** What LinkedIn's own number was on each day that it was read. */
export const useReadings = () => {
  const { stamp, hasReadings } = useStamp()
  return useQuery({
    queryKey: ['readings', stamp],
    queryFn: api.readings,
    enabled: hasReadings,
    placeholderData: keepShown,
  })
}

/** Each signal's value day by day; asked for only when one is looked at. */
export const useSignals = (isWanted: boolean) => {
  const { stamp, hasIndex } = useStamp()
  return useQuery({
    queryKey: ['signals', stamp],
    queryFn: api.signals,
    enabled: isWanted && hasIndex,
    placeholderData: keepShown,
  })
}

/** The open index with its weights fitted to own readings. */
export const useCalibration = () => {
  const { stamp, hasIndex, hasReadings } = useStamp()
  return useQuery({
    queryKey: ['calibration', stamp],
    queryFn: api.calibration,
    enabled: hasIndex && hasReadings,
    placeholderData: keepShown,
  })
}

/** What a signal counted after a day, up to another; null for no question. */
export const useEvents = (
  asked: { readonly signal: string; readonly from: string; readonly to: string } | null,
) => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['events', asked?.signal, asked?.from, asked?.to, stamp],
    queryFn: () => api.events(asked?.signal ?? '', asked?.from ?? '', asked?.to ?? ''),
    enabled: asked !== null && stamp !== '',
  })
}

/** Each signal's value on some days; null for no question. */
export const useSignalsBetween = (days: { readonly from: string; readonly to: string } | null) => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['signals', days?.from, days?.to, stamp],
    queryFn: () => api.signalsBetween(days?.from ?? '', days?.to ?? ''),
    enabled: days !== null && stamp !== '',
    placeholderData: keepShown,
  })
}

/** The score over all social networks; its line from a day on, 90 days where none is said. */
export const useInfluence = (from: string | null = null, isWanted = true) => {
  const { stamp, hasInfluence } = useStamp()
  return useQuery({
    queryKey: ['influence', from, stamp],
    queryFn: () => api.influence(from),
    enabled: isWanted && hasInfluence,
    placeholderData: keepShown,
  })
}

/** The accounts on networks that the member says are theirs. */
export const useAccounts = () => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['accounts', stamp],
    queryFn: api.accounts,
    enabled: stamp !== '',
    placeholderData: keepShown,
  })
}

/** What the reader has chosen. */
export const useSettings = () => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['settings', stamp],
    queryFn: api.settings,
    enabled: stamp !== '',
    placeholderData: keepShown,
  })
}

/** Own notes beside days. */
export const useNotes = () => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['notes', stamp],
    queryFn: api.notes,
    enabled: stamp !== '',
    placeholderData: keepShown,
  })
}

export const usePrograms = () => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['programs', stamp],
    queryFn: api.programs,
    enabled: stamp !== '',
    placeholderData: keepShown,
  })
}

/** What to do next, as of the last day that is known well. */
export const useNextActions = () => {
  const { stamp, hasIndex } = useStamp()
  return useQuery({
    queryKey: ['next-actions', stamp],
    queryFn: api.nextActions,
    enabled: hasIndex,
    placeholderData: keepShown,
  })
}

export const useImports = () => {
  const { stamp } = useStamp()
  return useQuery({
    queryKey: ['imports', stamp],
    queryFn: api.imports,
    enabled: stamp !== '',
    placeholderData: keepShown,
  })
}

export const useImport = (id: string) => useQuery({ queryKey: ['import', id], queryFn: () => api.import(id) })

interface Stamp {
  /** A word that differs whenever the data may differ; '' before the status is known. */
  readonly stamp: string
  /** Whether an archive is in, from which the open index is computed. */
  readonly hasIndex: boolean
  readonly hasReadings: boolean
  /** Whether any network tells anything. */
  readonly hasInfluence: boolean
}

function useStamp(): Stamp {
  const { data } = useStatus()
  if (data === undefined) return { stamp: '', hasIndex: false, hasReadings: false, hasInfluence: false }
  const { imports, events, readings, last, sample, influence, told } = data
  return {
    stamp: `${imports} ${events} ${readings} ${last} ${sample} ${influence} ${told}`,
    hasIndex: last !== null,
    hasReadings: readings > 0,
    hasInfluence: influence,
  }
}
