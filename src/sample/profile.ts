import { addDays, type Day } from '../kernel/day.ts'
import { csvFile, type SampleFile } from './csv-text.ts'
import { monthAndYear, shortUs } from './date-text.ts'
import { timeOn, type Life } from './life.ts'
import { MEMBER, SKILLS } from './member.ts'
import { firstDay } from './rhythm.ts'

/** What she says of herself: files of few rows. */
export function profileFiles({ until }: Life): readonly SampleFile[] {
  const first = firstDay(until)
  const joined = timeOn(addDays(first, -MEMBER.joinedBefore), 33_120)
  return [
    csvFile('Profile.csv', PROFILE_HEADER, [
      [
        MEMBER.firstName,
        MEMBER.lastName,
        '',
        '',
        '',
        MEMBER.headline,
        MEMBER.summary,
        MEMBER.industry,
        '',
        MEMBER.location,
        '',
        '[COMPANY:https://larkmoor.example.com]',
        '',
      ],
    ]),
    csvFile('Profile Summary.csv', 'Profile Summary', [[MEMBER.summary]]),
    csvFile(
      'Positions.csv',
      'Company Name,Title,Description,Location,Started On,Finished On',
      positions(first),
    ),
    csvFile('Education.csv', 'School Name,Start Date,End Date,Notes,Degree Name,Activities', EDUCATION),
    csvFile(
      'Skills.csv',
      'Name',
      SKILLS.map((skill) => [skill]),
    ),
    csvFile('Languages.csv', 'Name,Proficiency', LANGUAGES),
    csvFile('Certifications.csv', 'Name,Url,Authority,Started On,Finished On,License Number', [
      [
        'Transport Planning, Level 3',
        '',
        'Institute of the Loading Bay',
        monthAndYear(addDays(first, -500)),
        '',
        '',
      ],
      [
        'Presenting to a Room',
        'https://certificates.example.com/417',
        'Speakwell',
        monthAndYear(addDays(first, 300)),
        '',
        '',
      ],
    ]),
    csvFile('Registration.csv', 'Registered At,Registration Ip,Subscription Types', [
      [shortUs(joined), '192.0.2.17', ''],
    ]),
  ]
}

const PROFILE_HEADER =
  'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,' +
  'Twitter Handles,Websites,Instant Messengers'

/** The present one has no words yet: something that the checklist can find missing. */
const positions = (first: Day): readonly (readonly string[])[] => [
  [MEMBER.company, MEMBER.title, '', MEMBER.location, monthAndYear(addDays(first, -90)), ''],
  [
    'Pallister Quay Logistics',
    'Onboarding Consultant',
    '',
    'Hull, England, United Kingdom',
    monthAndYear(addDays(first, -1500)),
    monthAndYear(addDays(first, -100)),
  ],
]

const EDUCATION = [['Ravensbeck University', '2008', '2011', '', 'BSc, Logistics', 'Rowing, student paper']]

const LANGUAGES = [
  ['English', 'Native or bilingual proficiency'],
  ['German', 'Limited working proficiency'],
]
