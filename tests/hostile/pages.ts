import type { HostileCase } from './hostile-case.ts'
import { archive, file } from './put.ts'
import { over, zip, type Part } from './zip-bytes.ts'

const RAISED = ['--max-ratio', '5000'] as const
const ARTICLE = 'Articles/Articles/2022-05-28 10:30:21.0-7 .html'
const XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(50)}">${Array.from('bcdefghijk', (name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`

/** A small workbook; `texts` stands in its shared texts, `sheet` in its only sheet. */
const workbook = (texts: string, sheet: string, more: readonly Part[] = []): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      content:
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="SSI" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', content: texts },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ])

const SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>'
const texts = (start: string, text: string): string =>
  `<?xml version="1.0"?>${start}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${text}</t></si></sst>`
const NOT_TAKEN = /could be used|No reader knows|workbook|not opened/

const head = '{"format":"fourscore-export","version":1,"schema":1,"exportedAt":"2026-05-18","tables":{'
const BROKEN = /not a whole export of Fourscore/

export const PAGES: readonly HostileCase[] = [
  {
    name: 'an article of 200 MB',
    make: archive([
      {
        name: ARTICLE,
        packed: over('<p>words and words</p>\n', 200, '<html><head><title>x</title></head><body>'),
      },
    ]),
    options: RAISED,
    says: /more than 32 MB/,
  },
  {
    name: '200 MB of <',
    make: archive([{ name: ARTICLE, packed: over('<', 200) }]),
    options: RAISED,
    says: /more than 32 MB/,
  },
  {
    name: 'a saved page of 200 MB',
    make: archive([
      { name: 'ssi.html', packed: over('<div>Social Selling Index 53 of 100</div>', 200, '<html><body>') },
    ]),
    options: RAISED,
    says: /more than 32 MB/,
  },
  {
    name: 'a saved page of 30 MB of <',
    make: archive([{ name: 'ssi.html', packed: over('<', 30, '<html>') }]),
    options: RAISED,
    says: /No reader knows|could be used/,
  },
  {
    name: 'a saved page of 30 MB of entities',
    make: archive([{ name: 'ssi.html', packed: over('&amp;&#x1F600;', 30, '<html>') }]),
    options: RAISED,
    says: /No reader knows|could be used/,
  },
  {
    name: 'a saved page with an entity of a file',
    make: file('ssi.html', `${XXE}<html><body>Social Selling Index &e; 53 out of 100</body></html>`),
    says: /No reader knows|could be used/,
  },
  {
    name: 'a saved page of a billion laughs',
    make: file('ssi.html', `${LAUGHS}<html><body>&k;</body></html>`),
    says: /No reader knows|could be used/,
  },
  {
    name: 'JSON of five million brackets',
    make: file('ssi.json', '['.repeat(5_000_000)),
    says: /No reader knows|could be used/,
  },
  {
    name: 'JSON a million objects deep',
    make: file('ssi.json', `${'{"data":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`),
    says: /No reader knows|could be used/,
  },
  {
    name: 'JSON with __proto__',
    make: file(
      'ssi.json',
      '{"__proto__":{"memberScore":{"overall":53}},"constructor":{"prototype":{"x":1}}}',
    ),
    says: /No reader knows|could be used/,
  },
  {
    name: 'JSON of gigantic numbers',
    make: file(
      'ssi.json',
      `{"memberScore":{"overall":${'9'.repeat(10_000)},"subScores":[{"pillar":"x","score":1e309}]}}`,
    ),
    says: /No reader knows|could be used/,
  },
  {
    name: 'an export of everything a million objects deep',
    make: file('copy.json', `${head}"event":[${'{"a":'.repeat(1_000_000)}`),
    says: BROKEN,
  },
  {
    name: 'an export of everything with a row of 400 MB',
    make: archive([{ name: 'copy.json', packed: over('a', 400, `${head}"event":[{"about":"`) }]),
    options: RAISED,
    says: BROKEN,
  },
  {
    name: 'an export of everything with a name of 400 MB',
    make: archive([{ name: 'copy.json', packed: over('a', 400, `${head}"`) }]),
    options: RAISED,
    says: BROKEN,
  },
  {
    name: 'an export of everything with a head of 400 MB',
    make: archive([
      { name: 'copy.json', packed: over('a', 400, '{"format":"fourscore-export","version":"') },
    ]),
    options: RAISED,
    says: BROKEN,
  },
  {
    name: 'an export of everything that is 400 MB of brackets',
    make: archive([{ name: 'copy.json', packed: over('[', 400, '{"format":"fourscore-export"') }]),
    options: RAISED,
    says: BROKEN,
  },
  {
    name: 'tables of everything with a head of 400 MB',
    make: archive([{ name: 'fourscore.json', packed: over(' ', 400, '{"format":"fourscore-export",') }]),
    options: RAISED,
    says: BROKEN,
  },
  {
    name: 'tables of everything with a cell of 400 MB',
    make: archive([
      { name: 'fourscore.json', content: `${head.slice(0, -11)}}` },
      { name: 'member.csv', packed: over('a', 400, 'id\n') },
    ]),
    options: RAISED,
    says: BROKEN,
  },
  {
    name: 'tables of everything of other columns',
    make: archive([
      { name: 'fourscore.json', content: `${head.slice(0, -11)}}` },
      { name: 'member.csv', content: '__proto__\nme\n' },
    ]),
    says: BROKEN,
  },
  {
    name: 'an export of everything that would run SQL',
    make: file('copy.json', `${head}"event; drop table member; --":[{"id\\"":1}]}}`),
    says: BROKEN,
  },
  {
    name: 'a workbook with an entity of a file',
    make: file('SSI.xlsx', workbook(texts(XXE, '&e;'), SHEET)),
    says: NOT_TAKEN,
  },
  {
    name: 'a workbook of a billion laughs',
    make: file('SSI.xlsx', workbook(texts(LAUGHS, '&k;'), SHEET)),
    says: NOT_TAKEN,
  },
  {
    name: 'a workbook whose sheet grows a thousand times',
    make: file(
      'SSI.xlsx',
      workbook(texts('', 'x'), SHEET, [{ name: 'xl/worksheets/sheet2.xml', packed: over('<row/>', 400) }]),
    ),
    says: NOT_TAKEN,
  },
  {
    name: 'a workbook of 10,000 parts',
    make: file(
      'SSI.xlsx',
      workbook(
        texts('', 'x'),
        SHEET,
        Array.from({ length: 10_000 }, (_, i) => ({ name: `xl/media/${i}.png` })),
      ),
    ),
    says: /more than 2000 files|could be used|No reader/,
  },
  {
    name: 'half a workbook',
    make: (folder) => file('SSI.xlsx', workbook(texts('', 'x'), SHEET).subarray(0, 400))(folder),
    says: NOT_TAKEN,
  },
  {
    name: 'a workbook that leads out',
    make: file('SSI.xlsx', workbook(texts('', 'x'), SHEET, [{ name: '../../evil.xml', content: 'x' }])),
    says: /could be used|would lie outside|No reader/,
  },
]
