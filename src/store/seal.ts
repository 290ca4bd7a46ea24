import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Seal } from '../events/seal.ts'
import type { Tables } from './tables.ts'

/**
 * Keyed hashes under the store's own key, for one import: HMAC-SHA-256, the first 16 bytes in base64url.
 * What was asked before is remembered, since a person or a conversation comes up thousands of times.
 */
export async function sealOf(db: Kysely<Tables>): Promise<Seal> {
  const key = await sealKey(db)
  const known = new Map<string, string>()
  return (text) => {
    const remembered = known.get(text)
    if (remembered !== undefined) return remembered
    const hash = createHmac('sha256', key).update(text).digest('base64url').slice(0, HASH_LENGTH)
    if (known.size < REMEMBERED) known.set(text, hash)
    return hash
  }
}

/** 22 characters of base64url hold 132 bits. */
const HASH_LENGTH = 22
const REMEMBERED = 200_000
const SETTING = 'seal-key'

/** 32 random bytes, drawn when first asked for. Without them nobody can tell whom a hash names. */
async function sealKey(db: Kysely<Tables>): Promise<KeyObject> {
  await db
    .insertInto('setting')
    .values({ key: SETTING, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { value } = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirstOrThrow()
  // Made once: Node would make one of the bytes for every hash, at five times its cost.
  return createSecretKey(value, 'base64url')
}
