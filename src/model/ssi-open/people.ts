import { OWN_KINDS } from '../../events/kinds.ts'
import { points, ratio } from '../../kernel/units.ts'
import { signalId, type Pillar } from '../model.ts'
import { lengthInDays, perWeek } from '../reads.ts'
import { assumed, help, slideOf2015 } from './ground.ts'

/**
 * What a complete export of today tells of what a member did. Hashtags are in those of a few years only; profiles that were
 * opened and leads that were saved are in none.
 */
const TOLD_BY_EXPORTS = OWN_KINDS.filter(
  (kind) => !['hashtag.followed', 'profile-view.made', 'lead.saved'].includes(kind),
)

export const people: Pillar = {
  id: 'people',
  label: 'Find the right people',
  max: points(25),
  signals: [
    {
      id: signalId('active-days'),
      label: 'Active days',
      unit: 'days a week',
      reads: { kind: 'active-days', counts: OWN_KINDS, halfLifeDays: lengthInDays(21) },
      curve: { kind: 'saturate', full: perWeek(6) },
      weight: ratio(0.34),
      needs: {
        any: ['message.sent', 'comment.given', 'reaction.given', 'post.published', 'search.made'],
        exactWith: TOLD_BY_EXPORTS,
      },
      toldBy: 'every dated row of what you did, in any file of LinkedIn’s data export; or by hand',
      ground: {
        counts: help('days active'),
        numbers: assumed(
          'in one team’s figures of 2025 it told more of the index than anything else, most of it in the first days',
        ),
      },
    },
    {
      id: signalId('people-searches'),
      label: 'People searches',
      unit: 'searches a week',
      reads: { kind: 'flow', counts: ['search.made'], halfLifeDays: lengthInDays(21) },
      curve: { kind: 'saturate', full: perWeek(10) },
      weight: ratio(0.22),
      needs: { all: ['search.made'] },
      toldBy: 'SearchQueries.csv',
      ground: {
        counts: help('people searches'),
        numbers: assumed('free accounts may search only so often in a month; ten a week is a habit'),
      },
    },
    {
      id: signalId('profile-views-made'),
      label: 'Profile views made',
      unit: 'profiles a week',
      reads: { kind: 'flow', counts: ['profile-view.made'], halfLifeDays: lengthInDays(21) },
      curve: { kind: 'saturate', full: perWeek(25) },
      weight: ratio(0.24),
      needs: { all: ['profile-view.made'] },
      toldBy: 'a log by hand, or Sales Navigator’s team report',
      ground: {
        counts: help('profile views'),
        numbers: assumed(
          'in one team’s figures of 2025 they went with this pillar a little more than searches did',
        ),
      },
    },
    {
      id: signalId('profile-views-received'),
      label: 'Profile views received',
      unit: 'views a week',
      reads: { kind: 'flow', counts: ['profile-view.received'], halfLifeDays: lengthInDays(21) },
      curve: { kind: 'saturate', full: perWeek(40) },
      weight: ratio(0.1),
      needs: { all: ['profile-view.received'] },
      toldBy: 'a log by hand, from “Who viewed your profile”',
      ground: {
        counts: slideOf2015('profile views that a member receives'),
        numbers: assumed('they are a result rather than something that one does, hence the small weight'),
      },
    },
    {
      id: signalId('leads-saved'),
      label: 'Leads, accounts and lists saved',
      unit: 'saved a week',
      reads: { kind: 'flow', counts: ['lead.saved'], halfLifeDays: lengthInDays(28) },
      curve: { kind: 'saturate', full: perWeek(10) },
      weight: ratio(0.1),
      needs: { all: ['lead.saved'] },
      toldBy: 'a log by hand, or Sales Navigator’s team report',
      onlyWith: 'Sales Navigator',
      ground: {
        counts: help('leads saved and accounts saved, in Sales Navigator'),
        numbers: assumed('few members have a seat; without one the other weights grow to fill its place'),
      },
    },
  ],
}
