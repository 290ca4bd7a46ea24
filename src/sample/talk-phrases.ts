import type { Random } from '../kernel/random.ts'
import { fill, saying, TOPICS } from './phrases.ts'

/** What the member and one other person write to each other. Nobody ever wrote any of it. */

const APPROACHES = [
  'Hi {first}, thanks for connecting. How do you deal with {topic} at the moment?',
  'Hello {first}, your comment on {topic} stayed with me. Would you have 20 minutes next week?',
  'Hi {first}, we met briefly at the freight day. I promised you our notes on {topic}.',
  'Hello {first}, I am collecting views on {topic} for a short talk. May I ask you two questions?',
  'Hi {first}, congratulations on the new role.  If you have inherited {topic}, I am glad to help.',
  'Hi {first}, did you find somebody for the planner position? A former colleague is looking.',
] as const

/** What somebody answers to an approach, and what she says to that. */
const ANSWERS = [
  [
    'Hi Mirelle, thanks for the note. Next week works, Tuesday or Thursday.',
    'Thank you, {first}. Thursday at 10, then.',
  ],
  [
    'Thank you, Mirelle. We are in the middle of a change, so please ask me again in spring.',
    'Understood, I will. All the best until then.',
  ],
  [
    'Good to hear from you. We struggle with {topic}, so yes, let us talk.',
    'Perfect, I have sent an invite.',
  ],
  [
    'Hi, thanks. I am not the right person, but I passed it on to our head of transport.',
    'That helps a lot, thank you, {first}.',
  ],
  [
    'Sure. Send me the notes, please, and I will have a look.',
    'Thanks, {first}. Here are the two pages; tell me what is missing.',
  ],
  ['Thanks! Let me check with the team and come back to you.', 'Great, no hurry.'],
] as const

/** What somebody asks her, and what she says to that. */
const REQUESTS = [
  [
    'Hi Mirelle, do you know anybody who has solved {topic}?',
    'Hi {first}, yes, two people. May I introduce you by e-mail?',
  ],
  [
    'Hello Mirelle, saw your post on {topic}. Do you offer this for smaller fleets?',
    'Hello {first}, we do, from five trucks on. Shall we speak on Thursday?',
  ],
  [
    'Hi Mirelle, would you speak about {topic} at our user day?',
    'Gladly, {first}. Which date, and how long?',
  ],
  [
    'Hi Mirelle, thanks for accepting. We help teams with {topic} and would love to show you how.',
    'Thank you, {first}. Not this year, but please send me the short version.',
  ],
  [
    'Hello, long time no see! Are you still at Larkmoor?',
    'Hello {first}! I am, and I still like it. How are you?',
  ],
] as const

const LAST_WORDS = [
  'Great, thank you!',
  'Perfect. Speak then.',
  'Will do. Thanks, Mirelle.',
  'Much appreciated.',
] as const

const INVITATIONS = [
  'Hi {first}, we both work with hauliers in the north. I would like to stay in touch.',
  'Hello {first}, I enjoyed your talk. Happy to connect.',
  'Hi {first}, thanks for the good questions in the webinar, "no slides" was the right call.',
] as const

export const SPONSORED = [
  'Hi %FIRSTNAME%, meet 400 supply chain leaders in one room.',
  'Hi %FIRSTNAME%, your free report on fleet costs is ready.',
  'Dear %FIRSTNAME%, 30 minutes could change how you forecast.',
] as const

export const approachText = saying(APPROACHES)
export const lastWords = saying(LAST_WORDS)
export const invitationText = saying(INVITATIONS)

/** Two lines of a talk that fit each other: the other person's, and hers. */
const exchange =
  (pairs: readonly (readonly [string, string])[]) =>
  (draw: Random, first: string): readonly [theirs: string, hers: string] => {
    const [topic, [theirs, hers]] = [draw.pick(TOPICS), draw.pick(pairs)]
    return [fill(theirs, { first, topic }), fill(hers, { first, topic })]
  }

export const answerExchange = exchange(ANSWERS)
export const requestExchange = exchange(REQUESTS)
