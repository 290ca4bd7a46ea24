import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useStatus } from '../../queries.ts'
import type { LagSource } from '../../shapes.ts'

const keyOf = (status: ReturnType<typeof useStatus>['data']) => [
  status?.imports,
  status?.events,
  status?.readings,
  status?.told,
]

/** What the member really wants, day by day. Outcomes are no part of the status, so that they are asked for anew each time. */
export function useOutcomes() {
  const { data } = useStatus()
  return useQuery({ queryKey: ['outcomes', ...keyOf(data)], queryFn: api.outcomes, staleTime: 0 })
}

/** Whether the score leads an outcome; `of` tells the version of what is known of it. */
export function useLag(outcome: string, source: LagSource, of: string) {
  const { data } = useStatus()
  return useQuery({
    queryKey: ['lag', outcome, source, of, ...keyOf(data)],
    queryFn: () => api.lag(outcome, source),
  })
}
