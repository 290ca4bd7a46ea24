import { points, ratio } from '../../kernel/units.ts'
import { signalId, type Pillar } from '../model.ts'
import { inAll, lengthInDays, perWeek } from '../reads.ts'
import { assumed, help, slideOf2015 } from './ground.ts'

export const relationships: Pillar = {
  id: 'relationships',
  label: 'Build relationships',
  max: points(25),
  signals: [
    {
      id: signalId('connections'),
      label: 'Connections',
      unit: 'connections',
      reads: { kind: 'stock', counts: ['connection.made'] },
      curve: { kind: 'log', full: inAll(1000) },
      weight: ratio(0.52),
      needs: { all: ['connection.made'] },
      toldBy: 'Connections.csv',
      ground: {
        counts: help('connections'),
        numbers: assumed(
          'in one team’s figures of 2025 nothing went with this pillar as much, and half of that team was nearly full',
        ),
      },
    },
    {
      id: signalId('new-connections'),
      label: 'New connections',
      unit: 'connections a week',
      reads: { kind: 'flow', counts: ['connection.made'], halfLifeDays: lengthInDays(28) },
      curve: { kind: 'saturate', full: perWeek(5) },
      weight: ratio(0.12),
      needs: { all: ['connection.made'] },
      toldBy: 'Connections.csv',
      ground: {
        counts: assumed(
          'LinkedIn names connections, not new ones; in 2014 it found asking for them the best sign of success in sales',
        ),
        numbers: assumed('one a working day'),
      },
    },
    {
      id: signalId('invitations-accepted'),
      label: 'Invitations accepted',
      unit: 'of invitations accepted',
      reads: {
        kind: 'ratio',
        hits: 'invitation.accepted',
        tries: 'invitation.settled',
        prior: { hits: 3, tries: 10 },
        halfLifeDays: lengthInDays(60),
      },
      curve: { kind: 'ramp', full: ratio(0.6) },
      weight: ratio(0.2),
      needs: { all: ['invitation.sent', 'connection.made'] },
      toldBy: 'Invitations.csv together with Connections.csv',
      ground: {
        counts: help('how often connection requests are accepted'),
        numbers: assumed(
          'in exports seen 45 to 80% are accepted; until ten are known, a share of 3 in 10 is mixed in, so that 1 of 1 is not 100%',
        ),
      },
    },
    {
      id: signalId('senior-connections'),
      label: 'Senior connections',
      unit: 'connections',
      reads: { kind: 'stock', counts: ['connection.senior'] },
      curve: { kind: 'log', full: inAll(100) },
      weight: ratio(0.1),
      needs: { all: ['connection.made'] },
      toldBy: 'Connections.csv, by the words in their titles',
      ground: {
        counts: slideOf2015('connections who are vice presidents or higher'),
        numbers: assumed('a tenth of a full network'),
      },
    },
    {
      id: signalId('coworker-connections'),
      label: 'Coworker connections',
      unit: 'connections',
      reads: { kind: 'stock', counts: ['connection.coworker'] },
      curve: { kind: 'log', full: inAll(50) },
      weight: ratio(0.06),
      needs: { all: ['connection.made', 'employer'] },
      toldBy: 'Connections.csv, where the company is the one in your Positions.csv',
      ground: {
        counts: slideOf2015('connections within one’s own company'),
        numbers: assumed('fifty cover the people that one works with'),
      },
    },
  ],
}
