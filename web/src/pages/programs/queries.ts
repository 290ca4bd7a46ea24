import { useQueries, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useStatus } from '../../queries.ts'
import type { Source } from './view.ts'

const keepShown = <T>(earlier: T | undefined): T | undefined => earlier

/** What new programs can be made of; it never changes while a server runs. */
export const useTemplates = () => useQuery({ queryKey: ['program-templates'], queryFn: api.programTemplates })

/** The series that effects can be looked for in. */
export const useSeries = () => useQuery({ queryKey: ['series'], queryFn: api.series })

/** What the programs did to a series, with the lines without them; null for no question. */
export function useEffects(asked: { readonly source: Source; readonly measure: string } | null) {
  const { data } = useStatus()
  return useQuery({
    ...effectsQuery(asked?.source ?? 'readings', asked?.measure ?? 'total', JSON.stringify(data ?? null)),
    enabled: asked !== null && data !== undefined,
    placeholderData: keepShown,
  })
}

/** The same for several measures. */
export function useEffectsOf(source: Source, measures: readonly string[]) {
  const { data } = useStatus()
  const stamp = JSON.stringify(data ?? null)
  return useQueries({
    queries: measures.map((measure) => ({
      ...effectsQuery(source, measure, stamp),
      enabled: data !== undefined,
      placeholderData: keepShown,
    })),
  })
}

const effectsQuery = (source: Source, measure: string, stamp: string) => ({
  queryKey: ['effects', source, measure, stamp],
  queryFn: () => api.effects(source, measure),
})
