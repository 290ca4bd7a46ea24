import { Hono } from 'hono'
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { ProgramOrder } from '../app/programs/change-programs.ts'
import { draftAsked, targetOf } from '../app/programs/draft-asked.ts'
import { programsAnswer } from '../app/programs/programs-answer.ts'
import { templatesAnswer } from '../app/programs/templates-answer.ts'
import { PILLARS } from '../events/reading.ts'
import type { Day } from '../kernel/day.ts'
import type { Action } from '../programs/actions.ts'
import { LONGEST_WEEKS, MOST_A_WEEK } from '../programs/check-draft.ts'
import { DECISIONS } from '../programs/program.ts'
import { calendarAt } from './calendar.ts'
import { checked, dayParameter, inOrder, WRONG_ORDER } from './checked.ts'
import { takesJson, takesNothing } from './content-type.ts'
import { localDay } from './local-day.ts'
import type { ApiParts } from './parts.ts'
import { Refusal } from './refusal.ts'

const words = z.string().trim().max(2_000, 'at most 2,000 characters')
const target = z.strictObject({
  activity: z.string().min(1).max(40),
  weekly: z.int().min(1).max(MOST_A_WEEK),
  minutes: z.number().min(0).max(1_440).optional(),
})

const fields = {
  name: z.string().trim().min(1, 'a name').max(80, 'at most 80 characters'),
  pillars: z.array(z.enum(PILLARS)).min(1, 'at least one pillar').max(PILLARS.length),
  hypothesis: words,
  gain: z.number().min(-100).max(100),
  gainWeeks: z.int().min(1).max(LONGEST_WEEKS).nullable(),
  activities: z.array(target).min(1, 'at least one activity').max(20),
  stopRule: words,
  start: dayParameter,
  end: dayParameter,
  experiment: z.boolean(),
}
const ordered = ({ start, end }: { readonly start?: Day | undefined; readonly end?: Day | undefined }) =>
  inOrder({ from: start, to: end })
const WRONG_END = { ...WRONG_ORDER, path: ['end'] }

const begun = z
  .strictObject({
    template: z.string().max(60).optional(),
    ...z.object(fields).partial().shape,
    weeks: z.int().min(1).max(LONGEST_WEEKS).optional(),
    startNow: z.boolean().optional(),
  })
  .refine(ordered, WRONG_END)
const changed = z.strictObject(fields).partial().refine(ordered, WRONG_END)

const on = dayParameter.optional()
const acted = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['start', 'pause', 'resume']), on }),
  z.strictObject({ action: z.literal('skip'), on, skip: z.boolean().optional() }),
  z.strictObject({ action: z.literal('stop'), on, because: words.optional() }),
  z.strictObject({ action: z.literal('decide'), on, decision: z.enum(DECISIONS), because: words.optional() }),
])

const byId = z.object({ id: z.string().regex(/^\d{1,15}$/, 'the id of a program') })

/**
 * `GET /api/programs`: all programs, how they are kept, and what each did to its own pillar. `POST` makes one, `PATCH` changes it
 * until it is started, `POST /api/programs/:id/actions` starts, pauses, resumes, stops or decides it, or skips a day; `DELETE`
 * takes away one that was never started. `GET /api/program-templates` tells what a new one can be made of.
 */
export const programRoutes = ({ store, evidence, writer, now }: ApiParts) => {
  const order = (given: ProgramOrder) => writer.changePrograms(given)
  const answer = async () => programsAnswer(store, await evidence.of(), calendarAt(now()))
  return new Hono()
    .get('/program-templates', (context) => context.json(templatesAnswer()))
    .get('/programs', async (context) => context.json(await answer()))
    .post('/programs', takesJson, checked('json', begun), async (context) => {
      const { startNow = false, ...said } = context.req.valid('json')
      const draft = draftAsked(said, localDay(now()), randomInt(2 ** 31))
      return context.json(await order({ kind: 'new', draft, startNow }), 201)
    })
    .get('/programs/:id', checked('param', byId), async (context) => {
      const { id } = context.req.valid('param')
      const found = (await answer()).programs.find((one) => one.id === id)
      if (found === undefined) throw unknownProgram(id)
      return context.json(found)
    })
    .patch('/programs/:id', takesJson, checked('param', byId), checked('json', changed), async (context) => {
      const { id } = context.req.valid('param')
      const changes = changesOf(context.req.valid('json'))
      return context.json(await order({ kind: 'edit', id, changes }))
    })
    .delete('/programs/:id', takesNothing, checked('param', byId), async (context) =>
      context.json(await order({ kind: 'delete', id: context.req.valid('param').id })),
    )
    .post(
      '/programs/:id/actions',
      takesJson,
      checked('param', byId),
      checked('json', acted),
      async (context) => {
        const { id } = context.req.valid('param')
        const action = actionOf(context.req.valid('json'), localDay(now()))
        return context.json(await order({ kind: 'act', id, action }))
      },
    )
}

function actionOf(asked: z.output<typeof acted>, today: Day): Action {
  const day = asked.on ?? today
  switch (asked.action) {
    case 'skip':
      return { kind: 'skip', on: day, skip: asked.skip ?? true }
    case 'stop':
      return { kind: 'stop', on: day, because: asked.because ?? '' }
    case 'decide':
      return { kind: 'decide', on: day, decision: asked.decision, because: asked.because ?? '' }
    case 'start':
    case 'pause':
    case 'resume':
      return { kind: asked.action, on: day }
  }
}

type Changes = Extract<ProgramOrder, { kind: 'edit' }>['changes']

function changesOf(asked: z.output<typeof changed>): Changes {
  const { hypothesis: text, gain, gainWeeks, activities, experiment, ...rest } = asked
  const isExpectedAnew = text !== undefined || gain !== undefined || gainWeeks !== undefined
  return {
    ...defined(rest),
    ...(isExpectedAnew ? { expects: defined({ text, gain, weeks: gainWeeks }) } : {}),
    ...(activities === undefined ? {} : { activities: activities.map(targetOf) }),
    ...(experiment === undefined ? {} : { experiment: experiment ? randomInt(2 ** 31) : null }),
  }
}

/** Without what was left out, as exact types want it. */
const defined = <T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never

const unknownProgram = (id: string): Refusal =>
  new Refusal(404, {
    name: 'not-there',
    title: 'No such program',
    detail: `There is no program ${id}.`,
    hint: 'GET /api/programs lists them.',
  })
