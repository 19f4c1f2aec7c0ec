import { basename } from 'node:path'
import type { FileSource } from '../../intake/bulk/import-batches.server'
import { UploadError } from '../../intake/decode/decode.server'
import { readFile } from '../../intake/formats/read-file.server'
import type { FoundReport } from '../../intake/formats/reader'
import type { CollectedFile } from './import-collect'
import type { LookOptions, Planned } from './import-look'
import { withoutLimit } from './import-reports'

/** The reports to be stored, each file read again when its turn comes. */
export async function* sourcesOf(
  taken: readonly Planned[],
  read: LookOptions['read'],
): AsyncGenerator<FileSource, undefined> {
  for (const [file, reports] of byFile(taken)) {
    const wanted = new Map(reports.map((one) => [one.at, one]))
    let at = 0
    try {
      for await (const part of readFile(file.input, withoutLimit(read))) {
        if (!('report' in part)) continue
        const planned = wanted.get(at)
        wanted.delete(at)
        at += 1
        if (planned) yield sourceOf(planned, { ...part.report, address: file.address ?? part.report.address })
      }
    } catch (error) {
      // What the reader gave before it failed is stored, as it was looked at.
      if (!(error instanceof UploadError)) throw error
    }
    for (const { label } of wanted.values())
      yield { name: label, load: () => Promise.reject(new UploadError('damaged')) }
  }
}

function byFile(taken: readonly Planned[]): Map<CollectedFile, Planned[]> {
  const files = new Map<CollectedFile, Planned[]>()
  for (const one of taken) {
    const reports = files.get(one.file)
    if (reports) reports.push(one)
    else files.set(one.file, [one])
  }
  return files
}

/** A report as it is stored, with what was planned for it. */
export function sourceOf(
  { label, plan, file }: Pick<Planned, 'label' | 'plan' | 'file'>,
  report: FoundReport,
): FileSource {
  const { kind, text, address, forwardedFrom, said, encoding, original } = report
  return {
    name: label,
    load: async () => ({
      name: basename(report.name || original.fileName),
      bytes: original.bytes,
      row: plan.details,
      encoding: encoding ?? undefined,
      read: {
        kind,
        text,
        address,
        forwardedFrom,
        said,
        partOf: original.start === undefined ? null : { sha256: await file.input.sha256(), start: original.start },
      },
    }),
  }
}
