import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { inkOf, PLAIN, textWidth } from './paper.ts'
import { table, type Column } from './table.ts'

const COLUMNS: readonly Column[] = [
  { head: 'File', align: 'left' },
  { head: 'Rows', align: 'right' },
  { head: 'Remark', align: 'left' },
]
const ROWS = [
  ['Connections.csv', '1,203', ''],
  ['Comments.csv', '88', 'line breaks joined'],
]

it('aligns cells under their heads and leaves no blanks at the end of a line', () => {
  expect(table(COLUMNS, ROWS, 80, PLAIN)).toEqual([
    'File              Rows  Remark',
    'Connections.csv  1,203',
    'Comments.csv        88  line breaks joined',
  ])
})

it('puts each row in several lines where it is too wide, and leaves nothing out', () => {
  expect(table(COLUMNS, ROWS, 30, PLAIN)).toEqual([
    'Connections.csv',
    '  rows 1,203',
    'Comments.csv',
    '  rows 88, remark line breaks',
    '    joined',
  ])
})

it('keeps columns straight where cells are coloured', () => {
  const coloured = ROWS.map(([name = '', ...rest]) => [{ text: name, ink: inkOf(8).alert }, ...rest])
  const stripped = table(COLUMNS, coloured, 80, inkOf(8)).map((line) => stripVTControlCharacters(line))
  expect(stripped.map(textWidth)).toEqual(table(COLUMNS, ROWS, 80, PLAIN).map(textWidth))
})
