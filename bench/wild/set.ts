import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import type { SetReport } from '../../app/matching/evaluate/match-reports'

/** For each file the incidents that it speaks of. */
export type Truth = ReadonlyMap<string, readonly string[]>

export interface WildSet {
  reports: SetReport[]
  truth: Truth
  /** The number of killed that a file gives for its incident, where the set says it. */
  killed: ReadonlyMap<string, number>
}

const manifest = z.array(
  z.object({
    file: z.string().regex(/^[\w.-]+$/),
    title: z.string(),
    source: z.string(),
    published_at: z.string(),
    language: z.enum(['ar', 'en']).default('ar'),
  }),
)
const answers = z.record(z.string(), z.object({ incidents: z.array(z.string()), killed: z.number().optional() }))

/** Reads a set of posts with known answers from a directory. */
export function readWildSet(directory: string): WildSet {
  const read = (file: string): string => readFileSync(join(directory, file), 'utf8')
  const rows = manifest.parse(Papa.parse(read('manifest.csv'), { header: true, skipEmptyLines: true }).data)
  const reports = rows.map(({ file, title, source, published_at, language }) => ({
    language,
    file,
    title,
    source,
    text: read(file),
    publishedDay: published_at === '' ? null : published_at.slice(0, 10),
  }))
  const known = Object.entries(answers.parse(JSON.parse(read('truth.json'))))
  return {
    reports,
    truth: new Map(known.map(([file, { incidents }]) => [file, incidents])),
    killed: new Map(known.flatMap(([file, { killed }]): [string, number][] => (killed ? [[file, killed]] : []))),
  }
}
