import { quotation } from '../quotation.ts'
import { addDays, day, dayText, type Day } from '../../kernel/day.ts'
import type { Problem } from '../../kernel/place.ts'
import type { Event } from '../../events/event.ts'
import type { Fact } from '../../events/fact.ts'
import { identity } from '../../events/identity.ts'
import type { FileReport, FileResult } from '../report.ts'
import { readMoment, wanted, type DateForm, type Moment } from './dates.ts'

/** At most so many problems of a file are told one by one. */
const PROBLEMS_TOLD = 100
/** 1800-01-01. */
const FIRST_DAY = day(-62_091)

/** What one file gave, kept while it is read. Each row ends as an event, as part of a fact, or skipped for a reason. */
export class Tally {
  readonly file: string
  readonly #lastDay: Day
  readonly #events: Event[] = []
  readonly #facts: Fact[] = []
  /** By second, or day where there is no more: the only event of it so far, else the identities of all of them. */
  readonly #seen = new Map<number, Event | Set<string>>()
  readonly #notes = new Map<string, number>()
  readonly #problems: Problem[] = []
  #problemsInAll = 0
  #rows = 0
  #skipped = 0
  #repaired = 0
  #newest: Day | null = null
  #failure: string | null = null

  /** `today` bounds what is plausible: no later day than tomorrow, because of time zones. */
  constructor(file: string, today: Day) {
    this.file = file
    this.#lastDay = addDays(today, 1)
  }

  get rows(): number {
    return this.#rows
  }

  /** The newest day seen, also in rows that were skipped; null before any. */
  get newest(): Day | null {
    return this.#newest
  }

  get hasEvents(): boolean {
    return this.#events.length > 0
  }

  /** A row begins. */
  row(): void {
    this.#rows++
  }

  /** What was taken for a row is the rest of the one before. */
  joined(): void {
    this.#rows--
  }

  event(event: Event): void {
    if (this.#isDouble(event)) this.skip('doubles')
    else this.#events.push(event)
  }

  fact(fact: Fact): void {
    this.#facts.push(fact)
  }

  /** The row gives nothing, and that is in order. */
  skip(reason: string): void {
    this.#skipped++
    this.note(reason)
  }

  /** The row was not written as it should be and is read all the same. */
  repair(how: string): void {
    this.#repaired++
    this.note(how)
  }

  /** Nothing of the file can be used, for a reason that says what to do. Of such a file no event is told. */
  fail(reason: string): void {
    this.#failure = reason
  }

  note(text: string, rows = 1): void {
    this.#notes.set(text, (this.#notes.get(text) ?? 0) + rows)
  }

  /** The row gives nothing, because something in it cannot be read. */
  unreadable(line: number, column: string | undefined, expected: string, found: string): void {
    this.skip('not readable')
    this.problem(line, column, expected, found)
  }

  problem(line: number, column: string | undefined, expected: string, found: string): void {
    this.#problemsInAll++
    if (this.#problems.length >= PROBLEMS_TOLD) return
    const at = { file: this.file, line, ...(column === undefined ? {} : { column }) }
    this.#problems.push({ at, expected, found: quotation(found) })
  }

  /** The date of a row; where it is none, or none that can be, the row is noted as unreadable. */
  moment(forms: readonly DateForm[], text: string, line: number, column: string): Moment | undefined {
    const moment = readMoment(forms, text)
    if (moment !== undefined && this.#isPlausible(moment)) return this.#see(moment)
    const expected =
      moment === undefined ? wanted(forms) : `a day from 1800-01-01 to ${dayText(this.#lastDay)}`
    this.unreadable(line, column, expected, text)
    return undefined
  }

  /** Looks at the date of a row that does not count: it may be the newest of the file all the same. */
  glance(forms: readonly DateForm[], text: string): void {
    const moment = readMoment(forms, text)
    if (moment !== undefined && this.#isPlausible(moment)) this.#see(moment)
  }

  result(reader: string): FileResult {
    const [status, reason] = this.#outcome()
    const report: FileReport = {
      file: this.file,
      reader,
      status,
      reason,
      rows: this.#rows,
      events: this.#events.length,
      skipped: this.#skipped,
      repaired: this.#repaired,
      notes: Object.fromEntries(this.#notes),
      problems: this.#problems,
      problemsInAll: this.#problemsInAll,
    }
    return { report, events: this.#events, facts: this.#facts }
  }

  /** A file of rows that gives nothing is never a success: either every row was left out on purpose, or it failed. */
  #outcome(): [FileReport['status'], string | null] {
    if (this.#failure !== null) return ['failed', this.#failure]
    if (this.#rows === 0) return ['empty', 'it has no rows']
    if (this.#events.length > 0 || this.#facts.length > 0) return ['read', null]
    const reasons = [...this.#notes].map(([reason, rows]) => `${rows} ${reason}`).join(', ')
    if (this.#problemsInAll === 0 && this.#skipped === this.#rows)
      return ['ignored', `it holds nothing that counts: ${reasons}`]
    return ['failed', `none of its ${this.#rows} rows could be used: ${reasons}`]
  }

  #isPlausible({ day: on }: Moment): boolean {
    return on >= FIRST_DAY && on <= this.#lastDay
  }

  #see(moment: Moment): Moment {
    if (this.#newest === null || moment.day > this.#newest) this.#newest = moment.day
    return moment
  }

  #isDouble(event: Event): boolean {
    const when = event.at === null ? event.day : Math.floor(event.at / 1000)
    const before = this.#seen.get(when)
    if (before === undefined) {
      this.#seen.set(when, event)
      return false
    }
    const all = before instanceof Set ? before : new Set([identity(before)])
    this.#seen.set(when, all)
    const size = all.size
    return all.add(identity(event)).size === size
  }
}
