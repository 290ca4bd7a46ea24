import { points, ratio } from '../../kernel/units.ts'
import { signalId, type Pillar } from '../model.ts'
import { lengthInDays, perWeek } from '../reads.ts'
import { assumed, help, slideOf2015 } from './ground.ts'

export const insights: Pillar = {
  id: 'insights',
  label: 'Engage with insights',
  max: points(25),
  signals: [
    {
      id: signalId('posts-and-reshares'),
      label: 'Posts and reshares',
      unit: 'posts a week',
      reads: {
        kind: 'flow',
        counts: ['post.published', 'post.reshared', 'article.published'],
        halfLifeDays: lengthInDays(14),
      },
      curve: { kind: 'saturate', full: perWeek(4) },
      weight: ratio(0.2),
      // Observed without the others: an archive without articles or instant reposts has no file for them.
      needs: { all: ['post.published'], exactWith: ['post.reshared', 'article.published'] },
      toldBy: 'Shares.csv; also InstantReposts.csv and the folder Articles, where there are any',
      ground: {
        counts: help('shares and reshares'),
        numbers: assumed('a post most working days is a full habit'),
      },
    },
    {
      id: signalId('comments-given'),
      label: 'Comments given',
      unit: 'comments a week',
      reads: { kind: 'flow', counts: ['comment.given'], halfLifeDays: lengthInDays(14) },
      curve: { kind: 'saturate', full: perWeek(15) },
      weight: ratio(0.26),
      needs: { all: ['comment.given'] },
      toldBy: 'Comments.csv',
      ground: {
        counts: help('comments'),
        numbers: assumed('three a working day; a comment is more of an exchange than a reaction'),
      },
    },
    {
      id: signalId('reactions-given'),
      label: 'Reactions given',
      unit: 'reactions a week',
      reads: { kind: 'flow', counts: ['reaction.given', 'vote.given'], halfLifeDays: lengthInDays(14) },
      curve: { kind: 'saturate', full: perWeek(25) },
      weight: ratio(0.12),
      // Observed without votes: an archive without any has no file for them.
      needs: { all: ['reaction.given'], exactWith: ['vote.given'] },
      toldBy: 'Reactions.csv; also Votes.csv, where there is one',
      ground: {
        counts: help('likes'),
        numbers: assumed(
          'liking is the easiest of all, and an industry’s average of 2 of 25 says that it cannot be worth much',
        ),
      },
    },
    {
      id: signalId('engagement-received'),
      label: 'Engagement received',
      unit: 'reactions, comments and reposts a week',
      reads: { kind: 'flow', counts: ['engagement.received'], halfLifeDays: lengthInDays(14) },
      curve: { kind: 'saturate', full: perWeek(60) },
      weight: ratio(0.2),
      needs: { all: ['engagement.received'] },
      toldBy: 'LinkedIn’s content analytics, sheet ENGAGEMENT',
      ground: {
        counts: slideOf2015('likes, comments and reshares received'),
        numbers: assumed('in 2014 LinkedIn found it the second best sign of success in sales'),
      },
    },
    {
      id: signalId('messages-sent'),
      label: 'Messages sent',
      unit: 'messages a week',
      reads: { kind: 'flow', counts: ['message.sent'], halfLifeDays: lengthInDays(14) },
      curve: { kind: 'saturate', full: perWeek(15) },
      weight: ratio(0.08),
      needs: { all: ['message.sent'] },
      toldBy: 'messages.csv (counted; their text is never kept)',
      ground: {
        counts: help('messages sent'),
        numbers: assumed('that they are answered weighs more than that they are sent'),
      },
    },
    {
      id: signalId('messages-answered'),
      label: 'Messages answered',
      unit: 'of first messages answered',
      reads: {
        kind: 'ratio',
        hits: 'approach.answered',
        tries: 'approach.settled',
        prior: { hits: 2, tries: 10 },
        halfLifeDays: lengthInDays(60),
      },
      curve: { kind: 'ramp', full: ratio(0.5) },
      weight: ratio(0.14),
      needs: { all: ['message.sent', 'message.received'] },
      toldBy: 'messages.csv, conversation by conversation',
      ground: {
        counts: help('how often messages are answered'),
        numbers: assumed(
          'one first message in two answered is as good as it gets; until ten are known, a share of 2 in 10 is mixed in, so that 1 of 1 is not 100%',
        ),
      },
    },
  ],
}
