import type { Kysely } from 'kysely'
import type { DB, Locale } from '../../db/schema'
import { proposeWithin } from '../intake/cutting/propose'
import { finenessById } from '../intake/cutting/source-fineness.server'
import { mostPassages } from '../intake/limits'
import type { CheckedDetails } from '../intake/report/details'
import { recut } from '../intake/report/recut.server'
import { saveReport } from '../intake/report/save.server'
import { countSaved } from '../intake/draft/save-draft.server'
import { sourceId } from '../intake/report/source-id.server'
import { Refusal } from '../review/rules/refusal'
import { actAs } from './act.server'
import { requireMatch } from './conditions'
import type { Acting } from './answer'
import { firstOf, lockReport } from './lookups.server'
import { reportTag } from './tags.server'

export interface ImportedText {
  text: string
  title: string
  language: Locale
  source: CheckedDetails['source']
  address: string | null
  publishedDay: string | null
  publishedAt: Date | null
}

/** What programs ask for that may take long, each one action in the name of an access token. */
export const apiTasks = {
  'api-import': (db: Kysely<DB>, { acting, report }: { acting: Acting; report: ImportedText }) =>
    actAs(db, acting, { kind: 'import-report' }, async (tx) => {
      const { text, source, ...details } = report
      const from = await sourceId(tx, source)
      const planned = proposeWithin(mostPassages, text, report.language, (await finenessById(tx)).get(from))
      if (!planned) throw new Refusal('too-many-passages', { count: mostPassages + 1, most: mostPassages })
      const received = { bytes: Buffer.from(text), fileName: null, encoding: 'utf-8' }
      const id = await saveReport(tx, received, text, planned, { ...details, sourceId: from })
      return { body: { report: id, ...(await countSaved(tx, [id])) } }
    }),

  'api-mark-passage': (db: Kysely<DB>, { acting, report, at }: { acting: Acting; report: number; at: number }) =>
    actAs(db, acting, { kind: 'mark-claim' }, async (tx) => {
      await lockReport(tx, report)
      requireMatch(acting.ifMatch, await reportTag(tx, report))
      const { made } = await recut(tx, report, { cut: 'claim', at })
      return { body: await firstOf(tx, made), etag: await reportTag(tx, report) }
    }),
}
