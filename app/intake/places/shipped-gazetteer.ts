import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readGazetteerFile } from './gazetteer-file'

/** The gazetteer that ships with the project. */
export function shippedGazetteer() {
  return readGazetteerFile(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'db', 'gazetteer', 'syria.tsv'), 'utf8'))
}
