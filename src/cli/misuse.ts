import type { CommanderError } from 'commander'
import { wrongUse, type Failure } from './failure.ts'
import { capital } from './number.ts'

/** What commander says in its own way, as sentences: `Unknown command 'scor'. Did you mean score?` */
export function misuse({ code, message }: CommanderError): Failure {
  if (code === NO_COMMAND) return wrongUse('No command was given.', HELP)
  const [said = '', guess] = message.replace(/^error: /, '').split('\n')
  const sentence = capital(said).replace(/\.?$/, '.')
  const nearest = guess === undefined ? '' : ` ${guess.replace(/^\((.*)\)$/, '$1')}`
  return wrongUse(sentence + nearest, HELP)
}

/** Commander then prints the help, and says no more. */
const NO_COMMAND = 'commander.help'

const HELP = 'fourscore --help lists the commands, fourscore COMMAND --help explains one.'
