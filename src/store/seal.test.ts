import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sealOf } from './seal.ts'
import { temporaryFolder, temporaryStore } from './store.fixture.ts'

describe('sealOf', () => {
  it('is HMAC-SHA-256 under the key of the store, cut to 22 characters of base64url', async () => {
    const { db } = await temporaryStore()
    const seal = await sealOf(db)
    const { value } = await db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', 'seal-key')
      .executeTakeFirstOrThrow()
    const key = Buffer.from(value, 'base64url')
    expect(key).toHaveLength(32)
    expect(seal('ann lee')).toBe(createHmac('sha256', key).update('ann lee').digest('base64url').slice(0, 22))
    expect(seal('ann lee')).toMatch(/^[\w-]{22}$/)
  })

  it('gives the same hash for the same text, also when the store is opened again, and in no other store', async () => {
    const folder = temporaryFolder()
    const store = await temporaryStore(folder)
    const first = (await sealOf(store.db))('ann')
    await store.close()
    expect((await sealOf((await temporaryStore(folder)).db))('ann')).toBe(first)
    expect((await sealOf((await temporaryStore()).db))('ann')).not.toBe(first)
  })
})
