import { describe, expect, it } from 'vitest'
import type { Cell } from '../xlsx/cell.ts'
import { wholeNumber } from './whole-number.ts'

describe('wholeNumber', () => {
  it.each<[Cell, number]>([
    [63306, 63306],
    ['63306', 63306],
    ['63306.0', 63306],
    ['63,306', 63306],
    ['1.063.306', 1063306],
    ['63 306', 63306],
    ['63\u00a0306', 63306],
    ['-2', -2],
    ['\u221228', -28],
    [' 0 ', 0],
    ['-0', 0],
  ])('reads %j', (cell, number) => expect(wholeNumber(cell)).toBe(number))

  it.each<[Cell]>([
    [''],
    [null],
    ['12%'],
    ['1.5'],
    [1.5],
    ['1,50'],
    ['1e3'],
    [1e300],
    [Number.NaN],
    ['9'.repeat(40)],
    ['3/4'],
    [true],
    [new Date(0)],
  ])('finds none in %j', (cell) => expect(wholeNumber(cell)).toBeUndefined())
})
