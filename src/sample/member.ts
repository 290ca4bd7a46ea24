/** The member of the sample. She, her company and everybody she knows are invented. */
export const MEMBER = {
  firstName: 'Mirelle',
  lastName: 'Tarnow',
  name: 'Mirelle Tarnow',
  address: 'mirelle-tarnow-4417',
  url: 'https://www.linkedin.com/in/mirelle-tarnow-4417',
  /** Stands in the names of her activity files; longer than any that LinkedIn gives. */
  id: '990000000417',
  company: 'Larkmoor Systems',
  title: 'Senior Account Manager',
  headline: 'Senior Account Manager at Larkmoor Systems | Freight planning that people on the dock like',
  summary:
    'I help manufacturers and hauliers plan deliveries without spreadsheets.\n\n' +
    'Eleven years in logistics software: support first, then onboarding, now accounts. ' +
    'I write about handovers, discovery calls and what customers tell us after the first year.',
  industry: 'Software Development',
  location: 'Leeds, England, United Kingdom',
  /** How long before the first of the three years she joined LinkedIn, in days. */
  joinedBefore: 1300,
} as const

export const SKILLS = [
  'Account Management',
  'Logistics',
  'Customer Onboarding',
  'Negotiation',
  'Forecasting',
  'Supply Chain Management',
  'Presentations',
  'Public Speaking',
  'Contract Management',
  'Process Improvement',
  'Workshop Facilitation',
  'SQL',
] as const
