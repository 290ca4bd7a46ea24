import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Rgb = readonly [number, number, number]
type Theme = 'light' | 'dark'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const marks = readFileSync(new URL('marks.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: linear(light), dark: linear(dark) }],
  ),
)

/** A colour such as `#24459b` as linear light, 0 to 1 each. Source: IEC 61966-2-1. */
function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const x = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const colour = (name: string, theme: Theme): Rgb => tokens.get(name)![theme]

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Source: WCAG 2.2, “contrast ratio”. */
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const times = (matrix: readonly Rgb[], [a, b, c]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb

/** Distance in OKLab, times 100. Source: B. Ottosson, “A perceptual color space for image processing”, 2020. */
function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [oklab(a), oklab(b)]
  return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const oklab = (rgb: Rgb): Rgb =>
  times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      rgb,
    ).map((x) => Math.cbrt(Math.max(x, 0))) as unknown as Rgb,
  )

/** How the three colour deficiencies see linear light. Source: Machado, Oliveira, Fernandes 2009, severity 1.0. */
const SEEN: Readonly<Record<string, readonly Rgb[]>> = {
  normally: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const PILLARS = ['brand', 'people', 'insights', 'relationships']
/** What `marks.css` draws with, besides `line`, which never lies on a track. */
const MARKS = ['ink', 'ink-2', 'ink-3', ...PILLARS]
const GROUNDS = ['ground', 'surface', 'tint']
const THEMES: readonly Theme[] = ['light', 'dark']

describe.each(THEMES)('the colours, %s,', (theme) => {
  it.each(['ink', 'ink-2', 'ink-3', 'alert', ...PILLARS])('%s can be read on every ground', (name) => {
    for (const ground of GROUNDS) {
      expect(contrast(colour(name, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('line shows the edges of fields on every ground', () => {
    for (const ground of GROUNDS) {
      expect(contrast(colour('line', theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(MARKS)('%s, as a mark, stands out from all it lies on', (name) => {
    for (const below of [...GROUNDS, 'track']) {
      expect(contrast(colour(name, theme), colour(below, theme)), below).toBeGreaterThanOrEqual(3)
    }
  })

  it('are all that marks are drawn with, but for what carries no meaning alone', () => {
    const drawn = [...marks.matchAll(/(?:stroke|fill): var\(--([\w-]+)\)/g)].map(([, name = '']) => name)
    expect(drawn.length).toBeGreaterThan(10)
    const known = new Set<string>([...MARKS, ...GROUNDS, 'line', 'track', 'hairline', 'hue'])
    expect(drawn.filter((name) => !known.has(name))).toEqual([])
  })

  it('of pillars stand out from the track that they fill', () => {
    for (const name of PILLARS) {
      expect(contrast(colour(name, theme), colour('track', theme)), name).toBeGreaterThanOrEqual(4)
    }
  })

  it.each(Object.keys(SEEN))('of any two pillars differ, seen %s', (sight) => {
    const seen = PILLARS.map((name) => times(SEEN[sight] ?? [], colour(name, theme)))
    const pairs = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b)))
    expect(pairs).toHaveLength(6)
    expect(Math.min(...pairs)).toBeGreaterThan(9)
  })
})
