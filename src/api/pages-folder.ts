import { fileURLToPath } from 'node:url'

/** Where the built pages lie. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url))
