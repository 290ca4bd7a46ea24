import { leadOrLag, type LagVerdict, type LeadOrLag } from '../../effects/lag.ts'
import { counted, decimal } from '../number.ts'
import { wrap, type Paper } from '../paper.ts'
import { readSeriesFile } from '../read-series-file.ts'
import type { Answer, Session } from '../session.ts'
import { table } from '../table.ts'

export interface LagOptions {
  readonly series: string
  readonly outcome: string
}

export async function lagCommand(_session: Session, { series, outcome }: LagOptions): Promise<Answer> {
  const found = leadOrLag(await readSeriesFile(series), await readSeriesFile(outcome))
  return { document: found, lines: (paper) => lagLines(found, paper) }
}

/** What was found, as lines for people. */
export function lagLines(found: LeadOrLag, paper: Paper): readonly string[] {
  const said = wrap(`${verdictWords(found)} ${CAUTION}`, paper.columns)
  if (found.band === null) return said
  const columns = [
    { head: 'Score comes first by (weeks)', align: 'right' },
    { head: 'Correlation', align: 'right' },
    { head: '', align: 'left' },
  ] as const
  const { band } = found
  const rows = found.lags.map(({ lag, r }) => [
    decimal(lag, 0),
    decimal(r, 2),
    Math.abs(r) > band ? 'outside the band' : '',
  ])
  return [...said, '', ...table(columns, rows, paper.columns, paper.ink), '', bandWords(band)]
}

const CAUTION = 'A link is no cause: a campaign, a season or the work on a deal may move both.'

const bandWords = (band: number): string =>
  `Without a link, all stay within ±${decimal(band, 2)} in 95 of 100 cases.`

const verdictWords = (found: LeadOrLag): string =>
  VERDICTS[found.verdict](counted(found.weeks, 'week'), counted(Math.abs(found.lag ?? 0), 'week'))

const VERDICTS: Readonly<Record<LagVerdict, (over: string, by: string) => string>> = {
  leading: (over, by) => `Leading: the score moves ${by} before the outcome (over ${over}).`,
  trailing: (over, by) => `Trailing: the score moves ${by} after the outcome (over ${over}).`,
  coincident: (over) => `Coincident: the score and the outcome move in the same week (over ${over}).`,
  'no-reliable-link': (over) => `No reliable link: ${over} show none that chance would not show as well.`,
  'too-early': (over) => `Too early: both are known in ${over}; 30 are needed.`,
}
