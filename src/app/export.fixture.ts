import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rawZip } from '../archive/zip.fixture.ts'
import { day, utcDay } from '../kernel/day.ts'
import { NOW, temporaryFolder } from '../store/store.fixture.ts'

/** What an import is told: it is 18 May 2026. */
export const THEN = { today: utcDay(NOW), now: NOW }

export const TODAY = day(THEN.today)

/** Files of an export, by their path in it. */
export type Files = Readonly<Record<string, string>>

/** The files in a ZIP of that name, in a folder of its own. */
export function zipOf(files: Files, name = 'Complete_LinkedInDataExport_05-18-2026.zip'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, zipBytes(files))
  return path
}

export const zipBytes = (files: Files): Buffer =>
  rawZip(Object.entries(files).map(([path, content]) => ({ path, content })))

/** The files in a folder of their own. */
export function folderOf(files: Files): string {
  const folder = temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

export const profile = `First Name,Last Name,Headline,Summary,Industry,Geo Location
Robin,Example,Sells things that last,,Software,Hamburg
`

/** Somebody the member knows. */
export interface Known {
  readonly first: string
  readonly last: string
  readonly slug: string
  readonly company: string
  readonly title: string
  /** `05 Feb 2024`. */
  readonly on: string
}

export const ann: Known = {
  first: 'Ann',
  last: 'Castillo',
  slug: 'ann-castillo',
  company: 'Acme Ropes',
  title: 'Head of Sales',
  on: '05 Feb 2026',
}
export const ben: Known = {
  first: 'Ben',
  last: 'Duarte',
  slug: 'ben-duarte',
  company: 'Globex Knots',
  title: 'Engineer',
  on: '03 Mar 2026',
}

/** As LinkedIn writes it since mid 2023. */
export const connections = (...known: readonly Known[]): string =>
  [
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ...known.map(({ first, last, slug, company, title, on }) =>
      [first, last, `https://www.linkedin.com/in/${slug}`, '', company, title, on].join(','),
    ),
    '',
  ].join('\n')

/** As before: without the address. */
export const olderConnections = (...known: readonly Known[]): string =>
  [
    'First Name,Last Name,Email Address,Company,Position,Connected On',
    ...known.map(({ first, last, company, title, on }) => [first, last, '', company, title, on].join(',')),
    '',
  ].join('\n')

/** Comments at these times, `2026-05-02 10:00:00`. */
export const comments = (...times: readonly string[]): string =>
  [
    'Date,Link,Message',
    ...times.map(
      (time, i) => `${time},https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A70${i},Secret words`,
    ),
    '',
  ].join('\n')

export const searches = (...queries: readonly string[]): string =>
  ['Time,Search Query', ...queries.map((query, i) => `2026/05/0${i + 1} 09:00:00 UTC,${query}`), ''].join(
    '\n',
  )
