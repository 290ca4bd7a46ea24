import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { isMessage, say } from '../../words/say.ts'
import type { Known } from './entries.ts'

/** The signals of the model in the reader's language; none before the server has told them. */
export function useSignalNames(): Known['signals'] {
  const { data } = useQuery({ queryKey: ['model'], queryFn: api.model })
  return (data?.pillars ?? []).flatMap(({ signals }) =>
    signals.map(({ signal, label }) => {
      const key = `signal.${signal}`
      return { signal, name: isMessage(key) ? say(key) : label }
    }),
  )
}
