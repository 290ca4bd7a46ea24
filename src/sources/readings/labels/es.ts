import type { Labels } from './labels.ts'

/** Titles and pillars as on one account's page, where "Social Selling" never stands; the cards' words are assumed. */
export const es: Labels = {
  language: 'es',
  called: 'Spanish',
  pillars: {
    brand: {
      wordings: ['Establece tu marca profesional', 'Establecer tu marca profesional'],
      stems: ['marca'],
    },
    people: {
      wordings: ['Encuentra a las personas adecuadas', 'Encontrar a las personas adecuadas'],
      stems: ['personas adecuadas', 'personas', 'prospec'],
    },
    insights: {
      wordings: ['Interactúa ofreciendo información', 'Interactuar ofreciendo información'],
      stems: ['informacion', 'insight', 'contenid'],
    },
    relationships: {
      wordings: ['Crea relaciones', 'Crear relaciones', 'Construye relaciones', 'Establece relaciones'],
      stems: ['relaciones'],
    },
  },
  heading: [
    'Tu índice de ventas con las redes sociales',
    'Índice de ventas con las redes sociales',
    'Tu Social Selling Index',
    'Social Selling Index',
  ],
  total: [
    'Índice de ventas con las redes sociales actual',
    'Índice actual de ventas con las redes sociales',
    'Social Selling Index actual',
  ],
  components: [
    'Los cuatro factores que determinan tu puntuación',
    'Los cuatro componentes de tu puntuación',
    'Cuatro componentes de tu puntuación',
  ],
  outOf: ['de', 'sobre'],
  top: ['Top', 'Mejor', 'Primeros'],
  rank: {
    industry: [
      'Mejor clasificación SSI del sector',
      'Clasificación SSI del sector',
      'Clasificación del sector',
    ],
    network: ['Mejor clasificación SSI de la red', 'Clasificación SSI de la red', 'Clasificación de la red'],
    team: ['Mejor clasificación SSI del equipo', 'Clasificación SSI del equipo'],
  },
  card: {
    industry: [
      'Personas de tu sector',
      'Personas en tu sector',
      'Los profesionales de ventas del sector',
      'Profesionales de tu sector',
    ],
    network: ['Personas de tu red', 'Personas en tu red', 'Las personas de tu red', 'Las personas en tu red'],
    team: ['Personas de tu equipo', 'Personas en tu equipo'],
  },
  average: {
    industry: ['SSI medio del sector', 'SSI promedio del sector', 'Media del sector', 'Promedio del sector'],
    network: ['SSI medio de la red', 'SSI promedio de la red', 'Media de la red', 'Promedio de la red'],
    team: ['SSI medio del equipo', 'Media del equipo', 'Promedio del equipo'],
  },
  averageIs: [
    'tienen un SSI medio de',
    'tienen un SSI promedio de',
    'tienen un índice medio de',
    'SSI medio de',
  ],
  standing: ['Estás entre el mejor', 'Te encuentras entre el', 'Estás entre los primeros', 'Estás en el top'],
  industryNamed: [['Los profesionales de ventas del sector', 'tienen un SSI']],
  remaining: ['Puntos restantes'],
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep set', 'oct', 'nov', 'dic'],
  columns: {
    date: ['fecha', 'dia', 'semana'],
    time: ['hora'],
    total: 'ssi total puntuac general'.split(' '),
    around:
      'puntos indice de ventas con las redes sociales social selling index linkedin mi tu actual 100'.split(
        ' ',
      ),
    average: ['media', 'medio', 'promedio'],
    industry: ['sector', 'industria'],
    network: ['red'],
    team: ['equipo'],
    rank: ['clasificac', 'ranking', 'rango', 'posicion', 'percentil', 'top', 'mejor'],
    change: ['cambio', 'variac', 'diferenc', 'aumento', 'objetivo', 'meta'],
    field: ['campo', 'metrica', 'indicador'],
    section: ['seccion', 'bloque', 'grupo'],
    value: ['valor', 'resultado'],
  },
}
