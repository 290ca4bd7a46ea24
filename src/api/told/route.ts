import type { z } from 'zod'

/** What the API's document says of a route, beside what the route itself says of its parameters. */
export interface ToldRoute {
  /** A sentence on what it does. */
  readonly says: string
  /** What it answers as JSON. */
  readonly answer: z.ZodType
  /** Of that answer; 200 where not told. */
  readonly status?: 200 | 201 | 202
  /** What else it may answer, by media type, with a word on when. */
  readonly files?: Readonly<Record<string, string>>
  /** The media type of an answer that is no JSON: each of its parts is one as `answer` says. */
  readonly stream?: string
  /** Whether it carries an ETag and answers 304 to whoever knows the answer. */
  readonly repeats?: true
  /** A body that one may send. */
  readonly example?: object
}
