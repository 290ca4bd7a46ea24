import { describe, expect, it } from 'vitest'
import { progressOn } from './progress.ts'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 40, written, write: (text: string) => written.push(text) }
}

describe('progress', () => {
  it('is one line that renews itself and is cleared, not longer than the terminal is wide', () => {
    const [terminal, clock] = [screen(true), [0, 200, 400]]
    const progress = progressOn(terminal, {}, () => clock.shift() ?? 0)
    progress.show('Reading messages.csv, 3 of 31 files, with a name too long', 3, 31)
    progress.clear()
    expect(terminal.written[0]?.startsWith(`\r\u001B[K██${'·'.repeat(14)} Reading messages.csv`)).toBe(true)
    expect([...(terminal.written[0] ?? '')].length).toBeLessThanOrEqual(40 + '\r\u001B[K'.length)
    expect(terminal.written.at(-1)).toBe('\r\u001B[K')
  })

  it('shows no more than a dozen lines a second', () => {
    const terminal = screen(true)
    let now = 0
    const progress = progressOn(terminal, {}, () => (now += 10))
    for (let i = 0; i < 100; i++) progress.show('Reading', i, 100)
    expect(terminal.written.length).toBeGreaterThan(5)
    expect(terminal.written.length).toBeLessThanOrEqual(13)
  })

  it('is silent in a pipe, under CI and on a terminal that cannot', () => {
    const quiet = [
      [screen(false), {}],
      [screen(true), { CI: 'true' }],
      [screen(true), { TERM: 'dumb' }],
    ] as const
    for (const [terminal, env] of quiet) {
      const progress = progressOn(terminal, env, () => 1000)
      progress.show('Reading', 1, 2)
      progress.clear()
      expect(terminal.written).toEqual([])
    }
  })
})
