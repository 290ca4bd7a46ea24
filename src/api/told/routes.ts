import { z } from 'zod'
import { calibration } from './calibration.ts'
import { effects, lag, outcomes, outcomesChanged, series } from './effects.ts'
import { events } from './events.ts'
import { explanation, history } from './history.ts'
import { importList, job, jobStarted, sampleAdded, sampleRemoved, storedImport, undone } from './imports.ts'
import { model, status } from './model.ts'
import { accountAdded, accountRemoved, accounts, influence, refreshed } from './influence.ts'
import { note, notes } from './notes.ts'
import { forecast, nextActions, plan, standing } from './plan.ts'
import {
  activitiesDone,
  doneDay,
  program,
  programs,
  programTemplates,
  programWithEffect,
} from './programs.ts'
import { readingReport, readings } from './readings.ts'
import type { ToldRoute } from './route.ts'
import { count } from './schema.ts'
import { score } from './score.ts'
import { backupMade, backups, facts, forgotten, settings, settingsChanged } from './settings.ts'

/** Every route of the API, by method and path: what it is for and what it answers. Parameters are told by the routes. */
export const ROUTES = {
  'GET /api/status': { says: 'What is there, for a page that opens.', answer: status, repeats: true },
  'GET /api/score': {
    says: 'The score of a day with all its parts; of the last day known where none is asked for.',
    answer: score,
    repeats: true,
  },
  'GET /api/history': {
    says: 'Scores day by day, in columns: the first number of each is that of the day `from`.',
    answer: history,
    repeats: true,
  },
  'GET /api/explain': {
    says: 'What moved the score between two days, signal by signal.',
    answer: explanation,
    repeats: true,
  },
  'GET /api/events': {
    says: 'What a signal counted between two days: kinds, days and how many, never whom or what.',
    answer: events,
    repeats: true,
  },
  'GET /api/calibration': {
    says: 'The open index with its weights fitted to the member’s own readings, and whether that predicts better.',
    answer: calibration,
    repeats: true,
  },
  'GET /api/state': {
    says: 'Where the member stands, so that other habits can be tried: what the signals remember, and usual rates.',
    answer: standing,
    repeats: true,
  },
  'POST /api/plan': {
    says: 'The cheapest week that reaches a goal, with how the index goes on; where none does, how near one gets.',
    answer: plan,
    example: { goal: 57, by: '2026-06-30', minutes: 120, activities: [{ activity: 'comment', minutes: 4 }] },
  },
  'GET /api/forecast': {
    says: 'Where the open index goes if nothing more is done, if the habits go on, and if a program runs besides.',
    answer: forecast,
  },
  'GET /api/next-actions': {
    says: 'What to do next, and what for each pillar, with what it would be worth.',
    answer: nextActions,
    repeats: true,
  },
  'GET /api/notes': { says: 'The member’s notes, those of the earliest day first.', answer: notes },
  'POST /api/notes': {
    says: 'Writes a note beside a day or beside days.',
    answer: note,
    status: 201,
    example: { from: '2026-05-18', text: 'Spoke at a conference.' },
  },
  'PATCH /api/notes/:id': {
    says: 'Changes the days of a note, or its words.',
    answer: note,
    example: { text: 'Spoke at two conferences.' },
  },
  'DELETE /api/notes/:id': { says: 'Takes a note out, and answers with what it said.', answer: note },
  'GET /api/settings': { says: 'What the member has chosen.', answer: settings },
  'PATCH /api/settings': {
    says: 'Changes what is given; null gives a choice up. The answer says what another time zone has put on another day.',
    answer: settingsChanged,
    example: { timeZone: 'Europe/Berlin' },
  },
  'GET /api/facts': { says: 'What the member has said that no file tells.', answer: facts },
  'POST /api/facts': {
    says: 'Says a fact, as of today or of a day; of a company only a keyed hash is kept.',
    answer: facts,
    example: { fact: 'photo', holds: true, asOf: '2026-05-18' },
  },
  'DELETE /api/facts/:fact': { says: 'Gives up all that was said of a fact.', answer: facts },
  'GET /api/backups': { says: 'The copies of the store in its data folder.', answer: backups },
  'POST /api/backups': { says: 'Copies the store, with a checksum.', answer: backupMade, status: 201 },
  'DELETE /api/everything': {
    says: 'Deletes all that is kept, backups too; the server goes on with nothing.',
    answer: forgotten,
    example: { word: 'forget' },
  },
  'GET /api/model': {
    says: 'The model that scores: every weight and number, and the ground it stands on.',
    answer: model,
    repeats: true,
  },
  'GET /api/readings': {
    says: 'Every reading of LinkedIn’s own number, with what they say over time.',
    answer: readings,
    files: { 'text/csv': 'With `format=csv`: a log, a reading a line.' },
    repeats: true,
  },
  'POST /api/readings': {
    says: 'Looks for a reading in a text or in numbers and keeps it, unless `dryRun`. Where none is found, the answer says why.',
    answer: readingReport,
    status: 201,
    example: { numbers: { total: '53', industryRank: '12' }, at: '2026-05-18', dryRun: true },
  },
  'GET /api/program-templates': {
    says: 'What a new program can be made of: templates with their sources, activities, and limits.',
    answer: programTemplates,
  },
  'GET /api/programs': {
    says: 'Every program, how it is kept, and what it did to its own pillar.',
    answer: programs,
    repeats: true,
  },
  'POST /api/programs': {
    says: 'Makes a program; what is left out comes from its template, or is usual. Its hypothesis is locked when it starts.',
    answer: program,
    status: 201,
    example: { template: 'insights-comments', gain: 2, gainWeeks: 6, start: '2026-05-18', startNow: true },
  },
  'GET /api/programs/:id': { says: 'One program.', answer: programWithEffect },
  'PATCH /api/programs/:id': {
    says: 'Changes a program that was not started; of one that was, only its name.',
    answer: program,
    example: { name: 'Comments', gain: 1.5 },
  },
  'DELETE /api/programs/:id': { says: 'Takes a program away that was never started.', answer: program },
  'POST /api/programs/:id/actions': {
    says: 'Starts, pauses, resumes, stops or decides a program, or skips a day of it; today unless `on` says another day.',
    answer: program,
    example: { action: 'decide', decision: 'keep', because: 'It takes little and helped.' },
  },
  'GET /api/activities': {
    says: 'What was done on which day, as imports and the member’s own log say; the last four weeks unless days are given.',
    answer: activitiesDone,
  },
  'POST /api/activities': {
    says: 'Logs something done, and says how much of it counts on that day.',
    answer: doneDay,
    status: 201,
    example: { activity: 'comment', count: 3, on: '2026-05-18' },
  },
  'GET /api/outcomes': {
    says: 'What the member really wants, day by day: logged by hand, out of files, and what imports know.',
    answer: outcomes,
    repeats: true,
  },
  'POST /api/outcomes': {
    says: 'Adds to an outcome’s day, or takes in a CSV of `day,value`.',
    answer: outcomesChanged,
    status: 201,
    example: { name: 'meetings', value: 2, on: '2026-05-18' },
  },
  'DELETE /api/outcomes': {
    says: 'Takes away what was logged of an outcome, on a day or on all days.',
    answer: outcomesChanged,
  },
  'GET /api/influence': {
    says: 'Influence over social networks on a day, with its line, what each network gives, and what moved it.',
    answer: influence,
    repeats: true,
  },
  'GET /api/influence/accounts': {
    says: 'The member’s accounts on social networks, in the order in which they were added.',
    answer: accounts,
  },
  'POST /api/influence/accounts': {
    says: 'Adds an account: an upload of the files that its network sent, or a public account, which is asked once.',
    answer: accountAdded,
    status: 201,
    example: { network: 'x', upload: 'the-id-of-an-upload' },
  },
  'DELETE /api/influence/accounts/:id': {
    says: 'Removes an account with all that was told of it.',
    answer: accountRemoved,
  },
  'POST /api/influence/refresh': {
    says: 'Asks each public account once more.',
    answer: refreshed,
  },
  'GET /api/series': { says: 'The series that effects and links are looked for in.', answer: series },
  'GET /api/effects': {
    says: 'What each program did to a series, and the line that it would have followed without.',
    answer: effects,
    repeats: true,
  },
  'GET /api/lag': {
    says: 'Whether a series leads an outcome, goes with it or trails it.',
    answer: lag,
    repeats: true,
  },
  'POST /api/uploads': {
    says: 'Opens an upload, to which files can be sent.',
    answer: z.strictObject({ id: z.string() }),
    status: 201,
  },
  'PUT /api/uploads/:id/files': {
    says: 'Streams a file into an upload, as it is.',
    answer: z.strictObject({ bytes: count }),
    status: 201,
  },
  'POST /api/imports': {
    says: 'Imports an upload, as a job.',
    answer: jobStarted,
    status: 202,
    example: { upload: 'the-id-of-an-upload' },
  },
  'GET /api/imports': {
    says: 'Lists what was imported, the newest first.',
    answer: importList,
    repeats: true,
  },
  'GET /api/imports/:id': { says: 'The report of an import.', answer: storedImport },
  'DELETE /api/imports/:id': { says: 'Takes an import back, and nothing else.', answer: undone },
  'GET /api/jobs/:id': { says: 'How far a job is.', answer: job },
  'GET /api/jobs/:id/events': {
    says: 'The same as a stream of events that ends when the job does.',
    answer: job,
    stream: 'text/event-stream',
  },
  'POST /api/sample': { says: 'Takes the fictional member in.', answer: sampleAdded, status: 201 },
  'DELETE /api/sample': { says: 'Takes the fictional member out again.', answer: sampleRemoved },
  'GET /api/export': {
    says: 'Everything that is kept, as a file. It can be imported again and gives the same store.',
    answer: z.looseObject({
      format: z.string(),
      version: z.int(),
      tables: z.record(z.string(), z.array(z.unknown())),
    }),
    files: { 'application/zip': 'With `format=csv`: a CSV a table.' },
  },
  'GET /api/openapi.json': {
    says: 'This document.',
    answer: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
  },
} as const satisfies Readonly<Record<string, ToldRoute>>

/** `GET /api/score`. */
export type RouteName = keyof typeof ROUTES

/** What a route answers. */
export type AnswerOf<R extends RouteName> = Told<z.output<(typeof ROUTES)[R]['answer']>>

/** What was told is nobody's to change. */
type Told<T> = T extends object ? { readonly [K in keyof T]: Told<T[K]> } : T
