import { CommanderError } from 'commander'
import { expect, it } from 'vitest'
import { misuse } from './misuse.ts'

const said = (message: string) => misuse(new CommanderError(1, 'commander.any', message)).words.detail

it('says what commander says in whole sentences, with the nearest match', () => {
  expect(said("error: unknown command 'scor'\n(Did you mean score?)")).toBe(
    "Unknown command 'scor'. Did you mean score?",
  )
  expect(misuse(new CommanderError(1, 'commander.help', '(outputHelp)')).words.detail).toBe(
    'No command was given.',
  )
  expect(said("error: missing required argument 'path'")).toBe("Missing required argument 'path'.")
})
