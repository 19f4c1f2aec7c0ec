import { setImmediate as turn } from 'node:timers/promises'
import type { Locale } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { gazetteerVersion, readGazetteer } from '../../matching/store/gazetteer.server'
import { packReading, type PackedReading } from '../../matching/store/pack-reading'
import { readPassages, type PassageReading } from '../../matching/store/read-passages'
import type { Gazetteer } from '../../text/facts/places/gazetteer'
import type { Fineness } from '../../text/segment/fineness'
import { sha256 } from './hashes.server'
import { textKeys, type TextKeys } from './report-keys.server'
import type { PlannedReport, PlannedSection } from '../cutting/plan'
import { sectionIndexes } from '../cutting/planned-report'
import { proposeWithin, wholePlan } from '../cutting/propose'
import { mostPassages } from '../limits'

/** What reading a report takes, besides the gazetteer; it travels to a worker thread. */
export interface ReportText {
  title: string
  text: string
  language: Locale
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  /** Null or left out where only the day is known. */
  publishedAt?: Date | null
  /** How finely its sentences are cut; into clauses where nobody chose. */
  fineness?: Fineness | undefined
  /** Its text is one claim, whole. */
  oneClaim?: boolean | undefined
}

/** A passage ready to be stored; offsets are UTF-16 code units of the report's text. */
export interface ReadPassage extends PackedReading {
  start: number
  end: number
  /** Index of its section, null before the first heading. */
  section: number | null
  quoteSha256: string
}

/** Everything that is computed of a report before the database sees it. */
export interface ReadReport extends TextKeys {
  textSha256: string
  titleTerms: string[]
  sections: PlannedSection[]
  passages: ReadPassage[]
}

/** Cuts a report as proposed and reads its passages; null where it would have more than a report may. Pure but for the time it takes. */
export function readReport(report: ReportText, gazetteer: Gazetteer): ReadReport | null {
  const planned =
    (report.oneClaim ? wholePlan(report.text) : null) ??
    proposeWithin(mostPassages, report.text, report.language, report.fineness)
  return planned && readPlanned(report, planned, gazetteer)
}

/** Reports that were read together, in their order, and the version of the gazetteer that they were read with. */
export interface ReadTogether {
  gazetteer: string
  reports: (ReadReport | null)[]
}

/** Reads reports with the gazetteer in force, others served between two of them. */
export async function readTogether(db: ReadDatabase, reports: readonly ReportText[]): Promise<ReadTogether> {
  // The version is read first: where the gazetteer changes now, what is stored is read once more, not too seldom.
  const read: ReadTogether = { gazetteer: await gazetteerVersion(db), reports: [] }
  const gazetteer = await readGazetteer(db)
  for (const report of reports) {
    read.reports.push(readReport(report, gazetteer))
    await turn()
  }
  return read
}

/** Reads the passages of a report that is cut already; the plan's offsets are those of its text. */
export function readPlanned(report: ReportText, planned: PlannedReport, gazetteer: Gazetteer): ReadReport {
  const sections = sectionIndexes(planned)
  const titleOf = (at: number) => planned.sections[sections[at] ?? -1]?.title ?? null
  const reading = readPassages(
    { ...report, passages: planned.passages.map((passage, at) => ({ ...passage, section: titleOf(at) })) },
    gazetteer,
  )
  const passages = planned.passages.map(({ start, end }, at): ReadPassage => {
    return {
      start,
      end,
      section: sections[at] ?? null,
      quoteSha256: sha256(report.text.slice(start, end)),
      ...packReading(reading.passages[at] as PassageReading, gazetteer),
    }
  })
  return {
    textSha256: sha256(report.text),
    ...textKeys(report.text),
    titleTerms: reading.titleTerms,
    sections: planned.sections,
    passages,
  }
}
