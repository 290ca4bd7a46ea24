import { describe, expect, it } from 'vitest'
import type { Explained } from '../shapes.ts'
import { inParts, inShort, lead, pillarMover } from './moved.ts'
import { movesOf } from './moves.ts'

const labels = new Map([
  ['comments-given', 'Comments given'],
  ['posts-and-reshares', 'Posts and reshares'],
  ['reactions-given', 'Reactions given'],
  ['active-days', 'Active days'],
])

type Move = Explained['signals'][number]
const move = (signal: string, faded: number, added: number, pillar: Move['pillar'] = 'insights'): Move => ({
  signal,
  pillar,
  change: faded + added,
  faded,
  new: added,
})

const explained = (signals: readonly Move[], coverage: Explained['coverage'] = []): Explained => ({
  from: '2026-05-11',
  to: '2026-05-18',
  change: 0,
  pillars: [],
  signals,
  coverage,
})

const week = explained([
  move('comments-given', -0.6, 1.4),
  move('posts-and-reshares', -0.5, 0),
  move('reactions-given', -0.02, 0.01),
  move('active-days', -0.2, 0.9, 'people'),
])

describe('the lead', () => {
  it('says what came new, what faded, and which signals did most', () => {
    expect(lead(week, labels)).toBe(
      'What is new added 2.3, and 1.3 of what came before faded. Comments given gave most, posts and reshares cost most.',
    )
  })

  it('says when nothing new was counted', () => {
    expect(lead(explained([move('comments-given', -0.6, 0)]), labels)).toBe(
      'Nothing new was counted, and 0.6 of what came before faded. Comments given cost most.',
    )
  })

  it('keeps apart what comes from knowing more', () => {
    expect(lead(explained([], [{ pillar: 'people', change: -0.8 }]), labels)).toBe(
      'Nothing new was counted, and nothing faded. −0.8 comes from what is known, not from what happened.',
    )
  })
})

describe('a change in parts', () => {
  it('names the largest and sums up the rest', () => {
    expect(inParts(week, labels, 2).replaceAll('\u00A0', ' ')).toBe(
      'Comments given +0.8, active days +0.7, all else −0.5.',
    )
  })

  it('says that no signal moved', () => {
    expect(inParts(explained([move('active-days', -0.01, 0.02)]), labels)).toBe(
      'No signal moved by 0.1 or more.',
    )
  })

  it('is told in one sentence', () => {
    expect(inShort(1, week)).toBe('Up 1.0: 2.3 came new, 1.3 faded.')
    expect(inShort(null, week)).toBe('One of the two days has no single number: 2.3 came new, 1.3 faded.')
    expect(inShort(0, explained([]))).toBe('Unchanged.')
  })

  it('names what moved a pillar most', () => {
    expect(pillarMover(week, 'insights', labels).replaceAll('\u00A0', ' ')).toBe(
      'comments given +0.8 and posts and reshares −0.5.',
    )
    expect(pillarMover(week, 'brand', labels)).toBe('')
  })
})

describe('the moves', () => {
  it('stand pillar by pillar, the largest first, with what is known after what happened', () => {
    const { moves } = movesOf({ ...week, coverage: [{ pillar: 'people', change: 0.3 }] }, labels)
    expect(moves.map(({ label }) => label)).toEqual([
      'Active days',
      'What is known',
      'Comments given',
      'Posts and reshares',
    ])
  })

  it('gather what is too small to be told, if it adds up to something', () => {
    const small = ['a', 'b', 'c'].map((name) => move(name, 0, 0.04))
    const { moves, still } = movesOf(explained([...week.signals, ...small]), labels)
    expect(still).toBe(4)
    expect(moves.at(-1)).toMatchObject({ label: 'All else', pillar: null })
    expect(moves.at(-1)?.new).toBeCloseTo(0.13, 12)
  })

  it('add up to all that signals and coverage say', () => {
    const whole = { ...week, coverage: [{ pillar: 'brand', change: -0.4 }] } as const
    const { moves } = movesOf(whole, labels)
    const sum = moves.reduce((total, part) => total + part.faded + part.new, 0)
    expect(sum).toBeCloseTo(0.8 - 0.5 + 0.7 - 0.4, 12)
  })
})
