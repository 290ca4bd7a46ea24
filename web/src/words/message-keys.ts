import type api from '../../messages/en/api.json'
import type frame from '../../messages/en/frame.json'
import type history from '../../messages/en/history.json'
import type influence from '../../messages/en/influence.json'
import type imports from '../../messages/en/import.json'
import type model from '../../messages/en/model.json'
import type next from '../../messages/en/next.json'
import type moved from '../../messages/en/moved.json'
import type outcomes from '../../messages/en/outcomes.json'
import type palette from '../../messages/en/palette.json'
import type parts from '../../messages/en/parts.json'
import type programs from '../../messages/en/programs.json'
import type plan from '../../messages/en/plan.json'
import type reading from '../../messages/en/reading.json'
import type remark from '../../messages/en/remark.json'
import type score from '../../messages/en/score.json'
import type settings from '../../messages/en/settings.json'
import type signals from '../../messages/en/signals.json'
import type today from '../../messages/en/today.json'
import type welcome from '../../messages/en/welcome.json'
import type words from '../../messages/en/words.json'

/** The name of a message. Each area has a file of its own per language, as `web/messages/en/today.json`. */
export type MessageKey =
  | keyof typeof api
  | keyof typeof frame
  | keyof typeof history
  | keyof typeof influence
  | keyof typeof imports
  | keyof typeof model
  | keyof typeof next
  | keyof typeof moved
  | keyof typeof outcomes
  | keyof typeof palette
  | keyof typeof parts
  | keyof typeof programs
  | keyof typeof plan
  | keyof typeof reading
  | keyof typeof remark
  | keyof typeof score
  | keyof typeof settings
  | keyof typeof signals
  | keyof typeof today
  | keyof typeof welcome
  | keyof typeof words
