import { Ring } from '../../charts/ring.tsx'
import type { Score } from '../../shapes.ts'
import { dayFrom, fullDay } from '../../words/days.ts'
import { pillarLabel } from '../../words/names.ts'
import { say } from '../../words/say.ts'
import { pointsOrSpan, spanOf } from '../../words/score.ts'

/** The open index as a ring. */
export const IndexRing = ({ score, isSmall = false }: { score: Score; isSmall?: boolean }) => (
  <Ring
    isSmall={isSmall}
    quarters={score.pillars.map((pillar) => ({
      ...pillar,
      label: pillarLabel(pillar.pillar),
      told: pointsOrSpan(pillar),
    }))}
    total={pointsOrSpan(score)}
    of={say('today.of-100-estimate')}
    title={say('today.ring-title', {
      day: fullDay(dayFrom(score.day)),
      points: pointsOrSpan(score),
      span: spanOf(score),
    })}
    description={say('today.ring-quarters', {
      pillars: score.pillars
        .map((pillar) => `${pillarLabel(pillar.pillar)} ${pointsOrSpan(pillar)} (${spanOf(pillar)})`)
        .join(', '),
    })}
  />
)
