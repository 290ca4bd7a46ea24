import { points } from '../kernel/units.ts'
import type { Model } from '../model/model.ts'
import { judged, level, likeX, perPost, pillar, posting, reactions, reactors, views } from './pillars.ts'

/**
 * The influence score: a pillar for each network, together `(Σ s⁴)^(1/4)`, at most 100, so that a further network never
 * lowers it and small ones cannot pad it.
 *
 * The shares of X with lists are 2,750 human judgements' of who of two people on Twitter is more influential (non-negative logistic
 * regression; `bench/influence.ts` fits them again), rounded within what the judgements can tell apart, so that what is left
 * without lists is what they give without lists; two shares they cannot tell. No judgements are
 * known of the other networks: those have X's shares without lists. A released version is never edited.
 */
export const influence: Model = {
  name: 'influence',
  version: 1,
  combine: { kind: 'norm', p: 4, cap: points(100) },
  pillars: [
    posting('linkedin'),
    pillar('x', [
      level('x', 'followers', 0.3, judged()),
      level('x', 'listed', 0.4, judged()),
      reactions('x', 0.2, judged()),
      perPost('x', 0.05),
      reactors('x', 0.05),
    ]),
    posting('mastodon'),
    posting('bluesky'),
    posting('instagram'),
    posting('facebook'),
    posting('threads'),
    posting('youtube'),
    pillar('github', [
      level('github', 'followers', 0.2, likeX()),
      level('github', 'listed', 0.5, likeX()),
      reactions('github', 0.3, likeX()),
    ]),
    pillar('wikipedia', [level('wikipedia', 'listed', 0.5, likeX()), views(0.5)]),
  ],
}
