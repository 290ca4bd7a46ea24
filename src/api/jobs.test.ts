import { describe, expect, it } from 'vitest'
import { Jobs } from './jobs.ts'

const problemOf = (error: unknown) => ({
  type: 't',
  title: 'Failed',
  status: 500 as const,
  detail: String(error),
})

function jobs() {
  let next = 0
  return new Jobs<number, string>(() => `j${++next}`, problemOf)
}

const now = () => Promise.resolve()

describe('jobs', () => {
  it('run one at a time, in the order in which they came', async () => {
    const [queue, log] = [jobs(), [] as string[]]
    const work = (name: string) => async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      log.push(`${name} ends`)
      return name
    }
    const [a, b] = [queue.start(work('a')), queue.start(work('b'))]
    expect([a.state, b.state]).toEqual(['waiting', 'waiting'])
    await queue.settled()
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect([queue.find(a.id)?.result, queue.find(b.id)?.result]).toEqual(['a', 'b'])
  })

  it('go on after one that failed, and say why it did', async () => {
    const queue = jobs()
    const bad = queue.start(() => Promise.reject(new Error('no such file')))
    const good = queue.start(() => Promise.resolve('done'))
    await queue.settled()
    expect(queue.find(bad.id)).toMatchObject({ state: 'failed', problem: { detail: 'Error: no such file' } })
    expect(queue.find(good.id)).toMatchObject({ state: 'done', result: 'done' })
  })

  it('are watched from now until they end', async () => {
    const queue = jobs()
    const { id } = queue.start(async (onProgress) => {
      onProgress(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      onProgress(2)
      return 'read'
    })
    const seen = []
    for await (const { state, progress, result } of queue.watch(id, now, new AbortController().signal)) {
      seen.push([state, progress, result])
    }
    expect(seen[0]?.[0]).toBe('waiting')
    expect(seen).toContainEqual(['running', 1, null])
    expect(seen.at(-1)).toEqual(['done', 2, 'read'])
  })

  it('are told once where they have ended already, and not at all where there is none', async () => {
    const queue = jobs()
    const { id } = queue.start(() => Promise.resolve('read'))
    await queue.settled()
    const told = async (which: string) => {
      const states = []
      for await (const { state } of queue.watch(which, now, new AbortController().signal)) states.push(state)
      return states
    }
    expect([await told(id), await told('nosuch')]).toEqual([['done'], []])
  })

  it('stop being watched when the watcher leaves', async () => {
    const [queue, leaving] = [jobs(), new AbortController()]
    const { promise, resolve: finish } = Promise.withResolvers<string>()
    const { id } = queue.start(() => promise)
    const states = []
    for await (const { state } of queue.watch(id, now, leaving.signal)) {
      states.push(state)
      if (state === 'running') leaving.abort()
    }
    expect(states.at(-1)).toBe('running')
    finish('read')
    await queue.settled()
  })

  it('forget the oldest that have ended', async () => {
    const queue = jobs()
    const first = queue.start(() => Promise.resolve('read'))
    await queue.settled()
    for (let i = 0; i < 100; i++) queue.start(() => Promise.resolve('read'))
    expect(queue.find(first.id)).toBeUndefined()
    await queue.settled()
  })
})
