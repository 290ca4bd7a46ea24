import type { ModelSignal } from '../../shapes.ts'
import { say } from '../../words/say.ts'

type Ground = ModelSignal['ground']['counts']

/** Why a signal counts, and where its numbers are from; the model's own words are English. */
export const GroundWords = ({ ground: { counts, numbers } }: { ground: ModelSignal['ground'] }) => (
  <ul className="grounds note">
    <li>
      {say('model.that-it-counts', { kind: counts.kind })} <Words ground={counts} />
    </li>
    <li>
      {say('model.how-much', { kind: numbers.kind })} <Words ground={numbers} />
    </li>
  </ul>
)

const Words = ({ ground }: { ground: Ground }) => (
  <span lang="en">
    {ground.kind === 'published' ? `${ground.says}. ${ground.source}` : `${ground.because}.`}
  </span>
)
