import { fileURLToPath } from 'node:url'

/** Where the built pages lie. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** The script that draws them outside of a browser. */
export const DRAWING_FILE = fileURLToPath(new URL('../../web/served/dist/draw.js', import.meta.url))
