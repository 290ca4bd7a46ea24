import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanAnswer } from '../app/plan-for.ts'
import type { ForecastAnswer } from '../app/forecast-for.ts'
import type { NextActionsAnswer } from '../app/next-actions-for.ts'
import { testApi, type TestApi } from './api.fixture.ts'

let api: TestApi
beforeAll(async () => {
  api = await testApi()
  expect((await api.ask('POST', '/api/sample')).status).toBe(201)
})
afterAll(() => api.stop())

const GOAL = { goal: 57, by: '2026-06-29', minutes: 120 }

describe('POST /api/plan', () => {
  it('plans a week that becomes a program as it stands', async () => {
    const { status, body: plan } = await api.json<PlanAnswer>('POST', '/api/plan', {
      ...GOAL,
      activities: [{ activity: 'comment', minutes: 5 }, { activity: 'search' }, { activity: 'invitation' }],
    })
    expect([status, plan.reached, plan.day]).toEqual([200, true, '2026-05-18'])
    expect(plan.points).toBeGreaterThanOrEqual(57)
    expect(plan.minutes).toBeLessThanOrEqual(120)
    expect(plan.forecast.courses.map(({ course }) => course)).toEqual(['nothing', 'habits', 'plan'])
    const last = plan.forecast.courses.at(-1)?.total.points.at(-1)
    expect(last).toBeCloseTo(plan.points, 0)
    const made = await api.json<{ readonly activities: readonly object[] }>('POST', '/api/programs', {
      name: 'To 57',
      hypothesis: 'It gets there.',
      ...plan.program,
    })
    expect([made.status, made.body.activities.length]).toEqual([201, plan.week.length])
  })

  it.each([
    ['a goal beyond its pillar', { ...GOAL, pillar: 'brand' }, 'A goal from 0 to 25'],
    ['a day that is over', { ...GOAL, by: '2026-05-18' }, 'does not lie after'],
    ['a day that is years ahead', { ...GOAL, by: '2030-01-01' }, 'Choose a day from'],
    ['a pillar that there is not', { ...GOAL, pillar: 'luck' }, 'no pillar "luck"'],
  ])('refuses %s, and says what to do', async (_, body, words) => {
    const { status, body: refusal } = await api.json('POST', '/api/plan', body)
    expect(status).toBe(404)
    expect(`${refusal.detail} ${refusal.hint}`.toLowerCase()).toContain(words.toLowerCase())
  })

  it.each([
    ['without a goal', { by: '2026-06-29', minutes: 60 }, 'json.goal'],
    ['with a day that is none', { ...GOAL, by: '2026-02-30' }, 'json.by'],
    [
      'with an activity that there is not',
      { ...GOAL, activities: [{ activity: 'jump' }] },
      'json.activities.0.activity',
    ],
    [
      'with an activity twice',
      { ...GOAL, activities: [{ activity: 'post' }, { activity: 'post' }] },
      'json.activities',
    ],
    [
      'with parts of a half minute',
      { ...GOAL, activities: [{ activity: 'post', minutes: 1.3 }] },
      'json.activities.0.minutes',
    ],
  ])('refuses a request %s, and names the field', async (_, body, field) => {
    const { status, body: refusal } = await api.json('POST', '/api/plan', body)
    expect([status, refusal.faults?.map((one) => one.field)]).toEqual([400, [field]])
  })
})

describe('GET /api/forecast', () => {
  it('tells where the index goes with nothing more, with the habits, and with a program besides', async () => {
    const program = {
      name: 'Comments',
      pillars: ['insights'],
      activities: [{ activity: 'comment', weekly: 15 }],
    }
    const { body: made } = await api.json<{ readonly id: string }>('POST', '/api/programs', program)
    const { body } = await api.json<ForecastAnswer>('GET', `/api/forecast?to=2026-06-29&program=${made.id}`)
    const ends = body.courses.map(({ total }) => total.points.at(-1) ?? NaN)
    expect(body.courses.map(({ course }) => course)).toEqual(['nothing', 'habits', 'program'])
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    expect(body.courses[1]?.total.points.length).toBe(43)
  })

  it('says that there is no such program', async () => {
    const { status, body } = await api.json('GET', '/api/forecast?program=999')
    expect([status, body.detail]).toEqual([404, 'There is no program 999.'])
  })
})

describe('GET /api/next-actions', () => {
  it('names what to do next and for each pillar, with what programs with it have done', async () => {
    const { status, body } = await api.json<NextActionsAnswer>('GET', '/api/next-actions')
    expect([status, Object.keys(body.byPillar)]).toEqual([
      200,
      ['brand', 'people', 'insights', 'relationships'],
    ])
    expect(body.actions[0]?.perMinute).toBeGreaterThan(0)
    expect(body.actions.some(({ measured }) => measured !== null)).toBe(true)
  })
})

it('without data, each says what to import', async () => {
  const empty = await testApi()
  for (const [method, path, body] of [
    ['POST', '/api/plan', GOAL],
    ['GET', '/api/forecast', undefined],
    ['GET', '/api/next-actions', undefined],
  ] as const) {
    const { status, body: refusal } = await empty.json(method, path, body)
    expect([path, status, refusal.title]).toEqual([path, 404, 'No data yet'])
  }
  await empty.stop()
})
