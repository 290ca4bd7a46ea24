import type { Programs, ProgramTemplates } from '../../shapes.ts'
import type { Draft } from './draft.ts'

/** What each of the eight steps is given. */
export interface StepProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly templates: ProgramTemplates
  readonly programs: Programs
}
