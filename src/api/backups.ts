import { Hono } from 'hono'
import { listBackups } from '../app/backup.ts'
import { takesNothing } from './content-type.ts'
import type { ApiParts } from './parts.ts'

/** `GET /api/backups`: the copies of the store in its data folder, newest first; `POST` makes one now. */
export const backupRoutes = ({ store, writer }: ApiParts) =>
  new Hono()
    .get('/backups', async (context) => context.json({ backups: await listBackups(store) }))
    .post('/backups', takesNothing, async (context) => context.json(await writer.backUp(), 201))
