import type { Labels } from './labels.ts'

/** Seen on live pages, 2021 to 2026; the last two wordings of brand and relationships on decks of 2013 to 2016. */
export const en: Labels = {
  language: 'en',
  called: 'English',
  pillars: {
    brand: {
      wordings: ['Establish your professional brand', 'Create a professional brand'],
      stems: ['brand'],
    },
    people: { wordings: ['Find the right people'], stems: ['right people', 'people', 'prospect'] },
    insights: { wordings: ['Engage with insights'], stems: ['insight'] },
    relationships: {
      wordings: ['Build relationships', 'Build strong relationships'],
      stems: ['relationship'],
    },
  },
  heading: ['Your Social Selling Index', 'Social Selling Index'],
  total: ['Current Social Selling Index'],
  components: ['Four components of your score'],
  outOf: ['out of', 'of'],
  top: ['Top'],
  rank: {
    industry: ['Industry SSI rank'],
    network: ['Network SSI rank'],
    team: ['Team SSI rank'],
  },
  card: {
    industry: ['People in your industry', 'Sales professionals in the'],
    network: ['People in your network'],
    team: ['People in your team', 'People on your team'],
  },
  average: { industry: ['Industry average'], network: ['Network average'], team: ['Team average'] },
  averageIs: ['have an average SSI of', 'average SSI of', 'average Social Selling Index of'],
  standing: ['You rank in the top', 'rank in the top'],
  industryNamed: [['Sales professionals in the', 'industry have an average SSI of']],
  remaining: ['Remaining points'],
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  columns: {
    date: ['date', 'day', 'when', 'week', 'timestamp'],
    time: ['time', 'hour'],
    total: 'ssi score total overall sum'.split(' '),
    around: 'index social selling linkedin my current points out of 100 value'.split(' '),
    average: ['average', 'avg', 'mean'],
    industry: ['industr'],
    network: ['network'],
    team: ['team'],
    rank: ['rank', 'top', 'percentile', '%'],
    change: ['change', 'increase', 'decrease', 'delta', 'diff', 'variation', 'goal', 'target'],
    field: ['field', 'metric', 'measure', 'item', 'label', 'pillar', 'component', 'indicator'],
    section: ['section', 'block', 'part', 'group'],
    value: ['value', 'reading', 'result'],
  },
}
