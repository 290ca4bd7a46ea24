import { Patience } from '../../parts/patience.tsx'
import { useTitle } from '../../parts/title.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useScore } from '../../queries.ts'
import type { ModelTold } from '../../shapes.ts'
import { say } from '../../words/say.ts'
import { HowPart } from './how-part.tsx'
import { PillarPart } from './pillar-part.tsx'
import { useModel } from './queries.ts'
import { SandboxPart } from './sandbox-part.tsx'

/** How the open index is made, each number with its ground, and what other habits would be worth in it. */
export function ModelPage() {
  useTitle(say('page.model'))
  const { data, error, refetch } = useModel()
  const { data: score } = useScore()
  return (
    <>
      <p className="when">
        {data === undefined
          ? say('page.model')
          : say('model.when', { name: data.name, version: data.version })}
      </p>
      <h1 className="finding">{data === undefined ? say('page.model') : finding(data)}</h1>
      {error !== null && <TroubleNote error={error} again={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Patience>{say('model.loading')}</Patience>
      ) : (
        <>
          <p className="lead">{say('model.lead')}</p>
          <SandboxPart model={data} />
          <HowPart model={data} />
          {data.pillars.map((pillar) => (
            <PillarPart
              key={pillar.pillar}
              pillar={pillar}
              scored={score?.pillars.find((one) => one.pillar === pillar.pillar)}
            />
          ))}
        </>
      )}
    </>
  )
}

function finding({ pillars }: ModelTold): string {
  const grounds = pillars.flatMap(({ signals }) => signals.map(({ ground }) => ground))
  return say('model.finding', {
    n: grounds.length,
    published: grounds.filter(({ counts }) => counts.kind === 'published').length,
    assumed: grounds.filter(({ numbers }) => numbers.kind === 'assumed').length,
  })
}
