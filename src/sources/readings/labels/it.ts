import type { Labels } from './labels.ts'

/** Pillars as one Italian magazine quotes the page and its definition; all else is assumed. */
export const it: Labels = {
  language: 'it',
  called: 'Italian',
  pillars: {
    brand: {
      wordings: [
        'Stabilire il proprio brand professionale',
        'Stabilire il tuo brand professionale',
        'Stabilisci il tuo brand professionale',
      ],
      stems: ['brand', 'marchio'],
    },
    people: {
      wordings: [
        'Entrare in contatto con le persone giuste',
        'Trovare le persone giuste',
        'Trova le persone giuste',
      ],
      stems: ['persone giuste', 'persone', 'prospect'],
    },
    insights: {
      wordings: ['Interagire con informazioni rilevanti', 'Interagisci con informazioni rilevanti'],
      stems: ['informazion', 'insight', 'contenut'],
    },
    relationships: {
      wordings: ['Costruire relazioni', 'Costruisci relazioni', 'Creare relazioni'],
      stems: ['relazion'],
    },
  },
  heading: ['Il tuo Social Selling Index', 'Social Selling Index'],
  total: ['Social Selling Index attuale', 'Social Selling Index corrente'],
  components: ['I quattro componenti del tuo punteggio', 'Quattro componenti del tuo punteggio'],
  outOf: ['su', 'di'],
  top: ['Top', 'Primi', 'Primo'],
  rank: {
    industry: ['Posizione SSI nel settore', 'Classifica SSI del settore', 'Classifica SSI di settore'],
    network: ['Posizione SSI nella rete', 'Classifica SSI della rete', 'Classifica SSI di rete'],
    team: ['Posizione SSI nel team', 'Classifica SSI del team'],
  },
  card: {
    industry: [
      'Persone nel tuo settore',
      'Persone del tuo settore',
      'I professionisti delle vendite nel settore',
      'I professionisti delle vendite del settore',
    ],
    network: [
      'Persone nella tua rete',
      'Persone della tua rete',
      'Le persone nella tua rete',
      'Le persone della tua rete',
    ],
    team: ['Persone nel tuo team', 'Persone del tuo team'],
  },
  average: {
    industry: ['SSI medio del settore', 'Media del settore'],
    network: ['SSI medio della rete', 'Media della rete'],
    team: ['SSI medio del team', 'Media del team'],
  },
  averageIs: ['hanno un SSI medio di', 'hanno un SSI medio pari a', 'SSI medio di'],
  standing: ['Sei nel primo', 'Ti trovi nel primo', 'Sei tra i primi', 'Rientri nel primo'],
  industryNamed: [
    ['I professionisti delle vendite nel settore', 'hanno un SSI medio'],
    ['I professionisti delle vendite del settore', 'hanno un SSI medio'],
  ],
  remaining: ['Punti rimanenti'],
  months: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  columns: {
    date: ['data', 'giorno', 'settimana'],
    time: ['ora', 'orario'],
    total: 'ssi total punteggio complessiv'.split(' '),
    around: 'punti indice index social selling linkedin mio attuale su 100'.split(' '),
    average: ['media', 'medio'],
    industry: ['settore'],
    network: ['rete'],
    team: ['team', 'squadra'],
    rank: ['classifica', 'posizione', 'rango', 'percentile', 'top'],
    change: ['variazion', 'differenz', 'aumento', 'obiettivo'],
    field: ['campo', 'metrica', 'voce'],
    section: ['sezione', 'blocco', 'gruppo'],
    value: ['valore', 'risultato'],
  },
}
