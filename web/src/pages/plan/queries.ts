import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useStatus } from '../../queries.ts'
import { orderOf, type Wish } from './wish.ts'

/** How long a slider must rest before a plan is made, in ms. */
const REST = 200

/** The cheapest week for a wish; the last one stays while another is computed. */
export function usePlan(wish: Wish) {
  const { data } = useStatus()
  const { last = null, imports, events, told } = data ?? {}
  const asked = JSON.stringify(orderOf(wish))
  const rested = useRested(asked)
  const plan = useQuery({
    queryKey: ['plan', rested, last, imports, events, told],
    queryFn: () => api.plan(JSON.parse(rested) as object),
    enabled: last !== null && wish.willing.size > 0,
    placeholderData: (earlier) => earlier,
  })
  return { ...plan, isBusy: plan.isFetching || rested !== asked }
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
