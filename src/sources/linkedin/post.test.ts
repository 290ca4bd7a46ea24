import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { postUrn } from './post.ts'

const FEED = 'https://www.linkedin.com/feed/update/'

describe('a link to a post', () => {
  test.each([
    [`${FEED}urn%3Ali%3Ashare%3A7141510997298059704`, 'urn:li:share:7141510997298059704'],
    [`${FEED}urn:li:ugcPost:7062771795066858310`, 'urn:li:ugcPost:7062771795066858310'],
    [
      `${FEED}urn%3Ali%3AgroupPost%3A5686299-7142563711531558783`,
      'urn:li:groupPost:5686299-7142563711531558783',
    ],
    [
      `${FEED}urn%3Ali%3Aactivity%3A12?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A12%2C34%29`,
      'urn:li:activity:12 urn:li:comment:(activity:12,34)',
    ],
    [
      `${FEED}urn%3Ali%3AarticleSegment%3A%28urn%3Ali%3AlinkedInArticle%3A1%2C2%29`,
      'urn:li:articleSegment:(urn:li:linkedInArticle:1,2)',
    ],
    [
      'https://www.linkedin.com/posts/ann-lee_activity-7000000000000000-AaAa',
      'urn:li:activity:7000000000000000',
    ],
    ['https://www.linkedin.com/posts/ann-lee-share-7041-xYz_/', 'urn:li:share:7041'],
    ['https://www.linkedin.com/pulse/a-title/', 'https://www.linkedin.com/pulse/a-title'],
    ['', ''],
  ])('leads to what it names: %s', (link, urn) => expect(postUrn(link)).toBe(urn))

  test('leads to the same with escapes and without', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('share', 'activity', 'ugcPost'),
        fc.bigInt({ min: 1n, max: 2n ** 63n }),
        (kind, id) => {
          expect(postUrn(`${FEED}urn%3Ali%3A${kind}%3A${id}`)).toBe(postUrn(`${FEED}urn:li:${kind}:${id}`))
        },
      ),
    )
  })

  test('is read whatever it is', () => {
    const rough = fc.array(
      fc.constantFrom('%', '%3A', '%E2', 'urn:li:', '(', ')', '?commentUrn=', '&', '/', 'a', '-1-'),
    )
    fc.assert(fc.property(rough, (parts) => typeof postUrn(parts.join('')) === 'string'))
  })
})
