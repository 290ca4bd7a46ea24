import type { Labels } from './labels.ts'

/** Brazilian pages of 2025 and 2026; the other wordings from logs, and from European Portuguese. */
export const pt: Labels = {
  language: 'pt',
  called: 'Portuguese',
  pillars: {
    brand: {
      wordings: [
        'Estabelecer sua marca profissional',
        'Estabelecer a sua marca profissional',
        'Estabeleça sua marca profissional',
      ],
      stems: ['marca'],
    },
    people: {
      wordings: ['Localizar as pessoas certas', 'Encontrar as pessoas certas', 'Localize as pessoas certas'],
      stems: ['pessoas certas', 'pessoas', 'prospec'],
    },
    insights: {
      wordings: ['Interagir oferecendo insights', 'Interagir com insights', 'Interaja oferecendo insights'],
      stems: ['insight', 'informac', 'conheciment', 'conteud'],
    },
    relationships: {
      wordings: [
        'Criar relacionamentos',
        'Construir relacionamentos',
        'Crie relacionamentos',
        'Criar relações',
      ],
      stems: ['relacionament', 'relacoes'],
    },
  },
  heading: ['Seu Social Selling Index', 'O seu Social Selling Index', 'Social Selling Index'],
  total: ['Social Selling Index atual'],
  components: ['Os quatro componentes da sua pontuação', 'Quatro componentes da sua pontuação'],
  outOf: ['de', 'em'],
  top: ['Primeiros', 'Top'],
  rank: {
    industry: ['Classificação SSI do setor', 'Classificação no setor', 'Classificação do setor'],
    network: ['Classificação SSI da rede', 'Classificação na rede', 'Classificação da rede'],
    team: ['Classificação SSI da equipe', 'Classificação na equipe', 'Classificação SSI da equipa'],
  },
  card: {
    industry: ['Pessoas no seu setor', 'Os profissionais de vendas do setor'],
    network: ['Pessoas na sua rede', 'As pessoas da sua rede'],
    team: ['Pessoas na sua equipe', 'Pessoas na sua equipa'],
  },
  average: {
    industry: ['SSI médio do setor', 'Média do setor'],
    network: ['SSI médio da rede', 'Média da rede'],
    team: ['SSI médio da equipe', 'Média da equipe'],
  },
  averageIs: ['têm um SSI médio de', 'tem um SSI médio de', 'SSI médio de'],
  standing: ['Você está entre os primeiros', 'está entre os primeiros'],
  industryNamed: [['Os profissionais de vendas do setor', 'têm um SSI médio de']],
  remaining: ['Pontos restantes'],
  months: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
  columns: {
    date: ['data', 'dia', 'semana'],
    time: ['hora', 'horario'],
    total: 'ssi total geral pontuac'.split(' '),
    around: 'pontos indice social selling index linkedin meu atual de 100'.split(' '),
    average: ['media', 'medio'],
    industry: ['setor', 'industria'],
    network: ['rede'],
    team: ['equipe', 'equipa'],
    rank: ['classificac', 'ranking', 'primeiros', 'posicao', 'top'],
    change: ['variac', 'diferenc', 'aumento', 'meta', 'evoluc'],
    field: ['campo', 'metrica', 'item', 'indicador'],
    section: ['secao', 'bloco', 'grupo'],
    value: ['valor', 'resultado'],
  },
}
