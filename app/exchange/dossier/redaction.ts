import type { DossierContent } from './read-dossier.server'
import { redactorOf } from './redact-text'

/** What a dossier leaves out. The record stays as it is. */
export interface Redaction {
  /** Names and other words that are blacked out wherever they stand, in whatever spelling a search finds them. */
  words: readonly string[]
  /** Places are found no more exactly than by their governorate. */
  places: boolean
  /** Reviewers are numbered, and witnesses are not named. */
  people: boolean
}

export const noRedaction: Redaction = { words: [], places: false, people: false }

export function redactsAnything({ words, places, people }: Redaction): boolean {
  return words.length > 0 || places || people
}

/** Stands where a word was. */
const mask = '▮▮▮'

/** What is written instead of each word; no name is left in a longer one, since the longest are replaced first. */
export function replacementsOf(
  content: DossierContent,
  redaction: Redaction,
  place: (governorate: string) => string,
): [string, string][] {
  const found = new Map<string, string>()
  if (redaction.places) for (const [name, governorate] of exactPlaces(content)) found.set(name, place(governorate))
  if (redaction.people) {
    for (const name of witnessNames(content)) found.set(name, mask)
    people(content).forEach((name, at) => found.set(name, `${mask} ${at + 1}`))
  }
  for (const word of redaction.words) if (word.trim() !== '') found.set(word.trim(), mask)
  const words = [...found]
  return [...words, ...identifyingStrings(content, words).map((found): [string, string] => [found, mask])]
}

/**
 * What would still reveal the words: the hash of a passage or a quote, from which a short name can be guessed once all else of it is
 * known, and an address that has them in its own spelling.
 */
function identifyingStrings({ claims }: DossierContent, words: readonly (readonly [string, string])[]): string[] {
  const redact = redactorOf(words)
  const isRedacted = (text: string) => redact(text) !== text
  return claims.flatMap(({ dossier }) => {
    const passages = passagesOf(dossier)
    const hashes = [
      ...passages.map(({ quote, sha256 }) => ({ words: quote ?? '', sha256 })),
      ...dossier.evidence.map(({ quote, passage, citation }) => ({
        words: quote || (passage?.quote ?? ''),
        sha256: citation?.sha256 ?? '',
      })),
    ]
    const addresses = [
      ...passages.map(({ report }) => report.address),
      ...dossier.evidence.flatMap(({ address, snapshots }) => [address, ...snapshots.map((one) => one.address)]),
    ].filter((address) => address !== null)
    return [
      ...hashes.filter((one) => one.sha256 !== '' && isRedacted(one.words)).map(({ sha256 }) => sha256),
      ...addresses.filter((address) => isRedacted(readable(address))),
    ]
  })
}

/** An address as people read it, its letters not written as percent signs and digits. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Every passage that a dossier shows: its own, those beside it, and those that are evidence. */
function passagesOf({ passages, linkedPassages, evidence }: DossierContent['claims'][number]['dossier']) {
  return [...passages, ...linkedPassages, ...evidence.flatMap(({ passage }) => passage ?? [])]
}

/** Places below their governorate as the passages write them, and as the list of places names them. */
function exactPlaces({ claims }: DossierContent): [string, string][] {
  return claims.flatMap(({ dossier }) =>
    passagesOf(dossier).flatMap((passage) =>
      (passage.facts?.places ?? []).flatMap(({ name, place, governorate, start, end }): [string, string][] => {
        if (place !== null && place === governorate) return []
        const written = passage.quote?.slice(start - passage.start, end - passage.start).trim() ?? ''
        return [name, written].filter((one) => one !== '').map((one) => [one, governorate ?? ''])
      }),
    ),
  )
}

function witnessNames({ claims, witnesses }: DossierContent): string[] {
  return claims.flatMap(({ dossier }) =>
    passagesOf(dossier)
      .filter(({ source }) => witnesses.has(source.id))
      .flatMap(({ source, report }) => [source.name, report.title, report.address ?? ''])
      .filter((found) => found !== ''),
  )
}

function people({ claims }: DossierContent): string[] {
  const names = claims.flatMap(({ dossier: { verdicts, evidence } }) => [
    ...[...(verdicts.inForce ? [verdicts.inForce] : []), ...verdicts.earlier].flatMap(({ person, reviews }) => [
      person,
      ...reviews.map((review) => review.person),
    ]),
    ...evidence.map(({ person }) => person),
  ])
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name !== ''))]
}
