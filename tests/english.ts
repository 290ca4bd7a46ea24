import { messagesOf } from '../tools/messages.ts'
import { speak } from '../web/src/words/say.ts'

// Tests of the pages' words read them in English.
speak('en', messagesOf('en'))
