import type { Event } from '../../events/event.ts'
import type { Fact } from '../../events/fact.ts'
import { cell } from '../table.ts'
import { eventOf } from './dated.ts'
import { isoMoment } from './dates.ts'
import { ownParty, Parties, type Exchange, type Party } from './parties.ts'
import { ownCopy, personName, profileAddress } from './person.ts'
import { tableReader, type Covers, type ReadContext } from './reader.ts'
import type { Tally } from './tally.ts'

const FORMS = [isoMoment]
export const MESSAGES: Covers = { subjects: ['message.sent', 'message.received'], from: 'start' }

/**
 * `messages.csv` since about 2020. It does not say which side of a message the member is: that is found when all are
 * read. What was written is looked at only to know advertisements, and is not kept.
 */
export const messages = tableReader({
  name: 'messages',
  covers: MESSAGES,
  columns: {
    conversation: ['CONVERSATION ID'],
    title: ['CONVERSATION TITLE'],
    from: ['FROM'],
    url: ['SENDER PROFILE URL'],
    to: ['TO'],
    urls: ['RECIPIENT PROFILE URLS'],
    date: ['DATE'],
    content: ['CONTENT'],
    draft: ['IS MESSAGE DRAFT'],
    conversationDraft: ['IS CONVERSATION DRAFT'],
  },
  needed: ['conversation', 'from', 'url', 'date'],
  left: ['SUBJECT', 'FOLDER', 'ATTACHMENTS'],
  begin: (at, tally, context) => {
    const parties = new Parties()
    const conversations = new Map<string, Conversation>()
    let conversation: Conversation = { id: '', messages: [], isSponsored: false }
    return {
      row(fields, line) {
        if (isYes(cell(fields, at.draft)) || isYes(cell(fields, at.conversationDraft))) {
          return tally.skip('drafts, not counted')
        }
        const moment = tally.moment(FORMS, cell(fields, at.date), line, 'DATE')
        if (moment === undefined) return
        const url = cell(fields, at.url)
        const sender = parties.sender(url, cell(fields, at.from))
        const recipients = parties.recipients(cell(fields, at.urls), cell(fields, at.to))
        if (sender === null && recipients.length === 0) return tally.skip('nobody named, not counted')
        const id = cell(fields, at.conversation)
        if (id !== conversation.id || id === '') conversation = conversationOf(conversations, id)
        const isSponsored = SPONSORED.test(cell(fields, at.title))
        if (isSponsored || (url === '' && isAdvertisement(fields[at.content] ?? '')))
          conversation.isSponsored = true
        conversation.messages.push({
          event: eventOf('message.received', moment, conversation.id),
          sender,
          recipients,
        })
      },
      end: () => tell(conversations, parties, tally, context),
    }
  },
})

/**
 * What can be said of a message as soon as it is read; whether it was sent or received follows. Nobody is named with it:
 * its conversation says enough, and stays the same when somebody changes their address or leaves.
 */
interface Message extends Exchange {
  readonly event: { -readonly [Key in keyof Event]: Event[Key] }
}

interface Conversation {
  readonly id: string
  readonly messages: Message[]
  isSponsored: boolean
}

function conversationOf(conversations: Map<string, Conversation>, id: string): Conversation {
  const known = conversations.get(id)
  if (known !== undefined) return known
  const conversation = { id: ownCopy(id), messages: [], isSponsored: false }
  conversations.set(conversation.id, conversation)
  return conversation
}

const SPONSORED = /^sponsored conversation$/i
const isYes = (text: string): boolean => /^(?:yes|true|1)$/i.test(text)

/** LinkedIn's own editor for advertisements, or the places where it fills in names. */
export const isAdvertisement = (content: string): boolean =>
  content.includes('spinmail-quill-editor') ||
  /%(?:FIRST|LAST|FULL|COMPANY|JOB|INDUSTRY)_?(?:NAME|TITLE)?%/.test(content)

/** Turns messages into events, now that all of them are there and show who the member is. */
function tell(
  conversations: Map<string, Conversation>,
  parties: Parties,
  tally: Tally,
  context: ReadContext,
): void {
  const all = [...conversations.values()]
  const own = ownParty(
    all.flatMap((conversation) => conversation.messages),
    parties,
    context.facts,
  )
  let isUntold = false
  for (const { messages: exchanged, isSponsored } of all) {
    const isSkipped =
      isSponsored || (parties.hasUrls && exchanged.every((each) => isFromAdvertiser(each, parties)))
    for (const message of exchanged) {
      if (isSkipped) {
        tally.skip('sponsored, not counted')
        continue
      }
      if (own === undefined) {
        isUntold = true
        tally.skip('sent or received, nothing tells which')
        continue
      }
      if (senderOf(message, parties) === own) message.event.kind = 'message.sent'
      tally.event(message.event)
    }
  }
  if (isUntold) tally.fail(WHOSE)
  if (own !== undefined && tally.hasEvents) tellOwn(own, tally, context)
}

const WHOSE =
  'nothing tells which side of its messages is yours: import the whole export, or Profile.csv together with it'

const senderOf = ({ sender }: Message, parties: Parties): Party | undefined =>
  sender === null ? undefined : parties.resolved(sender)

/** People have a profile, or are former members; who has a name and no profile advertises. */
function isFromAdvertiser(message: Message, parties: Parties): boolean {
  const from = senderOf(message, parties)
  return from !== undefined && from.url === '' && !from.isFormer
}

function tellOwn({ url, name }: Party, tally: Tally, { facts }: ReadContext): void {
  const [address, key] = [profileAddress(url), personName(name)]
  const isTold = (kind: Fact['kind']): boolean => facts.some((fact) => fact.kind === kind)
  if (address !== null && !isTold('own-address')) tally.fact({ kind: 'own-address', address })
  if (key !== null && !isTold('own-name')) tally.fact({ kind: 'own-name', name: key })
}
