import { useMutation } from '@tanstack/react-query'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { say } from '../../words/say.ts'
import { isPlainGet, type ApiDocument, type Operation, type Parameter, type Route } from './document.ts'
import { namesIn, shapeText } from './shape-text.ts'

/** A route: what it does, what it takes, what it answers; and what it answers here and now, where asking changes nothing. */
export function RoutePart({ route, document }: { route: Route; document: ApiDocument }) {
  const { method, path, operation } = route
  const { parameters = [], requestBody } = operation
  return (
    <article className="route">
      <h3>
        <b>{method}</b> <code>{path}</code>
      </h3>
      <p>{operation.summary}</p>
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {requestBody !== undefined && <Body content={requestBody.content} />}
      <Answer operation={operation} document={document} />
      {isPlainGet(route) && <Try path={path} />}
    </article>
  )
}

const Parameters = ({ parameters }: { parameters: readonly Parameter[] }) => (
  <dl>
    {parameters.map(({ name, in: place, required, schema }) => (
      <div key={name}>
        <dt>
          <code>{name}</code>
        </dt>
        <dd>
          {say(place === 'path' ? 'api.in-path' : required ? 'api.required' : 'api.optional')}{' '}
          <code>{shapeText(schema)}</code>
          {schema.examples?.[0] !== undefined && (
            <>
              {' '}
              {say('api.such-as')} <code>{JSON.stringify(schema.examples[0])}</code>
            </>
          )}
        </dd>
      </div>
    ))}
  </dl>
)

function Body({ content }: { content: NonNullable<Operation['requestBody']>['content'] }) {
  return Object.entries(content).map(([type, { schema, example }]) => (
    <details key={type}>
      <summary>{say('api.takes', { type })}</summary>
      {schema !== undefined && <pre>{shapeText(schema)}</pre>}
      {example !== undefined && (
        <>
          <p className="note">{say('api.such-as')}</p>
          <pre>{JSON.stringify(example, null, 2)}</pre>
        </>
      )}
    </details>
  ))
}

function Answer({ operation, document }: { operation: Operation; document: ApiDocument }) {
  const { schemas } = document.components
  return Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(([type, { schema = {} }]) => (
        <details key={type}>
          <summary>{say('api.answers', { status, type })}</summary>
          <pre>
            {[
              schema.description ?? shapeText(schema),
              ...namesIn(schema, schemas).map((name) => `${name} = ${shapeText(schemas[name] ?? {})}`),
            ].join('\n\n')}
          </pre>
        </details>
      )),
    )
}

/** More of an answer is not shown. */
const MOST_SHOWN = 4000

function Try({ path }: { path: string }) {
  const asked = useMutation({
    mutationFn: async () => {
      const response = await fetch(path)
      const text = JSON.stringify(await response.json(), null, 2)
      return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n…` : text
    },
  })
  return (
    <>
      <p className="row">
        <button
          type="button"
          className="button"
          aria-label={say('api.try-path', { path })}
          disabled={asked.isPending}
          onClick={() => asked.mutate()}
        >
          {say('api.try')}
        </button>
      </p>
      {asked.isError && <TroubleNote error={asked.error} />}
      {asked.data !== undefined && (
        <pre aria-label={say('api.answer-of', { path })} role="region">
          {asked.data}
        </pre>
      )}
    </>
  )
}
