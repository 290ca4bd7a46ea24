import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveShape } from './curve-shape.ts'

describe('curveShape', () => {
  it('begins at the lower left, and is at the top from full on', () => {
    const { path, fullAt, place } = curveShape({ kind: 'ramp', full: 10 }, 5, 115, 40)
    expect(path.startsWith('M0.0 40.0')).toBe(true)
    expect(path.endsWith('L100.0 0.0L115.0 0.0')).toBe(true)
    expect(fullAt).toBeCloseTo(100, 9)
    expect(place).toEqual({ x: 50, y: 20 })
  })

  it('keeps every value in its box, and has no place for none', () => {
    const kind = fc.constantFrom('saturate', 'log', 'ramp')
    fc.assert(
      fc.property(
        kind,
        fc.double({ min: 0.5, max: 1000, noNaN: true }),
        fc.double({ min: -10, max: 1e6, noNaN: true }),
        (kind, full, value) => {
          const { place } = curveShape({ kind, full }, value, 200, 50)
          expect(place!.x).toBeGreaterThanOrEqual(0)
          expect(place!.x).toBeLessThanOrEqual(200)
          expect(place!.y).toBeGreaterThanOrEqual(0)
          expect(place!.y).toBeLessThanOrEqual(50)
        },
      ),
    )
    expect(curveShape({ kind: 'log', full: 10 }, null, 200, 50).place).toBeNull()
  })
})
