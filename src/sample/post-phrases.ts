import type { Random } from '../kernel/random.ts'
import { fill, saying, TOPICS } from './phrases.ts'

/** What the member writes for everybody to read. */

const OPENINGS = [
  'Three things we learned about {topic} this quarter.',
  'I used to treat {topic} as a question of tools. It was a question of habits.',
  'A customer told me last week: "Nobody here owns {topic}."',
  'Most advice on {topic} starts too late.',
  'A short note on {topic}, because I was asked twice this week.',
  'We changed one thing about {topic} and the phone went quiet.',
  'What do good teams do about {topic}? They have fewer surprises on a Friday.',
  'I spent yesterday in a warehouse and saw {topic} from the other side.',
  'Unpopular view: we need fewer meetings about {topic}, and one list.',
  'Two years ago our numbers on {topic} were bad. Here is what moved them.',
] as const

const BODIES = [
  '1. Ask earlier.\n2. Write it down where all can see it.\n3. Tell the people who do the work first.',
  'We wrote the next step, the owner and the date on one page. That was all.',
  'The team on the dock knew the answer. It took us four months to ask them.',
  'It saved about two hours a week for each planner, and nobody had to learn a new screen.',
  'Before: five versions of one file.\nAfter: one list, and a name beside each line.',
  'Start with the exceptions. The normal cases look after themselves.',
  'If the first invoice is wrong, the second conversation is about trust and not about freight.',
  'We stopped reporting the average and started reporting the worst day. That was the useful number.',
] as const

const CLOSINGS = [
  'What has worked for you?',
  'How do you handle it?',
  'Happy to share the template.',
  'Thanks to everybody who showed me around.',
  'I would do it again, only sooner.',
  '#logistics #freight',
  '',
  '',
] as const

const COMMENTS = [
  'Good point on {topic}. We saw the same.',
  'This matches what our customers say about {topic}.',
  'Agreed. The hard part is keeping it up after the first month.',
  'Congratulations, {first}! Well deserved.',
  'Thank you for writing this down.',
  'How did you measure it?',
  'Did this hold for smaller sites too?',
  'We tried it the other way round, and it took longer.',
  'Useful, thanks. I will bring it to our next talk on {topic}.',
  'The line about "one owner" is the whole story.',
  'I like the example. What about {topic} in peak season?',
  'Well put, {first}.',
  'Interesting. What happened to the error rate?',
  'Same here.\nWe added a short call on Mondays, and it helped.',
  'Great session today, {first}. Looking forward to the slides!',
  'Not sure about the second point, but the first one is spot on.',
] as const

/** A post: an opening, mostly a body, sometimes a closing, each in paragraphs of its own. */
export function postText(draw: Random): string {
  const topic = draw.pick(TOPICS)
  const paragraphs = [
    draw.pick(OPENINGS),
    draw.uniform() < 0.85 ? draw.pick(BODIES) : '',
    draw.pick(CLOSINGS),
  ]
  return fill(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'), { first: '', topic })
}

export const commentText = saying(COMMENTS)
