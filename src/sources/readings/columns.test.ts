import { describe, expect, it } from 'vitest'
import { isForeign, isSummary, namesTheIndex, roleOf } from './columns.ts'

const said = (name: string): string =>
  Object.values(roleOf(name) ?? {})
    .filter((part) => part !== null)
    .join(' ')

describe('roleOf', () => {
  it.each([
    ['Date', 'date'],
    ['data_referencia', 'date'],
    ['Дата', 'date'],
    ['hora_referencia', 'time'],
    ['Total_SSI', 'total'],
    ['SSI', 'total'],
    ['Overall score', 'total'],
    ['Social Selling Index atual', 'total'],
    ['Índice de ventas con las redes sociales actual', 'total'],
    ['Gesamt SSI', 'total'],
    ['Общий балл SSI', 'total'],
    ['Wynik SSI', 'total'],
    ['Brand', 'pillar brand'],
    ['professionalBrand', 'pillar brand'],
    ['Personnes', 'pillar people'],
    ['Einblicke', 'pillar insights'],
    ['Relaties', 'pillar relationships'],
    ['Establish your professional brand', 'pillar brand'],
    ['Criar relacionamentos', 'pillar relationships'],
    ['Industry_Rank', 'rank industry'],
    ['industryTop', 'rank industry'],
    ['Classificação SSI da rede', 'rank network'],
    ['Classement réseau', 'rank network'],
    ['SSI médio do setor', 'average industry'],
    ['Network average', 'average network'],
    ['Pessoas no seu setor', 'group industry'],
    ['People in your industry', 'group industry'],
    ['Industry brand', 'pillar brand industry'],
    ['campo', 'field'],
    ['valor_numerico', 'value'],
    ['secao', 'section'],
    ['SSI_Increase', ''],
    ['Total_Connections', ''],
    ['Total_Followers', ''],
    ['Variação semanal no setor', ''],
    ['Marketing', ''],
    ['Notes', ''],
    ['Days Active', ''],
    ['__proto__', ''],
    ['constructor', ''],
    ['', ''],
  ])('knows %j', (name, expected) => {
    expect(said(name)).toBe(expected)
  })
})

describe('isForeign', () => {
  it('is so of names that say something only in another language', () => {
    expect(['Datum', 'Marke', 'Relaciones', 'Дата'].every(isForeign)).toBe(true)
    expect(['Date', 'Brand', 'SSI', 'Whatever'].some(isForeign)).toBe(false)
  })
})

describe('namesTheIndex', () => {
  it('is so of names that can mean no other number', () => {
    expect(['Total_SSI', 'my social selling index.csv', 'SSI médio da rede'].every(namesTheIndex)).toBe(true)
    expect(['Total', 'Score', 'mission', 'Date'].some(namesTheIndex)).toBe(false)
  })
})

describe('isSummary', () => {
  it('is so of rows below a log', () => {
    expect(['Average', 'Média', 'Summe', 'Total', 'Durchschnitt:', 'Среднее'].every(isSummary)).toBe(true)
    expect(['2026-05-16', '', 'soon'].some(isSummary)).toBe(false)
  })
})
