import type { ActionTransaction } from '../../audit/action/action.server'
import { newSource, sourceByName } from '../../review/commands/sources.server'
import { Refusal } from '../../review/rules/refusal'
import type { CheckedDetails } from './details'

/** The chosen source, or the one named, made where no source has that name or one that looks like it. Throws `Refusal`. */
export async function sourceId(tx: ActionTransaction, source: CheckedDetails['source']): Promise<number> {
  if ('id' in source) {
    const found = await tx.selectFrom('record.source').select('id').where('id', '=', source.id).executeTakeFirst()
    if (!found) throw new Refusal('not-found')
    const merged = await tx
      .selectFrom('record.current_source_merge')
      .select('into_source_id')
      .where('source_id', '=', source.id)
      .executeTakeFirst()
    return merged ? sourceId(tx, { id: merged.into_source_id }) : found.id
  }
  const kind = newSource.shape.kind.safeParse(source.kind)
  return sourceByName(tx, newSource.parse({ name: source.name, kind: kind.success ? kind.data : 'other' }))
}
