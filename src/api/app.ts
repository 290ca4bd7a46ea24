import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { foreseen, unforeseen } from './answer-error.ts'
import { drawnPages } from './drawn-pages.ts'
import { eventRoutes } from './events.ts'
import { backupRoutes } from './backups.ts'
import { calibrationRoutes } from './calibration.ts'
import { everythingRoutes } from './everything.ts'
import { activityRoutes } from './activities.ts'
import { effectRoutes } from './effects.ts'
import { explainRoutes } from './explain.ts'
import { exportRoutes } from './export.ts'
import { factRoutes } from './facts.ts'
import { guard } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { historyRoutes } from './history.ts'
import { importRoutes } from './imports.ts'
import { influenceRoutes } from './influence.ts'
import { jobRoutes } from './job-routes.ts'
import { missing } from './missing.ts'
import { modelRoutes } from './model.ts'
import { noteRoutes } from './notes.ts'
import { openApi } from './openapi.ts'
import type { ApiParts } from './parts.ts'
import { planRoutes } from './plan.ts'
import { MOST_READING_BYTES, readingRoutes } from './readings.ts'
import { repeated } from './repeated.ts'
import { outcomeRoutes } from './outcomes.ts'
import { programRoutes } from './programs.ts'
import { answerRefusal, Refusal } from './refusal.ts'
import { sampleRoutes } from './sample.ts'
import { scoreRoutes } from './score.ts'
import { settingRoutes } from './settings.ts'
import { servePages } from './serve-pages.ts'
import { stateRoutes } from './state.ts'
import { statusRoutes } from './status.ts'
import { uploadRoutes } from './upload-files.ts'

/** What `hc` needs to know of the API to call it with types. */
export type Api = ReturnType<typeof createApi>

const MOST_JSON_BYTES = 64 * 2 ** 10

/** The pages and their API, behind the guard. Every answer carries the security headers; every error has one shape. */
export function createApi(parts: ApiParts) {
  const app = new Hono()
    .use(securityHeaders)
    .use(guard(parts.hosts))
    .post('/api/*', limitJson)
    .patch('/api/*', limitJson)
    .delete('/api/*', limitJson)
    .get('/api/*', repeated(parts))
    .route('/api', statusRoutes(parts))
    .route('/api', scoreRoutes(parts))
    .route('/api', historyRoutes(parts))
    .route('/api', explainRoutes(parts))
    .route('/api', calibrationRoutes(parts))
    .route('/api', eventRoutes(parts))
    .route('/api', modelRoutes())
    .route('/api', stateRoutes(parts))
    .route('/api', planRoutes(parts))
    .route('/api', uploadRoutes(parts))
    .route('/api', importRoutes(parts))
    .route('/api', jobRoutes(parts))
    .route('/api', readingRoutes(parts))
    .route('/api', programRoutes(parts))
    .route('/api', activityRoutes(parts))
    .route('/api', outcomeRoutes(parts))
    .route('/api', effectRoutes(parts))
    .route('/api', influenceRoutes(parts))
    .route('/api', sampleRoutes(parts))
    .route('/api', exportRoutes(parts))
    .route('/api', noteRoutes(parts))
    .route('/api', factRoutes(parts))
    .route('/api', settingRoutes(parts))
    .route('/api', backupRoutes(parts))
    .route('/api', everythingRoutes(parts))

  app.get('/api/openapi.json', (context) => context.json(openApi(app.routes, parts.version)))
  const refuseMissing = missing(app)
  app.get('/api/*', refuseMissing)
  app.get(
    '*',
    servePages(
      parts.pages,
      drawnPages(parts, (request) => app.fetch(request)),
    ),
  )
  app.notFound(refuseMissing)
  app.onError((error, context) => {
    const refusal = foreseen(error)
    // Whoever asked has gone, and what broke is most likely their sending.
    const isGone = context.req.raw.signal.aborted
    if (refusal === undefined && !isGone) parts.onFault(error)
    return answerRefusal(context, refusal ?? unforeseen())
  })
  return app
}

const limited = (bytes: number) => bodyLimit({ maxSize: bytes, onError: () => refuseMuchJson(bytes) })
const [few, many] = [limited(MOST_JSON_BYTES), limited(MOST_READING_BYTES)]

/** Pages are pasted as JSON; all else that is sent so is short. */
const limitJson: MiddlewareHandler = (context, next) =>
  (context.req.path === '/api/readings' ? many : few)(context, next)

function refuseMuchJson(bytes: number): never {
  throw new Refusal(413, {
    name: 'too-large',
    title: 'The request is too large',
    detail: `A request with JSON has at most ${bytes / 2 ** 10} kB.`,
    ...(bytes === MOST_READING_BYTES ? { hint: 'Drop larger pages and logs as files: see Import.' } : {}),
  })
}
