import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The built pages, all in memory: a path that is not among their files cannot reach any other. */
export interface Pages {
  /** By address: `/assets/index-4f2a.js`. Empty where the pages are not built. */
  readonly files: ReadonlyMap<string, PageFile>
}

export interface PageFile {
  readonly type: string
  readonly etag: string
  /** Its name changes with what is in it, so that it may be kept for ever. */
  readonly hashed: boolean
  readonly plain: Body
  /** Smaller forms, the smallest first. */
  readonly packed: readonly { readonly encoding: string; readonly body: Body }[]
}

type Body = Uint8Array<ArrayBuffer>

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const PACKABLE = /^(text\/|application\/|image\/svg)/
const UNKNOWN_TYPE = 'application/octet-stream'

/** Reads every file below `folder` once; a folder that is not there has no files. */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)
  const read = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const address = `/${relative(folder, path).replaceAll(sep, '/')}`
      return [address, await pageFile(address, await readFile(path))] as const
    })
  return { files: new Map(await Promise.all(read)) }
}

async function pageFile(address: string, bytes: Buffer): Promise<PageFile> {
  const type = TYPES[extname(address)] ?? UNKNOWN_TYPE
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    hashed: address.startsWith('/assets/'),
    plain: new Uint8Array(bytes),
    packed: PACKABLE.test(type) && type !== UNKNOWN_TYPE ? await packedForms(bytes) : [],
  }
}

/** The smaller forms of a file, those that save nothing left out. */
export async function packedForms(bytes: Buffer): Promise<PageFile['packed']> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  return [
    { encoding: 'br', body: new Uint8Array(br) },
    { encoding: 'gzip', body: new Uint8Array(gz) },
  ].filter(({ body }) => body.length < bytes.length)
}

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}
