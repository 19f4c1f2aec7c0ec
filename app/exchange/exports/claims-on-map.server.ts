import { sql, type RawBuilder } from 'kysely'
import type { Narrowing } from './narrowing.server'

/** A claim at one of the places that its passages name. */
export interface PlacedClaim {
  id: number
  words: string
  state: string
  stale: boolean
  published_day: string | null
  origins: number
  place: string
  place_en: string | null
  governorate: string | null
  lat: number
  lon: number
}

/** Claims at the places of the list that their passages name: never more exact than a village or a quarter is. */
export function placedClaimsQuery({ claims }: Narrowing): RawBuilder<PlacedClaim> {
  return sql`
    select distinct s.claim_id as id, coalesce(c.wording, s.headline) as words, s.state, s.stale, s.published_day, s.origins,
           l.ar as place, l.en as place_en, l.governorate, l.lat, l.lon, l.id as place_id
      from derived.claim_state s join record.claim c on c.id = s.claim_id
      join record.passage p on p.claim_id = s.claim_id and not p.retired
      join derived.passage_facts f on f.passage_id = p.id
      cross join jsonb_array_elements(f.facts -> 'places') as named
      join record.place l on l.key = named ->> 'place' and l.lat is not null and l.lon is not null
     where s.state <> 'empty' and ${claims} order by s.claim_id, l.id`
}

/** A FeatureCollection (RFC 7946), a feature for each claim at each of its places. */
export async function* writeGeoJson(batches: AsyncIterable<readonly PlacedClaim[]>): AsyncGenerator<string> {
  let before = '{"type":"FeatureCollection","features":[\n'
  for await (const batch of batches)
    for (const { lat, lon, ...properties } of batch) {
      yield `${before}${JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })}`
      before = ',\n'
    }
  yield `${before.startsWith('{') ? before : ''}\n]}\n`
}
