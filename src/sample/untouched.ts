import { addDays } from '../kernel/day.ts'
import { csvFile, withoutLastBreak, type SampleFile } from './csv-text.ts'
import { javaDate, receiptTime, shortUs } from './date-text.ts'
import { timeOn, type Life } from './life.ts'
import { MEMBER } from './member.ts'

/**
 * Files that an import never opens, because they are nobody's business: the sample has them so that the report can
 * say so. Addresses and numbers are from ranges kept free for examples.
 */
export function untouchedFiles({ until, visits }: Life): readonly SampleFile[] {
  const renewed = timeOn(addDays(until, -30), 40_000)
  return [
    withoutLastBreak(
      csvFile('Email Addresses.csv', 'Email Address,Confirmed,Primary,Updated On', [
        ['mirelle.tarnow@example.com', 'Yes', 'Yes', shortUs(timeOn(addDays(until, -900), 30_000))],
      ]),
    ),
    csvFile('PhoneNumbers.csv', 'Extension,Number,Type', [['+44', '20 7946 0417', 'Mobile']]),
    csvFile(
      'Logins.csv',
      'Login Date,IP Address,User Agent,Login Type',
      visits
        .slice(-40)
        .map(({ opens }) => [javaDate(opens), '203.0.113.17', 'Example Browser/1.0', 'LOGIN_WEB'])
        .toReversed(),
    ),
    csvFile('Ad_Targeting.csv', AD_HEADER, [AD_HEADER.split(',').map(() => 'example;sample')]),
    csvFile('Receipts_v2.csv', RECEIPT_HEADER, [
      [
        MEMBER.firstName,
        MEMBER.lastName,
        'United Kingdom',
        'EX1 1PL',
        receiptTime(renewed),
        'CARD',
        'SAMPLE-0001',
        'Event ticket',
        '2.00',
        '10.00',
        '12.00',
        'GBP',
      ],
    ]),
  ]
}

const AD_HEADER =
  'Member Age,Buyer Groups,Company Names,Company Names,Company Follower of,Company Names,Company Category,' +
  'Company Size,Degrees,degreeClass,Member Schools,Company Growth Rate,Fields of Study,Company Connections,' +
  'Function By Size,Job Functions,Member Gender,Graduation Year,Member Groups,Company Industries,Member Interests,' +
  'Interface Locales,interfaceLocale,Member Traits,Profile Locations,Company Revenue,Job Seniorities,Member Skills,' +
  'Job Titles,Job Titles,Job Titles,Years of Experience'

const RECEIPT_HEADER =
  'First Name,Last Name,Billing Country,Postal Code,Transaction Made At,Payment Method Type,Invoice Number,' +
  'Description,Tax Amount,Sub Total,Total Amount,Currency Code'
