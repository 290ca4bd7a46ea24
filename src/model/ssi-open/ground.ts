import type { Ground } from '../model.ts'

const published = (source: string, says: string): Ground => ({ kind: 'published', source, says })

/** LinkedIn's help names what counts. It gives no weight, cap, window or decay, and neither does anything else in public. */
export const help = (says: string): Ground =>
  published(
    'LinkedIn Help, How Sales Navigator SSI is calculated, https://www.linkedin.com/help/sales-navigator/answer/a105145',
    says,
  )

/** The slide on which LinkedIn explained the third version of its index. */
export const slideOf2015 = (says: string): Ground =>
  published('LinkedIn, How is SSI calculated?, slide of 2015', says)

export const assumed = (because: string): Ground => ({ kind: 'assumed', because })
