import { basename } from 'node:path'
import type { Program } from '../kernel/program.ts'
import { readPrograms } from '../sources/programs.ts'
import { Failure } from './failure.ts'
import { problemWords } from './problem-words.ts'
import { readTextFile } from './read-text-file.ts'

/** Reads a file of programs; where anything in it cannot be read, it says what and where, and reads nothing. */
export async function readProgramsFile(path: string): Promise<readonly Program[]> {
  const text = await readTextFile(
    path,
    'A file of programs has a name and some days each; check that it is the right one.',
  )
  const reading = readPrograms(text, basename(path))
  if (reading.kind === 'programs') return reading.programs
  throw new Failure({
    title: 'The programs cannot be read',
    detail: problemWords(reading.problems),
    hint: 'It is a list such as [{ "name": "Daily comments", "spans": [{ "from": "2026-03-01", "to": null }] }]; null where it still runs.',
  })
}
