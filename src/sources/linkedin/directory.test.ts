import { describe, expect, test } from 'vitest'
import { entryOf, plainName, TABLES } from './directory.ts'

describe('the plain name of a file', () => {
  test.each([
    ['Connections.csv', 'connections'],
    ['a/b.zip/Company Follows.csv', 'companyfollows'],
    ['Shares_34875879.csv', 'shares'],
    ['Shares (1).csv', 'shares'],
    ['Endorsement Received Info.csv', 'endorsementreceivedinfo'],
    ['Job Applicant Saved Screening Question Responses_5.csv', 'jobapplicantsavedscreeningquestionresponses'],
    ['Receipts_v2.csv', 'receiptsv2'],
    ['MESSAGES - Copy.CSV', 'messages'],
  ])('leaves out what changes: %s', (path, name) => expect(plainName(path)).toBe(name))
})

describe('a file', () => {
  test.each([
    'Profile.csv',
    'Profile Summary.csv',
    'Positions.csv',
    'Education.csv',
    'Skills.csv',
    'Registration.csv',
    'Connections.csv',
    'Invitations.csv',
    'messages.csv',
    'Messages.csv',
    'Shares.csv',
    'InstantReposts_1.csv',
    'Comments.csv',
    'Reactions.csv',
    'Votes.csv',
    'SearchQueries.csv',
    'Search Queries.csv',
    'Company Follows.csv',
    'Member_Follows_7.csv',
    'Hashtag_Follows.csv',
    'Saved_Items_7.csv',
    'saved_articles.csv',
    'Learning.csv',
    'Endorsement_Received_Info.csv',
    'Endorsement_Given_Info.csv',
    'Recommendations_Received.csv',
    'Recommendations_Given.csv',
    'Rich Media.csv',
    'Rich_Media.csv',
    'Videos.csv',
  ])('is read: %s', (path) => expect(entryOf(path).kind).toBe('table'))

  test.each([
    'Logins.csv',
    'Login Attempts.csv',
    'Security Challenges.csv',
    'PhoneNumbers.csv',
    'Phone Numbers.csv',
    'Whatsapp Phone Numbers.csv',
    'Email Addresses.csv',
    'Contacts.csv',
    'Imported Contacts.csv',
    'ImportedContacts.csv',
    'Ad_Targeting.csv',
    'Ad Targeting.csv',
    'Inferences_about_you.csv',
    'Receipts.csv',
    'Receipts_v2.csv',
    'Jobs/Job Applications.csv',
    'Job Applications_2.csv',
    'Jobs/Saved Jobs.csv',
    'SavedJobAlerts.csv',
    'Jobs/Job Seeker Preferences.csv',
    'Jobs/Job Applicant Saved Answers.csv',
    'Job Applicant Saved Screening Question Responses_3.csv',
    'Verifications/Verifications.csv',
    'Private_identity_asset.csv',
    'Mobile Applications.csv',
    'Notes.csv',
  ])('is personal and never opened: %s', (path) => {
    const entry = entryOf(path)
    expect(entry.kind === 'ignored' && entry.reason).toMatch(/^personal/)
  })

  test.each([
    'Certifications.csv',
    'Languages.csv',
    'Projects.csv',
    'Publications.csv',
    'Honors.csv',
    'Organizations.csv',
    'Courses.csv',
    'Volunteering.csv',
    'Patents.csv',
    'TestScores.csv',
    'Causes You Care About.csv',
    'Member Hashtags.csv',
    'Events.csv',
    'Account Status History.csv',
    'Ads Clicked.csv',
    'LAN Ads Engagement.csv',
    'Online Job Postings.csv',
    'Calendar.csv',
    'Services Marketplace/Engagements.csv',
    'Services Marketplace/Opprtunities.csv',
    'Services Marketplace/Providers.csv',
    'Likes.csv',
    'guide_messages.csv',
    'coach_messages.csv',
    'learning_coach_messages.csv',
    'LearningCoachMessages.csv',
    'learning_role_play_messages.csv',
    '__MACOSX/._Connections.csv',
    '.DS_Store',
    'Media/photo.JPG',
    'Logins.xlsx',
    'acme_visitors_1766385928211.xls',
    'acme_competitor_analytics_1766385928211.xlsx',
    'old.xls',
  ])('is left alone for a reason: %s', (path) => expect(entryOf(path)).toMatchObject({ kind: 'ignored' }))

  test('is looked at where its name says nothing, and unknown where it is no table', () => {
    expect(entryOf('my people.csv').kind).toBe('look')
    expect(entryOf('constructor.csv').kind).toBe('look')
    expect(entryOf('Articles/a.html').kind).toBe('article')
    expect(entryOf('data.json').kind).toBe('unknown')
  })

  test('is opened as a workbook where it is called so, with the table that its name promises', () => {
    expect(entryOf('Content_2024-08-25_2024-11-22_AnnLee.xlsx')).toEqual({
      kind: 'workbook',
      table: undefined,
    })
    expect(entryOf('saved/Connections (1).xlsx')).toEqual({ kind: 'workbook', table: TABLES['connections'] })
  })
})
