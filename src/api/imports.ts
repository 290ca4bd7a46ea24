import { Hono } from 'hono'
import { z } from 'zod'
import type { ImportsReport } from '../app/import-paths.ts'
import { status, type ImportStatus } from '../app/status.ts'
import { checked, idParameter } from './checked.ts'
import { takesJson, takesNothing } from './content-type.ts'
import type { ApiParts } from './parts.ts'
import { Refusal } from './refusal.ts'

const asked = z.object({ upload: z.string().regex(/^[\w-]{1,64}$/, 'the id of an upload') })

/**
 * `POST /api/imports` imports an upload, as a job; `GET` lists what was imported, newest first; `GET /api/imports/:id` is the
 * report of one, and `DELETE` takes it back.
 */
export const importRoutes = ({ store, uploads, jobs, writer }: ApiParts) =>
  new Hono()
    .get('/imports', async (context) => {
      const { imports } = await status(store)
      return context.json({ imports: imports.map(importJson) })
    })
    .post('/imports', takesJson, checked('json', asked), (context) => {
      const { files, release } = uploads.take(context.req.valid('json').upload)
      const { id } = jobs.start((onStep) =>
        writer.importFiles(files, onStep).then(refuseNothing).finally(release),
      )
      return context.json({ job: id }, 202, { Location: `/api/jobs/${id}` })
    })
    .get('/imports/:id', checked('param', idParameter), async (context) => {
      const { id } = context.req.valid('param')
      const found = (await status(store)).imports.find((one) => one.id === id)
      if (found === undefined) throw unknownImport(id)
      return context.json(importJson(found))
    })
    .delete('/imports/:id', takesNothing, checked('param', idParameter), async (context) =>
      context.json(await writer.undo(context.req.valid('param').id)),
    )

/** The report, and what the store knows besides. The id is the store's own. */
const importJson = ({ report, id, importedAt, sample }: ImportStatus) => ({
  ...report,
  id,
  at: importedAt,
  sample,
})

/** An import of which nothing could be kept has failed; one of several that came with others is told in its report. */
function refuseNothing(report: ImportsReport): ImportsReport {
  const reasons = report.imports.flatMap(({ failed }) => failed ?? [])
  if (reasons.length < report.imports.length || report.accounts.length > 0) return report
  throw new Refusal(422, {
    name: 'nothing-imported',
    title: 'Nothing was imported',
    detail: reasons.join(' '),
    imports: report.imports,
  })
}

const unknownImport = (id: string): Refusal =>
  new Refusal(404, {
    name: 'unknown-import',
    title: 'No such import',
    detail: `There is no import ${id}: it was undone, or never was.`,
  })
