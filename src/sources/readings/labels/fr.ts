import type { Labels } from './labels.ts'

/** Pillars as two French guides quote the page, and its definition; totals, ranks and cards are assumed. */
export const fr: Labels = {
  language: 'fr',
  called: 'French',
  pillars: {
    brand: {
      wordings: [
        'Construire votre marque professionnelle',
        'Établir votre marque professionnelle',
        'Imposer votre marque professionnelle',
        'Construire sa marque professionnelle',
      ],
      stems: ['marque'],
    },
    people: {
      wordings: ['Trouver les bonnes personnes'],
      stems: ['bonnes personnes', 'personnes', 'prospect'],
    },
    insights: {
      wordings: [
        'Échanger des informations',
        'Communiquer avec les bonnes infos',
        'Interagir avec des informations',
      ],
      stems: ['information', 'infos', 'insight', 'contenu'],
    },
    relationships: {
      wordings: ['Établir des relations', 'Construire des relations', 'Créer des relations'],
      stems: ['relation'],
    },
  },
  heading: ['Votre Social Selling Index', 'Votre indice de social selling', 'Social Selling Index'],
  total: [
    'Social Selling Index actuel',
    'Votre Social Selling Index actuel',
    'Indice de social selling actuel',
  ],
  components: [
    'Les quatre composantes de votre score',
    'Quatre composantes de votre score',
    'Les quatre éléments de votre score',
  ],
  outOf: ['sur'],
  top: ['Top', 'Premiers'],
  rank: {
    industry: ['Classement SSI du secteur', 'Classement SSI dans le secteur', 'Classement SSI par secteur'],
    network: ['Classement SSI du réseau', 'Classement SSI dans le réseau', 'Classement SSI par réseau'],
    team: ["Classement SSI de l'équipe", "Classement SSI dans l'équipe"],
  },
  card: {
    industry: [
      'Personnes de votre secteur',
      'Personnes dans votre secteur',
      'Les professionnels de la vente du secteur',
    ],
    network: [
      'Personnes de votre réseau',
      'Personnes dans votre réseau',
      'Les personnes de votre réseau',
      'Les personnes dans votre réseau',
    ],
    team: ['Personnes de votre équipe', 'Personnes dans votre équipe'],
  },
  average: {
    industry: ['SSI moyen du secteur', 'Moyenne du secteur'],
    network: ['SSI moyen du réseau', 'Moyenne du réseau'],
    team: ["SSI moyen de l'équipe", "Moyenne de l'équipe"],
  },
  averageIs: ['ont un SSI moyen de', 'ont un Social Selling Index moyen de', 'SSI moyen de'],
  standing: [
    'Vous êtes dans le top',
    'Vous figurez dans le top',
    'Vous vous classez dans le top',
    'Vous êtes parmi les premiers',
  ],
  industryNamed: [['Les professionnels de la vente du secteur', 'ont un SSI moyen de']],
  remaining: ['Points restants'],
  months: ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'],
  columns: {
    date: ['date', 'jour', 'semaine'],
    time: ['heure'],
    total: 'ssi total score global general'.split(' '),
    around: 'points indice index social selling linkedin mon votre actuel sur 100'.split(' '),
    average: ['moyen'],
    industry: ['secteur', 'industrie'],
    network: ['reseau'],
    team: ['equipe'],
    rank: ['classement', 'rang', 'percentile', 'top'],
    change: ['variation', 'evolution', 'difference', 'ecart', 'hausse', 'objectif'],
    field: ['champ', 'mesure', 'indicateur', 'libelle'],
    section: ['section', 'partie', 'bloc', 'groupe'],
    value: ['valeur', 'resultat'],
  },
}
