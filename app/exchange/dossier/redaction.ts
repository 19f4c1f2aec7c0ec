import type { DossierContent } from './read-dossier.server'

/** What a dossier leaves out. The record stays as it is. */
export interface Redaction {
  /** Names and other words that are blacked out wherever they stand. */
  words: readonly string[]
  /** Places are told no more exactly than by their governorate. */
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

/** What is written instead of each word, the longest first, so that no name is left in a longer one. */
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
  return [...found].sort(([one], [other]) => other.length - one.length)
}

/** A text with every one of these words replaced; what was put in is never replaced again. */
export function redactText(text: string, replacements: readonly (readonly [string, string])[]): string {
  let pieces: { text: string; done: boolean }[] = [{ text, done: false }]
  for (const [word, by] of replacements)
    pieces = pieces.flatMap((piece) =>
      piece.done
        ? [piece]
        : piece.text
            .split(word)
            .flatMap((part, at) => [...(at > 0 ? [{ text: by, done: true }] : []), { text: part, done: false }]),
    )
  return pieces.map((piece) => piece.text).join('')
}

/** Places below their governorate as the passages write them, and as the list of places names them. */
function exactPlaces({ claims }: DossierContent): [string, string][] {
  return claims.flatMap(({ dossier }) =>
    [...dossier.passages, ...dossier.linkedPassages].flatMap((passage) =>
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
    [...dossier.passages, ...dossier.linkedPassages]
      .filter(({ source }) => witnesses.has(source.id))
      .flatMap(({ source, report }) => [source.name, report.title]),
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
