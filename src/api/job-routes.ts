import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { setTimeout as pause } from 'node:timers/promises'
import { checked, idParameter } from './checked.ts'
import type { ApiParts } from './parts.ts'
import { Refusal } from './refusal.ts'

/** News come at most so often, and a sign of life at least so often. */
const NEWS_MS = 100
const SIGN_OF_LIFE_MS = 15_000

/** `GET /api/jobs/:id`: how far a job is; `/events`: the same as an event stream that ends when the job does. */
export const jobRoutes = ({ jobs }: ApiParts) => {
  const find = (id: string) => {
    const job = jobs.find(id)
    if (job === undefined) throw unknownJob(id)
    return job
  }
  return new Hono()
    .get('/jobs/:id', checked('param', idParameter), (context) =>
      context.json(find(context.req.valid('param').id)),
    )
    .get('/jobs/:id/events', checked('param', idParameter), (context) => {
      const { id } = find(context.req.valid('param').id)
      return streamSSE(context, async (stream) => {
        const left = new AbortController()
        stream.onAbort(() => left.abort())
        const alive = setInterval(() => void stream.write(':\n\n'), SIGN_OF_LIFE_MS)
        try {
          for await (const job of jobs.watch(id, () => pause(NEWS_MS), left.signal)) {
            await stream.writeSSE({ data: JSON.stringify(job) })
          }
        } finally {
          clearInterval(alive)
        }
      })
    })
}

const unknownJob = (id: string): Refusal =>
  new Refusal(404, {
    name: 'unknown-job',
    title: 'There is no such job',
    detail: `No job ${id} is known: it ended long ago, or the server was started anew.`,
  })
