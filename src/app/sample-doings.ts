import type { Day, Instant } from '../kernel/day.ts'
import { act, type Action } from '../programs/actions.ts'
import { activityNamed, type ActivityName } from '../programs/activities.ts'
import { freeName, type Draft, type Program } from '../programs/program.ts'
import { sampleDone, sampleMeetings, samplePrograms, type SampleProgram } from '../sample/doings.ts'
import { readingDaysOf } from '../sample/readings.ts'
import { setByHand } from '../store/activities-done.ts'
import { networkAccounts, removeNetworkAccount } from '../store/networks.ts'
import type { Store } from '../store/open-store.ts'
import { removeSampleDoings, setOutcomes } from '../store/outcomes.ts'
import { addProgram, readPrograms, removePrograms, saveProgram } from '../store/programs.ts'

const SEED = 1

/** Takes in what the fictional member did by hand: three programs, what she logged of them, and her meetings. */
export async function addDoings(
  store: Store,
  { until, now, member }: { readonly until: Day; readonly now: Instant; readonly member: string },
): Promise<void> {
  await removeDoings(store, member)
  for (const program of samplePrograms(until)) await addOne(store, program, { until, now, member })
  for (const { activity, ...done } of sampleDone(SEED, until))
    await setByHand(store.db, member, { ...done, activity: knownActivity(activity) }, true)
  const meetings = sampleMeetings(SEED, readingDaysOf(until))
  await setOutcomes(
    store.db,
    member,
    meetings.map((one) => ({ name: 'meetings', ...one, source: 'hand', sample: true })),
  )
}

/** Takes out what the fictional member did by hand, her programs and her accounts on networks; those of others stay. */
export async function removeDoings(store: Store, member: string): Promise<void> {
  const programs = await readPrograms(store.db, member)
  const ids = programs.filter(({ sample }) => sample).map(({ id }) => id)
  if (ids.length > 0) await removePrograms(store.db, member, ids)
  await removeSampleDoings(store.db, member)
  for (const { id, sample } of await networkAccounts(store.db, member))
    if (sample) removeNetworkAccount(store, id)
}

async function addOne(
  store: Store,
  sample: SampleProgram,
  { until, now, member }: { readonly until: Day; readonly now: Instant; readonly member: string },
): Promise<void> {
  const taken = (await readPrograms(store.db, member)).map(({ name }) => name)
  const program = livedProgram(sample, until)
  const draft = { ...program, name: freeName(program.name, taken) }
  const id = await addProgram(store.db, member, draft, { sample: true, createdAt: now })
  await saveProgram(store.db, member, { ...draft, id })
}

/** A program of the fictional member's as it stands on a day. */
export function livedProgram(sample: SampleProgram, until: Day): Program {
  const planned: Program = {
    ...draftOf(sample),
    id: 0,
    state: 'planned',
    lockedOn: null,
    stopped: null,
    decided: null,
    pauses: [],
    skipDays: [],
    sample: true,
  }
  const lived = actionsOf(sample).reduce((program, action) => after(program, action, until), planned)
  return { ...lived, lockedOn: sample.start }
}

function actionsOf({ start, pause, stopped }: SampleProgram): readonly Action[] {
  return [
    { kind: 'start', on: start },
    ...(pause === null
      ? []
      : ([
          { kind: 'pause', on: pause.from },
          { kind: 'resume', on: (pause.to + 1) as Day },
        ] as const)),
    ...(stopped === null
      ? []
      : ([
          { kind: 'stop', ...stopped },
          { kind: 'decide', decision: 'stop', ...stopped },
        ] as const)),
  ]
}

function after(program: Program, action: Action, today: Day): Program {
  const acted = act(program, action, today)
  if (acted.kind === 'done') return acted.program
  throw new TypeError(`the sample's program ${program.name} cannot ${action.kind}: ${acted.why}`)
}

const draftOf = (sample: SampleProgram): Draft => {
  const { name, pillar, hypothesis, gain, activity, weekly, minutes, stopRule, start, end } = sample
  return {
    name,
    template: null,
    pillars: [pillar],
    hypothesis: { text: hypothesis, gain, weeks: 6 },
    activities: [{ activity: knownActivity(activity), weekly, minutes }],
    stopRule,
    start,
    end,
    experiment: null,
  }
}

function knownActivity(name: string): ActivityName {
  const found = activityNamed(name)
  if (found === undefined) throw new TypeError(`the sample does ${name}, which is no activity`)
  return found
}
