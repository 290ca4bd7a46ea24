import { PROFILE_ITEMS, PROFILE_ITEMS_BY_HAND } from '../../events/fact.ts'
import { points, ratio } from '../../kernel/units.ts'
import { signalId, type Pillar } from '../model.ts'
import { inAll, lengthInDays, perWeek } from '../reads.ts'
import { assumed, help, slideOf2015 } from './ground.ts'

export const brand: Pillar = {
  id: 'brand',
  label: 'Establish your professional brand',
  max: points(25),
  signals: [
    {
      id: signalId('profile-completeness'),
      label: 'Profile completeness',
      unit: 'of the profile’s parts',
      reads: {
        kind: 'checklist',
        items: PROFILE_ITEMS.filter((item) => !PROFILE_ITEMS_BY_HAND.includes(item)),
        onceKnown: PROFILE_ITEMS_BY_HAND,
      },
      curve: { kind: 'ramp', full: ratio(1) },
      weight: ratio(0.36),
      needs: { all: ['profile'] },
      toldBy:
        'Profile.csv, Profile Summary.csv, Positions.csv, Education.csv and Skills.csv; photo, cover and own address by hand',
      ground: {
        counts: help('how complete the profile is'),
        numbers: assumed(
          'it is named first, and averages of 12 to 13 of 25 that pages show can hardly come from publishing',
        ),
      },
    },
    {
      id: signalId('endorsements-received'),
      label: 'Endorsements received',
      unit: 'endorsements',
      reads: { kind: 'stock', counts: ['endorsement.received'] },
      curve: { kind: 'log', full: inAll(100) },
      weight: ratio(0.16),
      needs: { all: ['endorsement.received'] },
      toldBy: 'Endorsement_Received_Info.csv',
      ground: {
        counts: help('endorsements received, as part of the profile'),
        numbers: assumed('a hundred is a well-endorsed profile; the first ten count for half of it'),
      },
    },
    {
      id: signalId('posts-published'),
      label: 'Posts and articles published',
      unit: 'posts a week',
      reads: {
        kind: 'flow',
        counts: ['post.published', 'article.published'],
        halfLifeDays: lengthInDays(28),
      },
      curve: { kind: 'saturate', full: perWeek(3) },
      weight: ratio(0.24),
      // Observed without articles: an archive without any has no folder for them.
      needs: { all: ['post.published'], exactWith: ['article.published'] },
      toldBy: 'Shares.csv; also the folder Articles, where there is one',
      ground: {
        counts: help('articles published'),
        numbers: assumed(
          'that short posts count like articles is assumed too; three a week is a steady habit',
        ),
      },
    },
    {
      id: signalId('followers-gained'),
      label: 'Followers gained',
      unit: 'followers a week',
      reads: { kind: 'flow', counts: ['follower.gained'], halfLifeDays: lengthInDays(28) },
      curve: { kind: 'saturate', full: perWeek(25) },
      weight: ratio(0.16),
      needs: { all: ['follower.gained'] },
      toldBy: 'LinkedIn’s content analytics, sheet FOLLOWERS',
      ground: {
        counts: help('followers that come from articles published'),
        numbers: assumed(
          'which follower came from which article is not told, so all count; 25 a week is over 1,000 a year',
        ),
      },
    },
    {
      id: signalId('recommendations-received'),
      label: 'Recommendations received',
      unit: 'recommendations',
      reads: { kind: 'stock', counts: ['recommendation.received'] },
      curve: { kind: 'log', full: inAll(10) },
      weight: ratio(0.04),
      needs: { all: ['recommendation.received'] },
      toldBy: 'Recommendations_Received.csv',
      ground: {
        counts: assumed(
          'coaches say that they count; they are in no list of LinkedIn’s, hence the small weight',
        ),
        numbers: assumed('ten cover a working life'),
      },
    },
    {
      id: signalId('rich-media'),
      label: 'Rich media',
      unit: 'media items',
      reads: { kind: 'stock', counts: ['media.added'] },
      curve: { kind: 'log', full: inAll(10) },
      weight: ratio(0.04),
      needs: { all: ['media.added'] },
      toldBy: 'Rich_Media.csv',
      ground: {
        counts: slideOf2015('multimedia on the profile'),
        numbers: assumed('it is done once and then stays; the slide is old, hence the small weight'),
      },
    },
  ],
}
