import type { Kysely, Selectable } from 'kysely'
import type { Pillar } from '../events/reading.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Draft, ExperimentMode, Program, Target } from '../programs/program.ts'
import type { ProgramPauseRow, ProgramRow, Tables } from './tables.ts'

/** All programs of a member, by their first day, then by id. */
export async function readPrograms(db: Kysely<Tables>, member: string): Promise<readonly Program[]> {
  const rows = await db
    .selectFrom('program')
    .selectAll()
    .where('member', '=', member)
    .orderBy('start_day')
    .orderBy('id')
    .execute()
  const pauses = await db
    .selectFrom('program_pause')
    .selectAll()
    .where('member', '=', member)
    .orderBy('from_day')
    .execute()
  return rows.map((row) =>
    programOf(
      row,
      pauses.filter(({ program }) => program === row.id),
    ),
  )
}

/** Keeps a new program, planned, and gives its id, which no program had before unless it was deleted. */
export async function addProgram(
  db: Kysely<Tables>,
  member: string,
  draft: Draft,
  { sample, createdAt }: { readonly sample: boolean; readonly createdAt: Instant },
): Promise<number> {
  const { id } = await db
    .insertInto('program')
    .values({
      member,
      ...draftColumns(draft),
      ...stateColumns(PLANNED),
      sample: Number(sample),
      created_at: createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes what a program has become; all or nothing. */
export const saveProgram = (db: Kysely<Tables>, member: string, program: Program): Promise<void> =>
  db.transaction().execute(async (all) => {
    const { id, pauses, skipDays } = program
    await all
      .updateTable('program')
      .set({ ...draftColumns(program), ...stateColumns(program) })
      .where('member', '=', member)
      .where('id', '=', id)
      .execute()
    await all.deleteFrom('program_pause').where('member', '=', member).where('program', '=', id).execute()
    const rows: readonly ProgramPauseRow[] = [
      ...pauses.map(({ from, to }) => ({
        member,
        program: id,
        kind: 'pause' as const,
        from_day: from,
        to_day: to,
      })),
      ...skipDays.map((on) => ({ member, program: id, kind: 'skip' as const, from_day: on, to_day: on })),
    ]
    if (rows.length > 0) await all.insertInto('program_pause').values(rows).execute()
  })

/** Takes programs away with their pauses; what was done stays. */
export const removePrograms = (db: Kysely<Tables>, member: string, ids: readonly number[]): Promise<void> =>
  db.transaction().execute(async (all) => {
    await all.deleteFrom('program_pause').where('member', '=', member).where('program', 'in', ids).execute()
    await all.deleteFrom('program').where('member', '=', member).where('id', 'in', ids).execute()
  })

const PLANNED: Pick<Program, 'state' | 'lockedOn' | 'stopped' | 'decided'> = {
  state: 'planned',
  lockedOn: null,
  stopped: null,
  decided: null,
}

const draftColumns = (draft: Draft) => ({
  name: draft.name,
  template: draft.template,
  pillars: JSON.stringify(draft.pillars),
  hypothesis: draft.hypothesis.text,
  gain: draft.hypothesis.gain,
  gain_weeks: draft.hypothesis.weeks,
  activities: JSON.stringify(draft.activities),
  stop_rule: draft.stopRule,
  start_day: draft.start,
  end_day: draft.end,
  experiment: draft.experiment === null ? null : JSON.stringify(draft.experiment),
})

const stateColumns = ({
  state,
  lockedOn,
  stopped,
  decided,
}: Pick<Program, 'state' | 'lockedOn' | 'stopped' | 'decided'>) => ({
  state,
  locked_day: lockedOn,
  stopped_day: stopped?.on ?? null,
  stopped_because: stopped?.because ?? '',
  decision: decided?.decision ?? null,
  decided_day: decided?.on ?? null,
  decided_because: decided?.because ?? '',
})

function programOf(row: Selectable<ProgramRow>, pauses: readonly ProgramPauseRow[]): Program {
  const ofKind = (kind: ProgramPauseRow['kind']) => pauses.filter((one) => one.kind === kind)
  return {
    id: row.id,
    name: row.name,
    template: row.template,
    pillars: JSON.parse(row.pillars) as readonly Pillar[],
    hypothesis: { text: row.hypothesis, gain: row.gain, weeks: row.gain_weeks },
    activities: JSON.parse(row.activities) as readonly Target[],
    stopRule: row.stop_rule,
    start: row.start_day as Day,
    end: row.end_day as Day,
    experiment: row.experiment === null ? null : (JSON.parse(row.experiment) as ExperimentMode),
    state: row.state,
    lockedOn: row.locked_day as Day | null,
    stopped: row.stopped_day === null ? null : { on: row.stopped_day as Day, because: row.stopped_because },
    decided:
      row.decision === null || row.decided_day === null
        ? null
        : { decision: row.decision, on: row.decided_day as Day, because: row.decided_because },
    pauses: ofKind('pause').map(({ from_day, to_day }) => ({
      from: from_day as Day,
      to: to_day as Day | null,
    })),
    skipDays: ofKind('skip').map(({ from_day }) => from_day as Day),
    sample: row.sample === 1,
  }
}
