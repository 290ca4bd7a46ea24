import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useStatus } from '../../queries.ts'

/** The model of this server; it changes only with the program. */
export const useModel = () => useQuery({ queryKey: ['model'], queryFn: api.model })

/** Where the reader stands; asked again whenever what is stored differs. */
export function useStanding() {
  const { data } = useStatus()
  const { last = null, imports, events, told } = data ?? {}
  return useQuery({
    queryKey: ['standing', last, imports, events, told],
    queryFn: api.standing,
    enabled: last !== null,
  })
}
