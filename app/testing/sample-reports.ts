import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../db/sample/reports/', import.meta.url)

/** The texts of the sample reports. */
export function sampleReports(): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}
