import type { ActionTransaction } from '../../audit/action/action.server'
import { addSource, newSource } from '../../review/commands/sources.server'
import { Refusal } from '../../review/rules/refusal'
import type { CheckedDetails } from './details'

/** The chosen source, or the one named, made where there is none of that name yet. Throws `Refusal`. */
export async function sourceId(tx: ActionTransaction, source: CheckedDetails['source']): Promise<number> {
  const found = await tx
    .selectFrom('record.source')
    .select('id')
    .where((eb) => ('id' in source ? eb('id', '=', source.id) : eb('name', '=', source.name)))
    .executeTakeFirst()
  if (found) return found.id
  if ('id' in source) throw new Refusal('not-found')
  const kind = newSource.shape.kind.safeParse(source.kind)
  return addSource(tx, newSource.parse({ name: source.name, kind: kind.success ? kind.data : 'other' }))
}
