import { readFileSync } from 'node:fs'
import { readGazetteerFile } from './gazetteer-file'

/** The gazetteer that ships with the project. */
export function shippedGazetteer() {
  return readGazetteerFile(readFileSync(new URL('../../../db/gazetteer/syria.tsv', import.meta.url), 'utf8'))
}
