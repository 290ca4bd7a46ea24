import type { Coverage, Subject } from '../../events/coverage.ts'
import { isEventKind } from '../../events/kinds.ts'
import type { Fact } from '../../events/fact.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { union, type Days } from '../../kernel/days.ts'
import { CONTENT_ANALYTICS } from '../analytics/read-analytics.ts'
import type { Edition, ExportSummary } from '../report.ts'
import { ARTICLES } from './articles.ts'
import { coverageOf, earliest } from './coverage.ts'
import { plainName, TABLES, tableOf, type Table } from './directory.ts'
import { editionOf } from './edition.ts'
import type { Planned } from './plan.ts'
import type { Outcome } from './read-file.ts'
import type { Covers } from './reader.ts'

const NO_DAYS: ReadonlySet<Day> = new Set()

/** What the files read so far tell of the export as a whole. */
export class Findings {
  readonly #plan: readonly Planned[]
  readonly #today: Day
  readonly #known: { readonly root: string; readonly covers: Covers; readonly days: ReadonlySet<Day> }[] = []
  readonly #newest = new Map<string, Day>()
  readonly #readers = new Set<string>()
  /** What files say themselves that they know. */
  readonly #told: Coverage[] = []
  #isExport = false
  #since: Day | null = null

  constructor(plan: readonly Planned[], today: Day) {
    this.#plan = plan
    this.#today = today
  }

  /** Takes in what a file gave; gives what follows from files that are absent, once the profile itself is read. */
  add({ root, name }: Planned, { result, covers, newest, coverage }: Outcome): readonly Fact[] {
    this.#told.push(...(coverage ?? []))
    const { reader, status } = result.report
    if (reader !== null && reader !== CONTENT_ANALYTICS && (status === 'read' || status === 'empty')) {
      this.#isExport = true
    }
    if (covers !== null) {
      this.#known.push({ root, covers, days: new Set(result.events.map((event) => event.day)) })
    }
    if (result.report.reader !== null) this.#readers.add(result.report.reader)
    if (newest !== null) this.#newest.set(root, Math.max(newest, this.#newest.get(root) ?? newest) as Day)
    for (const fact of result.facts) if (fact.kind === 'member-since') this.#since = fact.day
    const isProfile = covers?.subjects.includes('profile') === true
    return isProfile && name.edition === 'complete' && this.#isOfToday(root) ? this.#absentItems(root) : []
  }

  /** The day of an export: from its name, else the newest that stands inside, but not after today; null while nothing tells it. */
  snapshotDay(root: string): Day | null {
    return this.#namedDay(root) ?? this.#newestDay(root)
  }

  /** Up to when an export knows: its day, or a later one that stands inside, since a name tells no zone. */
  #knownTo(root: string): Day | null {
    const [named, newest] = [this.#namedDay(root), this.#newestDay(root)]
    return named === null || (newest !== null && newest > named) ? newest : named
  }

  summary(): ExportSummary {
    const roots = [...new Set(this.#plan.map(({ root }) => root))]
    const latest = roots.toSorted(
      (a, b) => (this.snapshotDay(b) ?? -Infinity) - (this.snapshotDay(a) ?? -Infinity),
    )[0]
    const exportDay = latest === undefined ? null : this.snapshotDay(latest)
    const snapshotDay = exportDay ?? this.#lastToldDay()
    const isNamed = latest !== undefined && snapshotDay === this.#namedDay(latest)
    const edition = this.#edition()
    const isExport = this.#isExport || !this.#readers.has(CONTENT_ANALYTICS)
    return {
      source: isExport ? 'linkedin-export' : 'content-analytics',
      snapshotDay,
      snapshotFrom: snapshotDay === null ? null : isNamed ? 'name' : 'newest date',
      edition: isExport ? edition : null,
      coverage: this.#coverage(roots),
      awaited: edition === 'complete' || !isExport ? [] : this.#awaited(),
    }
  }

  #lastToldDay(): Day | null {
    return this.#told.reduce<Day | null>(
      (last, { days: { to } }) => (last === null || to > last ? to : last),
      null,
    )
  }

  #namedDay(root: string): Day | null {
    const day = this.#plan.find((planned) => planned.root === root)?.name.day ?? null
    return day !== null && day <= addDays(this.#today, 1) ? day : null
  }

  #newestDay(root: string): Day | null {
    const day = this.#newest.get(root)
    return day === undefined ? null : day > this.#today ? this.#today : day
  }

  #edition(): Edition {
    const named = new Set(this.#plan.map(({ name }) => name.edition))
    if (named.has('complete')) return 'complete'
    return named.has('basic')
      ? 'basic'
      : editionOf(new Set(this.#plan.map(({ file }) => plainName(file.path))))
  }

  /** Each subject with the stretches of days that all files together know; sorted. */
  #coverage(roots: readonly string[]): readonly Coverage[] {
    const firstDay = earliest(this.#known.flatMap(({ days }) => earliest(days) ?? []))
    const start = earliest([firstDay, this.#since].filter((day) => day !== null))
    const bySubject = new Map<Subject, Days[]>()
    const add = ({ subject, days }: Coverage): void =>
      void bySubject.set(subject, [...(bySubject.get(subject) ?? []), days])
    for (const { root, covers, days } of [...this.#known, ...roots.flatMap((each) => this.#absent(each))]) {
      const to = this.#knownTo(root)
      if (to === null) continue
      for (const coverage of coverageOf({ ...covers, days, to }, start)) add(coverage)
    }
    for (const coverage of this.#told) add(coverage)
    return [...bySubject].flatMap(([subject, days]) =>
      union(days).map((stretch) => ({ subject, days: stretch })),
    )
  }

  /** Whether the export is known to have a file for all that there is something of. */
  #isOfToday(root: string): boolean {
    return (this.snapshotDay(root) ?? -Infinity) >= ALL_FILES_SINCE
  }

  /** LinkedIn leaves out files for which there is nothing: what a complete export lacks has not happened. */
  #absent(root: string): readonly { root: string; covers: Covers; days: ReadonlySet<Day> }[] {
    if (!this.#plan.some((planned) => planned.root === root && planned.name.edition === 'complete')) return []
    if (!this.#isOfToday(root)) return []
    const absent = EXPECTED.filter((table) => !this.#isPlanned(table, root)).flatMap(
      ({ readers }) => readers[0]?.covers ?? [],
    )
    const hasArticles = this.#plan.some(
      (planned) => planned.root === root && planned.entry.kind === 'article',
    )
    return [
      ...absent.filter(({ subjects }) => !subjects.includes('profile')),
      ...(hasArticles ? [] : [ARTICLES]),
    ].map((covers) => ({ root, covers, days: NO_DAYS }))
  }

  #absentItems(root: string): readonly Fact[] {
    const items = EXPECTED.filter((table) => !this.#isPlanned(table, root)).flatMap(({ items = [] }) => items)
    return items.map((item) => ({ kind: 'profile-item', item, holds: false }))
  }

  #isPlanned({ title }: Table, root: string): boolean {
    return this.#plan.some(({ entry, root: own }) => own === root && tableOf(entry)?.title === title)
  }

  /** Files with events, by the names they would have. */
  #awaited(): readonly string[] {
    const isThere = (table: Table): boolean =>
      this.#plan.some(({ entry }) => tableOf(entry) === table) ||
      table.readers.some(({ name }) => this.#readers.has(name))
    const tables = EXPECTED.filter((table) => table.readers.some(hasEvents) && !isThere(table)).map(
      ({ title }) => title,
    )
    return this.#plan.some(({ entry }) => entry.kind === 'article') ? tables : [...tables, 'Articles']
  }
}

/** 2021-01-01. Complete exports of then and later have all of the files; of earlier ones, such as those of 2018, it is not known. */
const ALL_FILES_SINCE = 18_628

const EXPECTED: readonly Table[] = Object.values(TABLES).filter(({ isExpected }) => isExpected)

const hasEvents = ({ covers }: { readonly covers: Covers }): boolean => covers.subjects.some(isEventKind)
