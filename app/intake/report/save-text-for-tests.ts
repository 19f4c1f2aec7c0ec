import type { ActionTransaction } from '../../audit/action/action.server'
import { sourceByName } from '../../review/commands/sources.server'
import { proposePlan } from '../cutting/propose'
import { saveReport } from './save.server'

export interface TestText {
  text: string
  title?: string
  source?: string
  language?: 'ar' | 'en'
  day?: string | null
  publishedAt?: Date | null
}

/** Saves a text as one report, cut into passages as the screens propose; returns its number. */
export async function saveText(
  tx: ActionTransaction,
  { text, title = 'نشرة', source = 'مكتب', language = 'ar', day = null, publishedAt = null }: TestText,
): Promise<number> {
  const sourceId = await sourceByName(tx, { name: source, kind: 'other', reliability: 'F', note: '' })
  const [planned] = proposePlan(text, language).reports
  if (!planned) throw new Error('The text has no report.')
  const received = { bytes: Buffer.from(text), fileName: null, encoding: 'utf-8' as const }
  const details = { title, sourceId, language, address: null, publishedDay: day, publishedAt }
  return saveReport(tx, received, text, planned, details)
}
