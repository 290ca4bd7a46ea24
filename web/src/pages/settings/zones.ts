/** Time zones of one part of the world. */
export interface Region {
  /** `Europe`. */
  readonly region: string
  readonly zones: readonly {
    /** `America/Argentina/Buenos_Aires`. */
    readonly zone: string
    /** `Argentina, Buenos Aires`. */
    readonly place: string
  }[]
}

/** The zone that the reader's machine is set to. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** All zones that the browser knows, and `chosen` if it knows it by another name, by their regions. */
export function zonesByRegion(chosen: string | null): readonly Region[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...(chosen === null ? [] : [chosen])])
  const regions = Map.groupBy([...known].toSorted(), (zone) => zone.split('/')[0] ?? zone)
  return [...regions].map(([region, zones]) => ({
    region,
    zones: zones.map((zone) => ({ zone, place: placeOf(zone) })),
  }))
}

const placeOf = (zone: string): string => {
  const places = zone.split('/').slice(1)
  return (places.length === 0 ? zone : places.join(', ')).replaceAll('_', ' ')
}
