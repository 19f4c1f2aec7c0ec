import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { textFile, type ExportedFile } from './export-chunks'

/** These checkpoints as witnesses signed them: each note once more, with the lines that came back below the desk's own. */
export async function* witnessFiles(
  tx: Kysely<DB>,
  checkpoints: readonly { id: number; size: number; note: string }[],
): AsyncGenerator<ExportedFile> {
  const byId = new Map(checkpoints.map((checkpoint) => [checkpoint.id, checkpoint]))
  const answers = await tx
    .selectFrom('audit.hand_out')
    .select(['id', 'checkpoint_id', 'answer'])
    .where('way', '=', 'witness')
    .where('answer', 'is not', null)
    .orderBy('id')
    .execute()
  for (const { id, checkpoint_id: checkpointId, answer } of answers) {
    const checkpoint = byId.get(checkpointId)
    const own = new Set(checkpoint?.note.split('\n'))
    const lines = (answer?.toString() ?? '').split('\n').filter((line) => line.startsWith('\u2014') && !own.has(line))
    if (checkpoint && lines.length > 0)
      yield textFile(
        `witnesses/${String(checkpoint.size).padStart(10, '0')}-${id}.note`,
        `${checkpoint.note}${lines.map((line) => `${line}\n`).join('')}`,
      )
  }
}
