import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import { noFacts } from '../../text/facts/no-facts-for-tests'
import type { Figure } from '../../text/facts/types'
import { composeEdition } from './compose-edition'
import type { Edition } from './edition'
import { noChanges, type ClaimMaterial, type EditorChanges, type Materials } from './materials'

/** A passage "N killed in …" of a source, whose facts are read off its words. */
export function passage(
  id: number,
  claimId: number,
  quote: string,
  source: number,
  governorate = 'idlib',
): DossierPassage {
  const found = /\d+/.exec(quote)
  const figure: Figure[] = found
    ? [
        {
          kind: 'killed',
          noun: null,
          low: Number(found[0]),
          high: Number(found[0]),
          precision: 'exact',
          start: 100 + found.index,
          end: 100 + found.index + found[0].length,
        },
      ]
    : []
  const place = { name: governorate, place: governorate, governorate, start: 100, end: 100 }
  return {
    id,
    claimId,
    quote,
    sha256: '',
    start: 100,
    end: 100 + quote.length,
    retired: false,
    section: null,
    report: {
      id: id + 1000,
      title: `report ${id}`,
      language: 'en',
      publishedDay: '2015-07-04',
      publishedAt: null,
      address: null,
      forwardedFrom: null,
    },
    source: { id: source, name: `source ${source}`, reliability: 'C' },
    facts: { ...noFacts, figures: figure, places: governorate === '' ? [] : [place] },
  }
}

export function claim(id: number, passages: DossierPassage[], more: Partial<ClaimMaterial> = {}): ClaimMaterial {
  return {
    id,
    version: 1,
    wording: null,
    state: 'confirmed',
    stale: false,
    credibility: 2,
    passages,
    linked: [],
    against: [],
    adopted: new Map(),
    events: [],
    links: [],
    ...more,
  }
}

export function compose(claims: ClaimMaterial[], changes: EditorChanges = noChanges): Edition {
  const materials: Materials = {
    day: '2015-07-04',
    claims,
    governorates: [
      { key: 'aleppo', ar: 'حلب', en: 'Aleppo' },
      { key: 'idlib', ar: 'إدلب', en: 'Idlib' },
    ],
    left: { triage: 0, room: 0 },
    around: new Map([[7, ['aleppo']]]),
    read: (text) => passage(0, 0, text, 1).facts ?? noFacts,
  }
  return composeEdition(materials, changes)
}

export const market = [
  passage(1, 1, 'Shells on the market of the old town killed 12 in the morning', 1),
  passage(2, 1, 'Shells on the market of the old town killed 12 in the morning', 2),
  passage(3, 1, 'After the raid doctors counted 10 dead at the only hospital', 3),
  passage(4, 1, 'Rescuers dug through the rubble all day long', 4),
]
