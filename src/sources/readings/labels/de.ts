import type { Labels } from './labels.ts'

/** Pillars and total as on one account's page; ranks, cards and averages are assumed. */
export const de: Labels = {
  language: 'de',
  called: 'German',
  pillars: {
    brand: {
      wordings: [
        'Ihre professionelle Marke aufbauen',
        'Professionelle Marke aufbauen',
        'Eine professionelle Marke aufbauen',
        'Deine professionelle Marke aufbauen',
      ],
      stems: ['marke', 'branding'],
    },
    people: {
      wordings: ['Gezielt die richtigen Personen finden', 'Die richtigen Personen finden'],
      stems: ['richtigen personen', 'richtige personen', 'personen'],
    },
    insights: {
      wordings: ['Durch Einblicke Interesse wecken', 'Mit Einblicken Interesse wecken'],
      stems: ['einblick', 'insight'],
    },
    relationships: {
      wordings: ['Beziehungen aufbauen', 'Starke Beziehungen aufbauen'],
      stems: ['beziehung'],
    },
  },
  heading: ['Ihr Social Selling Index', 'Dein Social Selling Index', 'Social Selling Index'],
  total: ['Aktueller Social Selling Index', 'Ihr aktueller Social Selling Index'],
  components: [
    'Die vier Komponenten Ihres Ergebnisses',
    'Vier Komponenten Ihrer Bewertung',
    'Die vier Komponenten Ihrer Bewertung',
    'Vier Komponenten Ihres Scores',
  ],
  outOf: ['von'],
  top: ['Top'],
  rank: {
    industry: ['SSI-Rang der Branche', 'SSI-Rang in der Branche', 'Branchen-SSI-Rang', 'SSI-Rang Branche'],
    network: [
      'SSI-Rang im Netzwerk',
      'SSI-Rang des Netzwerks',
      'Netzwerk-SSI-Rang',
      'SSI-Rang in Ihrem Netzwerk',
      'SSI-Rang Netzwerk',
    ],
    team: ['SSI-Rang im Team', 'SSI-Rang des Teams', 'Team-SSI-Rang'],
  },
  card: {
    industry: [
      'Personen in Ihrer Branche',
      'Personen in deiner Branche',
      'Vertriebsexperten in der Branche',
      'Vertriebsprofis in der Branche',
    ],
    network: ['Personen in Ihrem Netzwerk', 'Personen in deinem Netzwerk'],
    team: ['Personen in Ihrem Team', 'Personen in deinem Team'],
  },
  average: {
    industry: ['Durchschnitt der Branche', 'Branchendurchschnitt'],
    network: ['Durchschnitt des Netzwerks', 'Netzwerkdurchschnitt'],
    team: ['Durchschnitt des Teams', 'Teamdurchschnitt'],
  },
  averageIs: ['haben einen durchschnittlichen SSI von', 'durchschnittlichen SSI von'],
  standing: ['Sie gehören zu den Top', 'Sie sind unter den Top', 'Du gehörst zu den Top'],
  industryNamed: [['Vertriebsexperten in der Branche', 'haben einen durchschnittlichen SSI von']],
  remaining: ['Verbleibende Punkte'],
  months: ['jan jän', 'feb', 'mär mrz mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'],
  columns: {
    date: ['datum', 'tag', 'woche'],
    time: ['zeit', 'uhrzeit', 'stunde'],
    total: 'ssi gesamt summe score total'.split(' '),
    around: 'punkte index social selling linkedin mein aktuell von 100'.split(' '),
    average: ['durchschnitt', 'mittel', 'schnitt'],
    industry: ['branche'],
    network: ['netzwerk'],
    team: ['team'],
    rank: ['rang', 'rank', 'platz', 'top'],
    change: ['anderung', 'verander', 'differenz', 'zuwachs', 'ziel'],
    field: ['feld', 'kennzahl', 'messgrosse'],
    section: ['abschnitt', 'bereich', 'gruppe'],
    value: ['wert', 'ergebnis'],
  },
}
