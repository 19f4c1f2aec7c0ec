import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { bytesFile, textFile, type ExportedFile } from './export-chunks'

/**
 * The time stamps over these checkpoints, each as a note, the request over it
 * and the answer, in the forms that `openssl ts -verify` takes.
 */
export async function* stampFiles(
  tx: Kysely<DB>,
  checkpoints: readonly { id: number; size: number; note: string }[],
): AsyncGenerator<ExportedFile> {
  const byId = new Map(checkpoints.map((checkpoint) => [checkpoint.id, checkpoint]))
  const stamps = await tx
    .selectFrom('audit.hand_out')
    .select(['id', 'checkpoint_id'])
    .where('way', '=', 'time-stamp')
    .where('answer', 'is not', null)
    .orderBy('id')
    .execute()
  for (const { id, checkpoint_id: checkpointId } of stamps) {
    const checkpoint = byId.get(checkpointId)
    if (!checkpoint) continue
    const { request, answer } = await tx
      .selectFrom('audit.hand_out')
      .select(['request', 'answer'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const name = `time-stamps/${String(checkpoint.size).padStart(10, '0')}-${id}`
    yield textFile(`${name}.note`, checkpoint.note)
    if (request) yield bytesFile(`${name}.tsq`, request)
    yield bytesFile(`${name}.tsr`, answer ?? Buffer.alloc(0))
  }
}
