/** Where in a file something was read. Lines are counted from 1; `column` is the header's name or a number. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column?: string
}

/** Something that could not be read as written. It is a value: whoever calls decides what to do. */
export interface Problem {
  readonly at: Place
  readonly expected: string
  /** A quotation of the file, at most 80 characters. */
  readonly found: string
}

/** One line a person can act on: `Connections.csv:7 [Connected On]: expected …, found …`. */
export const describeProblem = ({ at, expected, found }: Problem): string =>
  `${at.file}:${at.line}${at.column === undefined ? '' : ` [${at.column}]`}: ` +
  `expected ${expected}, found ${JSON.stringify(found)}`
