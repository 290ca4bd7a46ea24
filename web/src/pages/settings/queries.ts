import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useStatus } from '../../queries.ts'

const keepShown = <T>(earlier: T | undefined): T | undefined => earlier

/** What the member has said that no file tells. */
export function useFacts() {
  const { data } = useStatus()
  return useQuery({
    queryKey: ['facts', data?.told, data?.imports],
    queryFn: api.facts,
    enabled: data !== undefined,
    placeholderData: keepShown,
  })
}

/** The copies of the store; nothing tells when the server makes one, so they are asked for again. */
export const useBackups = () => useQuery({ queryKey: ['backups'], queryFn: api.backups, staleTime: 0 })
