import type { Labels } from './labels.ts'

/** Pillars as a Dutch guide quotes the page's definition, and as others translate them; all else is assumed. */
export const nl: Labels = {
  language: 'nl',
  called: 'Dutch',
  pillars: {
    brand: {
      wordings: [
        'Creëren van jouw professionele merk',
        'Het creëren van jouw professionele merk',
        'Uw professionele merk opbouwen',
        'Je professionele merk opbouwen',
      ],
      stems: ['merk'],
    },
    people: {
      wordings: [
        'Vinden van de juiste personen',
        'Het vinden van de juiste personen',
        'De juiste personen vinden',
        'De juiste mensen vinden',
      ],
      stems: ['juiste personen', 'juiste mensen', 'personen', 'mensen'],
    },
    insights: {
      wordings: [
        'Uitwisselen van informatie',
        'Het uitwisselen van informatie',
        'Informatie uitwisselen',
        'Betrokken raken met inzichten',
      ],
      stems: ['informatie', 'inzicht', 'insight'],
    },
    relationships: {
      wordings: ['Opbouwen van relaties', 'Het opbouwen van relaties', 'Relaties opbouwen'],
      stems: ['relatie'],
    },
  },
  heading: ['Uw Social Selling Index', 'Je Social Selling Index', 'Jouw Social Selling Index'],
  total: ['Huidige Social Selling Index', 'Uw huidige Social Selling Index'],
  components: [
    'Vier componenten van uw score',
    'De vier onderdelen van je score',
    'Vier onderdelen van uw score',
  ],
  outOf: ['van de', 'van', 'uit'],
  top: ['Top'],
  rank: {
    industry: [
      'SSI-rang in de sector',
      'SSI-ranglijst van de sector',
      'SSI-rang van uw branche',
      'SSI-rang sector',
    ],
    network: [
      'SSI-rang in het netwerk',
      'SSI-ranglijst van het netwerk',
      'SSI-rang van uw netwerk',
      'SSI-rang netwerk',
    ],
    team: ['SSI-rang in het team', 'SSI-ranglijst van het team', 'SSI-rang team'],
  },
  card: {
    industry: [
      'Personen in uw sector',
      'Mensen in uw branche',
      'Personen in je sector',
      'Mensen in je branche',
      'Mensen in je sector',
    ],
    network: [
      'Personen in uw netwerk',
      'Mensen in uw netwerk',
      'Personen in je netwerk',
      'Mensen in je netwerk',
    ],
    team: ['Personen in uw team', 'Mensen in uw team', 'Personen in je team', 'Mensen in je team'],
  },
  average: {
    industry: ['Gemiddelde van de sector', 'Sectorgemiddelde', 'Gemiddelde SSI van de sector'],
    network: ['Gemiddelde van het netwerk', 'Netwerkgemiddelde', 'Gemiddelde SSI van het netwerk'],
    team: ['Gemiddelde van het team', 'Teamgemiddelde'],
  },
  averageIs: ['hebben een gemiddelde SSI van', 'gemiddelde SSI van'],
  standing: ['U staat in de top', 'Je staat in de top', 'U behoort tot de top'],
  industryNamed: [['Verkoopprofessionals in de sector', 'hebben een gemiddelde SSI van']],
  remaining: ['Resterende punten'],
  months: ['jan', 'feb', 'maa mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  columns: {
    date: ['datum', 'dag', 'week'],
    time: ['tijd', 'uur'],
    total: 'ssi totaal totale score'.split(' '),
    around: 'punten index social selling linkedin mijn huidig van de 100'.split(' '),
    average: ['gemiddeld'],
    industry: ['sector', 'branche', 'bedrijfstak'],
    network: ['netwerk'],
    team: ['team'],
    rank: ['rang', 'ranking', 'positie', 'top'],
    change: ['verandering', 'verschil', 'wijziging', 'stijging', 'doel'],
    field: ['veld', 'maat', 'onderdeel'],
    section: ['sectie', 'blok', 'groep'],
    value: ['waarde', 'resultaat'],
  },
}
