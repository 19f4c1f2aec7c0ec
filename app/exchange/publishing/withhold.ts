import type { Edition } from '../edition/edition'
import type { PublishedClaim } from './published-content'

/** An edition without the names and reports of the sources that are withheld; '' stands in their place. */
export function withholdSources(edition: Edition, withheld: readonly number[]): Edition {
  return {
    ...edition,
    witnesses: edition.witnesses.map((witness) =>
      withheld.includes(witness.source)
        ? { ...witness, name: '', reports: witness.reports.map((report) => ({ ...report, title: '' })) }
        : witness,
    ),
  }
}

/** The appearances of a claim that readers may know of. */
export function shownAppearances({ appearances, withheld }: PublishedClaim): PublishedClaim['appearances'] {
  return appearances.filter(({ source }) => !withheld.includes(source))
}
