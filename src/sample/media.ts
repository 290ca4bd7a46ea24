import type { Instant } from '../kernel/day.ts'
import { csvFile, type SampleFile } from './csv-text.ts'
import { inSentence, isoSeconds } from './date-text.ts'
import { spread, type Life } from './life.ts'

/** Rich_Media.csv, and her articles: those published, and one that stayed a draft. */
export function mediaFiles(life: Life): readonly SampleFile[] {
  const draw = life.chance('media')
  const uploads = spread(life, UPLOADS, draw)
  return [
    csvFile('Rich_Media.csv', 'Date/Time,Media Description,Media Link', mediaRows(uploads)),
    ...spread(life, ARTICLES.length, draw).map((at, i) => {
      const [title, text] = ARTICLES[i] ?? ['', '']
      return article(title, text, at, i === ARTICLES.length - 1)
    }),
  ]
}

const UPLOADS = 9
const THINGS = ['document', 'photo', 'feed photo', 'video'] as const
const ABOUT = [' -', 'Slides of the talk at Freight Day North.\n\nThanks for the questions!', ' -'] as const

/** The day stands inside a sentence. */
const mediaRows = (uploads: readonly Instant[]): readonly (readonly string[])[] =>
  uploads
    .map((at, i) => [
      `You uploaded a ${THINGS[i % THINGS.length]} on ${inSentence(at)}`,
      ABOUT[i % ABOUT.length] ?? ' -',
      `https://media.example.com/uploads/${i + 1}`,
    ])
    .toReversed()

const ARTICLES = [
  [
    'What the dock knows',
    'Last month I stood on a dock for a day and took notes. These are the four that stayed.',
  ],
  [
    'The first invoice',
    'A wrong first invoice costs more than the money. Here is how we stopped sending them.',
  ],
  [
    'A page that ends most handover problems',
    'Next step, owner, date. The rest of this article is about the owner.',
  ],
  [
    'Forecasts that people believe',
    'Nobody argued with the forecast, because nobody read it. Then we showed the worst day.',
  ],
  [
    'What I would ask before buying planning software',
    'Not yet finished: twelve questions, and which of them matter.',
  ],
] as const

/** A published article is named after its address; a draft after the moment at which it was begun. */
function article(title: string, text: string, at: Instant, draft: boolean): SampleFile {
  const begun = isoSeconds(at)
  const slug = `${title.toLowerCase().replaceAll(' ', '-')}-mirelle-tarnow`
  const heading = draft ? title : `<a href="https://www.linkedin.com/pulse/${slug}">${title}</a>`
  return {
    path: `Articles/Articles/${draft ? `${begun}.0-${title}` : slug}.html`,
    text: [
      '<html>',
      '<head>',
      `  <title>${title}</title>`,
      '</head>',
      '<body>',
      `      <h1>${heading}</h1>`,
      `    <p class="created">Created on ${begun.slice(0, 16)}</p>`,
      `  <p class="published">Published on ${draft ? '---' : begun.slice(0, 16)}</p>`,
      `  <div><p>${text}</p></div>`,
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  }
}
