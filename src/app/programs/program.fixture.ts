import { day } from '../../kernel/day.ts'
import { setByHand } from '../../store/activities-done.ts'
import type { Store } from '../../store/open-store.ts'
import { setOutcomes } from '../../store/outcomes.ts'
import { addProgram, readPrograms, saveProgram } from '../../store/programs.ts'
import { NOW } from '../../store/store.fixture.ts'
import type { Draft, Program } from '../../programs/program.ts'

const draft = (name: string): Draft => ({
  name,
  template: 'brand-posts',
  pillars: ['brand', 'people'],
  hypothesis: { text: '=it "helps"\n', gain: -0.25, weeks: 6 },
  activities: [{ activity: 'post', weekly: 2, minutes: 30.5 }],
  stopRule: '',
  start: day(20_000),
  end: day(20_083),
  experiment: {
    seed: 7,
    plan: { weeks: 12, block: 4, longest: 3 },
    schedule: [1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0].map((on) => on === 1),
    settling: 2,
  },
})

/** Keeps a program with all that one can have, something done by hand, and an outcome. */
export async function keepProgram(store: Store, name: string): Promise<Program> {
  const id = await addProgram(store.db, 'me', draft(name), { sample: false, createdAt: NOW })
  const kept = (await readPrograms(store.db, 'me')).find((one) => one.id === id)
  if (kept === undefined) throw new Error('the program was not kept')
  const lived: Program = {
    ...kept,
    state: 'decided',
    lockedOn: day(20_001),
    stopped: { on: day(20_050), because: '-too "much"' },
    decided: { decision: 'change', on: day(20_060), because: '@less' },
    pauses: [
      { from: day(20_010), to: day(20_012) },
      { from: day(20_020), to: null },
    ],
    skipDays: [day(20_030)],
  }
  await saveProgram(store.db, 'me', lived)
  await setByHand(store.db, 'me', { activity: 'post', day: day(20_003), count: 2 })
  await setOutcomes(store.db, 'me', [
    { name: `${name}, won`, day: day(-3), value: 0.1 + 0.2, source: 'csv', sample: false },
  ])
  return lived
}
