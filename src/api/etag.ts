/** Whether a reader who sends `If-None-Match` has what an ETag names. Weak and strong are compared alike: RFC 9110, 13.1.2. */
export const hasAlready = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch
      .split(',')
      .map((one) => strong(one.trim()))
      .includes(strong(etag)))

const strong = (etag: string): string => etag.replace(/^W\//, '')
