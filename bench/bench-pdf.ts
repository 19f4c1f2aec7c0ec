import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pdfFiles, wordsOfPdf } from '../app/intake/formats/pdf/words-for-tests'

/**
 * `npm run bench -- pdf [FILE…]`: for each PDF of the test files, or for the files that are named and hold the same bulletin,
 * how many of its words are right after repair, and how long that took.
 */
export async function run(files: string[]): Promise<void> {
  for (const file of files.length > 0 ? files : pdfFiles) {
    const from = performance.now()
    const {
      right,
      of,
      told: outcomes,
    } = await wordsOfPdf(basename(file), files.length > 0 ? readFileSync(file) : undefined)
    const time = Math.round(performance.now() - from)
    process.stdout.write(
      `${basename(file).padEnd(28)} ${String(right).padStart(4)} of ${of} words, ${time} ms, ${outcomes.join('; ')}\n`,
    )
  }
}
