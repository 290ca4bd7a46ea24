import { describe, expect, it } from 'vitest'
import { readAny } from './recognise.ts'

const context = { at: null, hash: 'h' }
const PILLARS =
  'Establish your professional brand\t7.50\nFind the right people\t5.00\nEngage with insights\t2.25\nBuild relationships\t9.00'
const HTML = `<p>Current Social Selling Index</p><p>24 out of 100</p>${PILLARS.replaceAll('\n', '<br>')}`

const MHTML = `From: <Saved by Blink>
Snapshot-Content-Location: https://www.linkedin.com/sales/ssi
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x----"

------MultipartBoundary--x----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.linkedin.com/sales/ssi

<html><body><p>Social Selling Index atual</p><p>24 de 100</p><p>7,5 | Estabelecer sua=
 marca profissional</p><p>5 | Localizar as pessoas certas</p><p>2,25 | Intera=
gir oferecendo insights</p><p>9 | Criar relacionamentos</p><p>Classifica=C3=A7=C3=A3o SSI do setor Primeiros 9%</p></body></html>

------MultipartBoundary--x----
Content-Type: text/css

.x { content: "99 out of 100" }
------MultipartBoundary--x------
`

describe('readAny', () => {
  it.each([
    ['api-json', '\ufeff \n{"memberScore":{"overall":23.75}}'],
    ['page-html', `<!DOCTYPE html><html><body>${HTML}`],
    ['page-html', `<div>${HTML}</div>`],
    ['page-html', `saved from linkedin <body class="x">${HTML}`],
    ['page-html', MHTML],
    ['log', 'Date,SSI,Brand,People,Insights,Relationships\n2026-05-16,24,7.5,5,2.25,9'],
    ['log', '\ufeffsep=;\nDate;SSI;Brand;People;Insights;Relationships\n2026-05-16;24;7,5;5;2,25;9'],
    ['log', 'Date\tSSI\tBrand\tPeople\tInsights\tRelationships\n2026-05-16\t24\t7,5\t5\t2,25\t9'],
    ['page-text', PILLARS],
    ['page-text', `Social Selling Index\n${PILLARS}`],
  ])('knows %s by its content', (source, text) => {
    expect(readAny(text, context).readings).toMatchObject([{ source, total: 23.75 }])
  })

  it('reads accents and ranks out of a single-file page', () => {
    expect(readAny(MHTML, context).readings[0]?.groups).toMatchObject([{ group: 'industry', rank: 9 }])
  })

  it('says what to do with a web archive that it cannot read', () => {
    const { readings, problems } = readAny(
      MHTML.replace(
        'text/html\nContent-Transfer-Encoding: quoted-printable',
        'text/html\nContent-Transfer-Encoding: base64',
      ),
      context,
    )
    expect(readings).toEqual([])
    expect(problems[0]?.hint).toContain('HTML only')
  })
})
