import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { readDossierPassages, type DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import { numberOrigins } from '../../review/rules/claims/claim-origins'
import { originFields } from '../../review/rules/claims/origin-fields'
import { readAdopted, readLinkedClaims } from '../edition/edition-claims.server'
import type { ExportRow } from './row-schemas'

/** The claims whose fields are exported. */
export function fieldClaimsQuery(): RawBuilder<{ id: number }> {
  return sql`select claim_id as id from derived.claim_state where state <> 'empty' order by claim_id`
}

/** Every value that a claim's passages and those of linked claims give, a row for each passage that gives it. */
export async function* withFields(
  tx: Transaction<DB>,
  batches: AsyncIterable<{ id: number }[]>,
): AsyncGenerator<ExportRow<'fields'>[]> {
  for await (const batch of batches) {
    const ids = batch.map(({ id }) => id)
    const links = await readLinkedClaims(tx, ids)
    const adopted = await readAdopted(tx, ids)
    const own = await readDossierPassages(tx, { claims: ids })
    const linked = await readDossierPassages(tx, { claims: [...new Set(links.map(({ other }) => other))] })
    yield ids.flatMap((claim) => {
      const others = new Set(links.filter((link) => link.claim === claim).map(({ other }) => other))
      return fieldRows(
        claim,
        own.filter(({ claimId }) => claimId === claim),
        linked.filter(({ claimId }) => others.has(claimId)),
        new Map(adopted.filter((one) => one.claim === claim).map(({ field, value }) => [field, value])),
      )
    })
  }
}

function fieldRows(
  claim: number,
  own: readonly DossierPassage[],
  linked: readonly DossierPassage[],
  adopted: ReadonlyMap<string, string>,
): ExportRow<'fields'>[] {
  const { ofReport } = numberOrigins(own, linked)
  const passages = new Map([...own, ...linked].map((passage) => [passage.id, passage]))
  return originFields(own, linked).flatMap((field) =>
    field.values.flatMap((value) =>
      value.statedBy.flatMap(({ passage: id, written }) => {
        const passage = passages.get(id)
        if (!passage) return []
        return {
          claim_id: claim,
          field: field.name,
          noun: field.noun,
          part: field.part,
          low: value.low,
          high: value.high,
          precision: value.precision,
          name: value.name,
          from: value.from,
          to: value.to,
          place: value.place?.name ?? null,
          written,
          passage_id: id,
          of_claim_id: passage.claimId,
          report_id: passage.report.id,
          source: passage.source.name,
          origin: ofReport[passage.report.id] ?? 0,
          adopted: adopted.get(field.key) === value.key,
          agreement: field.agreement,
        }
      }),
    ),
  )
}
