import { createTestDatabase } from '../../testing/database'
import { addReviewer } from '../../testing/people'
import { previewFilter, readPreview } from './bulk-preview.server'
import { receiveBulk } from './bulk-receive.server'

/** Too short to be told apart by its wording: such texts are never nearly the same. */
export const shortText = (at: number) => `قصفت الطائرات الميسر بحلب في الغارة ${at + 100}، وقُتل ثلاثة مدنيين.`

/** A desk with one person and one source, where files come in and are looked at. */
export async function openBulkDesk() {
  const database = await createTestDatabase()
  const personId = await addReviewer(database, 'rima')
  await database.act(
    (tx) =>
      tx
        .insertInto('record.source')
        .values({ name: 'شبكة الفرات', kind: 'other', reliability: 'F', note: '' })
        .execute(),
    'add-source',
  )
  const { db } = database.app
  return {
    db,
    personId,
    async upload(files: Record<string, string | Uint8Array>, manifest?: string | Uint8Array, source = 'مكتب حلب') {
      const form = new FormData()
      form.set('source', source)
      for (const [name, content] of Object.entries(files))
        form.append('files', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
      if (manifest !== undefined)
        form.set(
          'manifest',
          new File([typeof manifest === 'string' ? manifest : new Uint8Array(manifest)], 'manifest.csv'),
        )
      return receiveBulk(
        db,
        { personId, timeZone: 'UTC' },
        new Request('http://desk.test/reports/bulk', { method: 'POST', body: form }),
      )
    },
    look: (id: string, search: object = {}) => readPreview(db, id, previewFilter.parse(search)),
  }
}
