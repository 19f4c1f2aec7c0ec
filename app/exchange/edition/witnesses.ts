import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import type { Witness } from './edition'

/** The passages of one claim with the number of each report's origin; those of linked claims are witnesses that count for nothing. */
export interface TestifiedClaim {
  passages: readonly DossierPassage[]
  linked: readonly DossierPassage[]
  ofReport: Readonly<Record<number, number>>
}

/** The sources that an edition cites, the one with most reports in it first, each with its reports in the order of publication. */
export function witnessesOf(claims: readonly TestifiedClaim[]): Witness[] {
  const witnesses = new Map<number, Witness>()
  for (const { passages, linked } of claims)
    for (const { source, report } of [...passages, ...linked]) {
      const witness = witnesses.get(source.id) ?? { ...named(source), reports: [], copies: [] }
      witnesses.set(source.id, witness)
      if (!witness.reports.some(({ id }) => id === report.id))
        witness.reports.push({ id: report.id, title: report.title, day: report.publishedDay })
    }
  const copies = copiedSources(claims)
  return [...witnesses.values()]
    .map((witness) => ({
      ...witness,
      reports: witness.reports.sort((a, b) => compareText(a.day ?? '~', b.day ?? '~') || a.id - b.id),
      copies: [...(copies.get(witness.source) ?? [])],
    }))
    .sort((a, b) => b.reports.length - a.reports.length || a.source - b.source)
}

function named({ id, name, reliability }: DossierPassage['source']) {
  return { source: id, name, reliability }
}

/** The sources that only carry others' texts here, with those whose texts they carry. */
function copiedSources(claims: readonly TestifiedClaim[]): Map<number, Set<number>> {
  const carried = new Map<number, Set<number>>()
  const original = new Set<number>()
  for (const { passages, ofReport } of claims) {
    const firstOf = new Map<number, number>()
    for (const { source, report } of passages) {
      const origin = ofReport[report.id] ?? -report.id
      const first = firstOf.get(origin) ?? source.id
      firstOf.set(origin, first)
      if (first === source.id) original.add(source.id)
      else carried.set(source.id, new Set([...(carried.get(source.id) ?? []), first]))
    }
  }
  for (const source of original) carried.delete(source)
  return carried
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
