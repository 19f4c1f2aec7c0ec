import { numberOrigins, type Origins } from '../../review/rules/claims/claim-origins'
import { originFields } from '../../review/rules/claims/origin-fields'
import { apparatusOf, byOrigin } from './apparatus'
import { chooseSentence } from './choose-sentence'
import type { Edition, Section, Sentence } from './edition'
import { eventsOf } from './events-of'
import { governorateOf } from './governorate-of'
import type { ClaimMaterial, EditorChanges, Materials } from './materials'
import { witnessesOf } from './witnesses'

interface Composed {
  claim: ClaimMaterial
  origins: Origins
  sentence: Sentence
}

/**
 * The desk's account of a day: by governorate and event a sentence for each claim, with its verdict and its variants. Pure: the
 * same materials and changes give the same edition.
 *
 * @example
 * const edition = composeEdition(await readMaterials(db, day, timeZone), await readEditorChanges(db, day))
 * edition.unverified // the sections of claims that have no verdict
 */
export function composeEdition(materials: Materials, changes: EditorChanges): Edition {
  const out = new Set(changes.out)
  const taken = materials.claims.filter(({ id }) => !out.has(id))
  const composed = taken.map((claim) => compose(claim, changes, materials)).filter((one) => one !== null)
  const verified = composed.filter(({ claim }) => claim.state !== 'open')
  const open = composed.filter(({ claim }) => claim.state === 'open')
  return {
    form: 1,
    day: materials.day,
    witnesses: witnessesOf(
      composed.map(({ claim, origins }) => ({
        passages: claim.passages,
        linked: claim.linked,
        ofReport: origins.ofReport,
      })),
    ),
    sections: sectionsOf(verified, changes, materials),
    unverified: sectionsOf(open, changes, materials),
    left: { ...materials.left, editor: materials.claims.length - taken.length },
  }
}

function compose(claim: ClaimMaterial, changes: EditorChanges, { read }: Materials): Composed | null {
  const chosen = chooseSentence(claim, changes, read)
  if (!chosen) return null
  const origins = numberOrigins(claim.passages, claim.linked)
  const fields = originFields(claim.passages, claim.linked)
  const { mentions: _mentions, ...words } = chosen
  const sentence: Sentence = {
    claim: claim.id,
    version: claim.version,
    ...words,
    state: claim.state,
    stale: claim.stale,
    credibility: claim.credibility,
    statedBy: byOrigin(
      claim.passages.map(({ report }) => report.id),
      origins,
    ),
    notes: apparatusOf(chosen, {
      fields,
      passages: claim.passages,
      linked: claim.linked,
      origins,
      adopted: claim.adopted,
    }),
    against: claim.against.map((other) => ({
      ...other,
      reports: [
        ...new Set(claim.linked.filter(({ claimId }) => claimId === other.claim).map(({ report }) => report.id)),
      ],
    })),
  }
  return { claim, origins, sentence }
}

/** The governorates that claims name, in the order of the list of places; claims that name none come last. */
function sectionsOf(
  composed: readonly Composed[],
  { order }: EditorChanges,
  { governorates: known, around }: Pick<Materials, 'governorates' | 'around'>,
): Section[] {
  const events = eventsOf(composed.map(({ claim }) => claim))
  const sections = new Map<string, Map<number, Sentence[]>>()
  for (const { key: event, claims } of events) {
    const own = composed.filter(({ claim }) => claims.includes(claim.id))
    const governorate = governorateOf(
      own.flatMap(({ claim }) => claim.passages),
      around,
    )
    const section = sections.get(governorate) ?? new Map<number, Sentence[]>()
    sections.set(governorate, section)
    section.set(
      event,
      own.map(({ sentence }) => sentence),
    )
  }
  const names = new Map(known.map((governorate, at) => [governorate.key, { ...governorate, at }]))
  const place = (key: string) => names.get(key)?.at ?? known.length
  return [...sections]
    .sort(([one], [other]) => place(one) - place(other))
    .map(([key, events]) => ({
      key,
      ar: names.get(key)?.ar ?? '',
      en: names.get(key)?.en ?? '',
      paragraphs: ordered([...events.keys()], order).map((event) => ({
        key: event,
        sentences: events.get(event) ?? [],
      })),
    }))
}

/** Events as the editor ordered them; those that the editor did not know stay behind the one that they follow by themselves. */
function ordered(events: readonly number[], order: readonly number[]): number[] {
  const result = order.filter((event) => events.includes(event))
  events.forEach((event, at) => {
    if (result.includes(event)) return
    const before = events.slice(0, at).findLast((other) => result.includes(other))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, event)
  })
  return result
}
