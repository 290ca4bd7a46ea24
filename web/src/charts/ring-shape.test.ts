import { describe, expect, it } from 'vitest'
import { notch, ringFrame, spanLine } from './ring-shape.ts'

const numbersOf = (path: string): readonly number[] =>
  [...path.matchAll(/-?\d+\.\d+/g)].map(([x]) => Number(x))

describe('the ring', () => {
  it('starts its quarters at 12, 3, 6 and 9 and runs clockwise', () => {
    const frame = ringFrame(400)
    const starts = [0, 1, 2, 3].map((quarter) => numbersOf(notch(frame, quarter, 0)))
    const [top, right, bottom, left] = starts.map(([x = 0, y = 0]) => ({ x, y }))
    expect(top?.y).toBeLessThan(-100)
    expect(right?.x).toBeGreaterThan(100)
    expect(bottom?.y).toBeGreaterThan(100)
    expect(left?.x).toBeLessThan(-100)
  })

  it('halves a quarter at half of its points: at 1:30 there is as much across as up', () => {
    const [x = 0, y = 0] = numbersOf(notch(ringFrame(400), 0, 0.5))
    expect(x + y).toBeCloseTo(0, 1)
    expect(x).toBeGreaterThan(0)
  })

  it('ends a span where the shares end, on one circle outside of it', () => {
    const frame = ringFrame(400)
    const [x1 = 0, y1 = 0, ...rest] = numbersOf(spanLine(frame, 0, 0.2, 0.8))
    const [x2 = 0, y2 = 0] = rest
    expect(Math.hypot(x1, y1)).toBeCloseTo(Math.hypot(x2, y2), 1)
    expect(Math.hypot(x1, y1)).toBeGreaterThan(frame.outer)
    expect(x2).toBeGreaterThan(x1)
  })

  it('fits into the width that it gets, with room for its labels', () => {
    for (const width of [240, 280, 350, 400]) {
      const { outer, height } = ringFrame(width)
      expect(2 * outer).toBeLessThan(width)
      expect(height).toBeGreaterThan(2 * outer)
    }
  })
})
