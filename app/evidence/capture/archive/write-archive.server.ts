import { join } from 'node:path'
import type { Exchange } from '../http/exchange.server'
import { software } from '../software'
import { httpRecords } from './http-records.server'
import { packWacz, type WaczContents } from './wacz.server'
import { WarcFile } from './warc-file.server'
import { newRecordId, type WarcRecord } from './warc-record.server'

/** Writes the requests and answers of a capture, and what else it made, into a WARC file; returns what reads it packed as WACZ. */
export async function writeArchive(
  directory: string,
  exchanges: readonly Exchange[],
  page: WaczContents['page'],
  others: readonly WarcRecord[] = [],
): Promise<() => Promise<AsyncIterable<Uint8Array>>> {
  const path = join(directory, 'data.warc.gz')
  const warc = await WarcFile.create(path)
  try {
    await warc.write(about(page.at))
    for (const record of [...(await httpRecords(exchanges)), ...others]) await warc.write(record)
  } finally {
    await warc.close()
  }
  return () => packWacz({ warc: path, records: warc.records, page, software })
}

function about(at: Date): WarcRecord {
  const fields = `software: ${software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`
  return {
    type: 'warcinfo',
    id: newRecordId(),
    at,
    contentType: 'application/warc-fields',
    fields: [['WARC-Filename', 'data.warc.gz']],
    block: Buffer.from(fields),
  }
}
