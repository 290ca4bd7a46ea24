import { cut } from './paper.ts'

/** The stream that progress is shown on; a process's `stderr` is one. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface Progress {
  /** `done` of `of` steps, and what is being done in words. */
  show(words: string, done: number, of: number): void
  clear(): void
}

const SILENT: Progress = { show: () => {}, clear: () => {} }
const FRAME_MS = 80
const CELLS = 16

/** One line that renews itself, on a terminal; nothing in a pipe, and nothing where `CI` is set. */
export function progressOn(screen: Screen, env: NodeJS.ProcessEnv, now: () => number): Progress {
  if (screen.isTTY !== true || (env['CI'] ?? '') !== '' || env['TERM'] === 'dumb') return SILENT
  let shownAt = -Infinity
  return {
    show: (words, done, of) => {
      if (now() - shownAt < FRAME_MS) return
      shownAt = now()
      const filled = of === 0 ? 0 : Math.min(CELLS, Math.round((done / of) * CELLS))
      const line = `${'█'.repeat(filled)}${'·'.repeat(CELLS - filled)} ${words}`
      screen.write(`\r\u001B[K${cut(line, (screen.columns ?? 80) - 1)}`)
    },
    clear: () => {
      if (shownAt !== -Infinity) screen.write('\r\u001B[K')
      shownAt = -Infinity
    },
  }
}
