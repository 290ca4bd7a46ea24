/** Encodings that a reader takes, from its `Accept-Encoding`: those it names, but for weight 0. Source: RFC 9110, 12.5.3. */
export const encodings = (header: string): ReadonlySet<string> =>
  new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((text) => text.trim()))
      .filter(([, weight]) => weight === undefined || !/^q=0(\.0*)?$/.test(weight))
      .map(([name = '']) => name),
  )
