import type { Programs } from '../../shapes.ts'

/** What the address of the page asks to see. */
export interface ProgramsView {
  /** The program whose course is drawn, by its id; null for the first that has one. */
  readonly id: string | null
  /** Where scores are read from; null for what is usual. */
  readonly source: Source | null
  /** `own` for each program's own pillar, else one measure for all of them. */
  readonly measure: string
  /** Whether a new program is being made. */
  readonly isNew: boolean
  /** The program whose plan is to be printed. */
  readonly plan: string | null
}

export type Source = Programs['source']

/** Whether it may be one; the server knows which there are, and says so of others. */
const isSource = (name: string | null): name is Source => name !== null && /^[a-z-]+$/.test(name)

export function viewOf(search: string): ProgramsView {
  const query = new URLSearchParams(search)
  const source = query.get('source')
  return {
    id: query.get('id'),
    source: isSource(source) ? source : null,
    measure: query.get('measure') ?? 'own',
    isNew: query.has('new'),
    plan: query.get('plan'),
  }
}

/** The address that shows it: `/programs?id=2&source=open-index`. */
export function addressOf(view: Partial<ProgramsView>): string {
  const query = new URLSearchParams()
  if (view.isNew === true) query.set('new', '')
  if (view.plan != null) query.set('plan', view.plan)
  if (view.id != null) query.set('id', view.id)
  if (view.source != null) query.set('source', view.source)
  if (view.measure !== undefined && view.measure !== 'own') query.set('measure', view.measure)
  return query.size === 0 ? '/programs' : `/programs?${query}`
}
