import { describe, expect, it } from 'vitest'
import { dayText, instant, MS_PER_DAY, parseDay } from '../../kernel/day.ts'
import type { LogCell } from './log-cells.ts'
import { readLog } from './log.ts'
import { readAny } from './recognise.ts'

const context = { at: null, hash: 'h', fileName: 'log.csv' }
const read = (text: string) => readAny(text, context)
const told = (text: string) =>
  read(text).readings.map(({ day: on, total, groups }) => [
    on === null ? null : dayText(on),
    total,
    ...groups.map(({ rank }) => rank),
  ])

const WIDE = `Date,Total_SSI,Industry_Rank,Network_Rank,Brand,People,Insights,Relationships,Total_Followers
2026-03-01,41.0,29,31,9.25,9.5,3.7,18.613,1510
2026-03-02,0.0,0,0,0.0,0.0,0.0,0.0,1511
2026-03-04,,,,,,,,1512
2026-03-05,41.0,28,31,9.25,9.5,3.7,18.613,
2026-03-05,42.0,28,31,9.25,9.5,4.2,18.613,
2026-03-05,42.0,28,31,9.25,9.5,4.2,18.613,
Average,41.3,,,,,,,`

const LONG = `data_referencia;hora_referencia;secao;campo;valor_original;unidade;valor_numerico
2026-04-02;13:06;Social Selling Index atual;Social Selling Index atual;44 de 100;pontos;44
2026-04-02;13:06;Os quatro componentes;Estabelecer sua marca profissional;18,25;pontos;18.25
2026-04-02;13:06;Os quatro componentes;Localizar as pessoas certas;5,5;pontos;5.5
2026-04-02;13:06;Os quatro componentes;Interagir oferecendo insights;7,25;pontos;7.25
2026-04-02;13:06;Os quatro componentes;Criar relacionamentos;13;pontos;13.0
2026-04-02;13:06;Sua classificação;Classificação SSI do setor;Primeiros 18%;percentual;18
2026-04-02;13:06;Benchmark;SSI médio da rede;36 de 100;pontos;36
2026-04-02;13:06;Benchmark da rede;Variação semanal na rede;Sem alterações na última semana;;
2026-04-02;13:06;Pessoas no seu setor;Estabelecer sua marca profissional;11,5;pontos;11.5
2026-04-02;13:06;Pessoas no seu setor;Localizar as pessoas certas;5,25;pontos;5.25
2026-04-02;13:06;Pessoas no seu setor;Interagir oferecendo insights;2,25;pontos;2.25
2026-04-02;13:06;Pessoas no seu setor;Criar relacionamentos;15;pontos;15`

describe('readLog', () => {
  it('reads a reading a row, and counts what was not read', () => {
    const { readings, problems, notes } = read(WIDE)
    expect(problems).toEqual([])
    expect(readings.map(({ total, totalShown, day: on }) => [on, total, totalShown])).toEqual([
      [parseDay('2026-03-01'), 41.063, 41],
      [parseDay('2026-03-05'), 41.063, 41],
      [parseDay('2026-03-05'), 41.563, 42],
    ])
    expect(readings[0]).toMatchObject({
      at: null,
      pillars: { brand: 9.25, people: 9.5, insights: 3.7, relationships: 18.613 },
      groups: [
        { group: 'industry', rank: 29 },
        { group: 'network', rank: 31 },
      ],
      source: 'log',
      hash: 'h',
    })
    expect(notes).toEqual({
      'columns not used: Total_Followers': 1,
      'rows of averages and sums': 1,
      'rows of zeros, not read': 1,
      'rows without numbers': 1,
      'the same reading again': 1,
    })
  })

  it('reads a number a row, and keeps the groups’ from the member’s', () => {
    const { readings, problems, notes } = read(LONG)
    expect(problems).toEqual([])
    expect(readings).toEqual([
      {
        at: instant(Date.UTC(2026, 3, 2, 13, 6)),
        day: parseDay('2026-04-02'),
        total: 44,
        totalShown: 44,
        pillars: { brand: 18.25, people: 5.5, insights: 7.25, relationships: 13 },
        groups: [
          {
            group: 'industry',
            name: null,
            rank: 18,
            average: null,
            pillars: { brand: 11.5, people: 5.25, insights: 2.25, relationships: 15 },
            size: null,
          },
          { group: 'network', name: null, rank: null, average: 36, pillars: null, size: null },
        ],
        source: 'log',
        hash: 'h',
      },
    ])
    expect(notes['rows about something else']).toBe(1)
  })

  it('asks the edge which moment a local time was', () => {
    const clock = (on: number, minutes: number) => instant(on * MS_PER_DAY + (minutes + 180) * 60_000)
    expect(readAny(LONG, { ...context, clock }).readings[0]?.at).toBe(Date.UTC(2026, 3, 2, 16, 6))
  })

  it('makes two readings of a day that a long log tells twice', () => {
    const text =
      'date,metric,value\n2026-04-02,SSI,44\n2026-04-02,Brand,12\n2026-04-02,SSI,45\n2026-04-03,SSI,45'
    expect(told(text)).toEqual([
      ['2026-04-02', 44],
      ['2026-04-02', 45],
      ['2026-04-03', 45],
    ])
  })

  it.each([
    ['SSI', '53/100', '53 de 100', '53 out of 100', ' 53 ', '53,0'],
    ['SSI', '53 von 100', '53 sur 100', '53 из 100', '53 na 100', '53.0'],
  ])('reads a total in all its forms', (name, ...forms) => {
    for (const form of forms) expect(told(`Data;${name}\n2026-05-16;${form}`)).toEqual([['2026-05-16', 53]])
  })

  it.each(['10', '10%', 'Top 10 %', 'Primeiros 10%', 'top 10\u00a0%', '10,0'])(
    'reads a rank as %j',
    (rank) => {
      expect(told(`Date;SSI;Industry rank\n2026-05-16;53;${rank}`)).toEqual([['2026-05-16', 53, 10]])
    },
  )

  it('reads pillars out of 25, and ranks that a spreadsheet keeps as shares', () => {
    expect(
      read('Date;SSI;Brand;People;Insights;Relationships\n2026-05-16;53;21.05/25;6,5/25;10 out of 25;15')
        .readings,
    ).toMatchObject([{ pillars: { brand: 21.05, people: 6.5, insights: 10, relationships: 15 } }])
    const rows: LogCell[][] = [
      ['Date', 'SSI', 'Industry rank'],
      [new Date(Date.UTC(2026, 4, 16)), 53, 0.1],
      [new Date(Date.UTC(2026, 4, 17)), 54, 0.09],
    ]
    const { readings } = readLog(
      rows.map((cells, i) => ({ line: i + 1, cells })),
      context,
    )
    expect(readings.map(({ groups }) => groups[0]?.rank)).toEqual([10, 9])
  })

  it('counts a zero as a pillar’s only where the total shows that it is one', () => {
    const header = 'Date,SSI,Brand,People,Insights,Relationships\n'
    expect(read(`${header}2026-05-16,35,14,8,0,13`).readings).toMatchObject([
      { total: 35, pillars: { insights: 0 } },
    ])
    expect(read(`${header}2026-05-16,43,14,8,0,13`).readings).toMatchObject([{ total: 43, pillars: null }])
  })

  it('says where a cell cannot be read, and goes on', () => {
    const { readings, problems } = read(
      'Date;SSI;Industry rank\n2026-05-16;53;soon\n2026-05-17;high;\n17 Maybe;54;\n2026-05-18;55;400%',
    )
    expect(readings.map(({ total }) => total)).toEqual([53, 55])
    expect(problems.map(({ found, at }) => [found, at?.line, at?.column])).toEqual([
      ['a text of 8 characters', 4, 'column 1'],
      ['a text of 4 characters', 2, 'industry rank'],
      ['a text of 4 characters', 3, 'total'],
      ['400', 5, 'industry rank'],
    ])
  })

  it('keeps a row whose pillars do not add up as it stands, and says so', () => {
    const { readings, problems } = read(
      'Date,SSI,Brand,People,Insights,Relationships\n2026-05-16,60,21,6.5,10.25,15',
    )
    expect(readings).toMatchObject([{ total: 60, totalShown: 60, pillars: { brand: 21 } }])
    expect(problems).toMatchObject([
      { found: '21 + 6.5 + 10.25 + 15 = 52.75, and a total of 60', at: { file: 'log.csv', line: 2 } },
    ])
  })

  it('says when a decimal sign was lost', () => {
    const { readings, problems } = read(
      'Data;SSI;Marca;Pessoas;Insights;Relacionamentos\n16/05/2026;53;21048;6,5;10,25;15',
    )
    expect(readings).toEqual([])
    expect(problems[0]?.hint).toContain('decimal sign was lost')
  })

  it('reads no day that could be two, and says what to do', () => {
    const text = 'Date,SSI\n01/05/2026,53\n01/06/2026,54'
    const { readings, problems } = read(text)
    expect(readings).toEqual([])
    expect(problems).toMatchObject([
      { hint: expect.stringContaining('2026-05-16') as unknown, at: { line: 2 } },
    ])
    expect(readAny(text, context, { dateOrder: 'day-first' }).readings[0]?.day).toBe(parseDay('2026-05-01'))
    expect(readAny(text, context, { dateOrder: 'month-first' }).readings[0]?.day).toBe(parseDay('2026-01-05'))
  })

  it('reads no day that has not come', () => {
    const at = instant(Date.UTC(2026, 4, 16))
    const { readings, problems } = readAny('Date,SSI\n2026-05-16,53\n2026-12-16,54', { ...context, at })
    expect(readings).toHaveLength(1)
    expect(problems).toMatchObject([{ expected: 'a day that has come', at: { line: 3 } }])
  })

  it.each([
    ['bills', 'Date,Total\n2026-05-01,45.20\n2026-05-02,3.10'],
    ['measures of something else', 'date,metric,value\n2026-05-01,Total,45\n2026-05-01,Cost,3'],
    ['zeros', 'Date,SSI\n2026-05-01,0\n2026-05-02,0.0'],
    ['a header alone', 'Date,SSI\n'],
    ['years that no log has', 'Date,SSI\n0000-01-01,45\n9999-12-31,45'],
  ])('gives no reading from %s, and says so', (_, text) => {
    const { readings, problems } = read(text)
    expect(readings).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })

  it('reads no row that decimal commas have torn apart, and says so', () => {
    const { readings, problems } = read(
      'Date,SSI,Notes\n2026-05-16,52,8\n2026-05-17,52,6,hm\n2026-05-18,53,,so,what',
    )
    expect(readings.map(({ day: on }) => on)).toEqual([
      parseDay('2026-05-16'),
      parseDay('2026-05-17'),
      parseDay('2026-05-18'),
    ])
    expect(problems).toEqual([])
    const torn = read('Date,SSI\n2026-05-16,52,8\n2026-05-17,53')
    expect(torn.readings.map(({ total }) => total)).toEqual([53])
    expect(torn.problems).toMatchObject([{ found: '2026-05-16, 52, 8', at: { line: 2 } }])
  })

  it('finds the header below a title, and days in a column without a name', () => {
    expect(told('My progress;;\n;;\n;SSI;Note\n2026-05-16;53;a\n2026-05-17;54;b')).toEqual([
      ['2026-05-16', 53],
      ['2026-05-17', 54],
    ])
  })
})
