import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../audit/action/action.server'
import { newSource, sourceByName, type NewSource } from '../review/commands/sources.server'
import { guessLanguage } from '../text/characters/language'
import { decode } from './decode/decode.server'
import { parseManifest, type FileDetails } from './manifest/read-manifest'
import { proposePlan } from './cutting/propose'
import { parsePublished } from './report/published'
import { findStored } from './report/known-texts.server'
import { saveReport } from './report/save.server'

export interface LoadedSample {
  /** Reports that were taken in now, and those whose text was there already. */
  reports: number
  skipped: number
}

/**
 * Takes in the sample that stands in `directory` (manifest.csv, sources.csv,
 * reports/), all in the one action of `tx`: it is there whole or not at all.
 * Texts that are stored already are skipped, and sources of the same name kept
 * as the desk has them. A time without an offset is one of `timeZone`.
 */
export async function loadSample(tx: ActionTransaction, directory: string, timeZone: string): Promise<LoadedSample> {
  const sources = readSources(await readFile(join(directory, 'sources.csv'), 'utf8'))
  const rows = parseManifest(await readFile(join(directory, 'manifest.csv'), 'utf8'))
  const loaded: LoadedSample = { reports: 0, skipped: 0 }
  for (const row of rows) {
    const bytes = await readFile(join(directory, 'reports', row.file))
    if (await loadReport(tx, row, bytes, sources, timeZone)) loaded.reports += 1
    else loaded.skipped += 1
  }
  return loaded
}

/** How many reports the sample in `directory` has, and how many of them are stored. */
export async function readSampleState(db: ReadDatabase, directory: string): Promise<{ total: number; stored: number }> {
  const rows = parseManifest(await readFile(join(directory, 'manifest.csv'), 'utf8'))
  const found = await Promise.all(
    rows.map(async (row) => findStored(db, decode(await readFile(join(directory, 'reports', row.file))).text)),
  )
  return { total: rows.length, stored: found.filter((id) => id !== null).length }
}

async function loadReport(
  tx: ActionTransaction,
  row: FileDetails & { file: string },
  bytes: Uint8Array,
  sources: NewSource[],
  timeZone: string,
): Promise<boolean> {
  const { text, encoding } = decode(bytes)
  if ((await findStored(tx, text)) !== null) return false
  const language = row.language || (guessLanguage(text) === 'en' ? 'en' : 'ar')
  const planned = proposePlan(text, language).reports[0]
  if (!planned) return false
  const sourceId = await sourceByName(
    tx,
    sources.find((source) => source.name === row.source) ?? newSource.parse({ name: row.source }),
  )
  const details = { title: row.title, sourceId, language, address: null, ...parsePublished(row.published_at, timeZone) }
  await saveReport(tx, { bytes, fileName: row.file, encoding }, text, planned, details)
  return true
}

function readSources(csv: string): NewSource[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' })
  return z.array(newSource).parse(data)
}
