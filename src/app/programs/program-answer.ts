import type { Instant } from '../../kernel/day.ts'
import type { Store } from '../../store/open-store.ts'
import { changePrograms, type ProgramOrder } from './change-programs.ts'
import { loadPrograms, type Calendar } from './known-programs.ts'
import { programsJson, type ProgramJson } from './program-json.ts'

/** Does what is ordered, and gives the program as it is then, without its effect. Throws `AppError` where it cannot be. */
export async function orderAnswer(
  store: Store,
  order: ProgramOrder,
  at: Calendar & { readonly now: Instant },
): Promise<ProgramJson> {
  const program = await changePrograms(store, order, at)
  const { programs, done } = await loadPrograms(store, at)
  const all = programs.some(({ id }) => id === program.id) ? programs : [...programs, program]
  const found = programsJson(all, done, at.today).find(({ id }) => id === String(program.id))
  if (found === undefined) throw new TypeError(`program ${program.id} is not among its own`)
  return found
}
