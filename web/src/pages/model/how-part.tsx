import type { ModelTold } from '../../shapes.ts'
import { say } from '../../words/say.ts'

/** In words: how events become values, values shares, shares points. Only the kinds that the model has are told. */
export function HowPart({ model: { pillars, combine, norm } }: { model: ModelTold }) {
  const signals = pillars.flatMap((pillar) => pillar.signals)
  const kinds = (['flow', 'active-days', 'stock', 'ratio', 'checklist'] as const).filter((kind) =>
    signals.some((signal) => signal.kind === kind),
  )
  const curves = (['saturate', 'log', 'ramp'] as const).filter((kind) =>
    signals.some(({ curve }) => curve.kind === kind),
  )
  return (
    <section className="part sided" id="how">
      <div>
        <h2 className="head">{say('model.how')}</h2>
        <p className="note">{say('model.how-note')}</p>
      </div>
      <dl className="how">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{say(`model.kind-${kind}`)}</dt>
            <dd>{say(`model.kind-${kind}-is`)}</dd>
          </div>
        ))}
        {curves.map((kind) => (
          <div key={kind}>
            <dt>{say(`model.curve-${kind}`)}</dt>
            <dd>{say(`model.curve-${kind}-is`)}</dd>
          </div>
        ))}
        <div>
          <dt>{say('model.pillar-sum')}</dt>
          <dd>{say('model.pillar-sum-is')}</dd>
        </div>
        <div>
          <dt>{say('model.total')}</dt>
          <dd>{say(`model.total-${combine}-is`, { p: norm?.p, cap: norm?.cap })}</dd>
        </div>
        <div>
          <dt>{say('model.span')}</dt>
          <dd>{say('model.span-is')}</dd>
        </div>
      </dl>
    </section>
  )
}
