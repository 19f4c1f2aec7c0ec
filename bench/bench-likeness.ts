import { parseArgs } from 'node:util'
import { comparePrints } from '../app/evidence/likeness/compare-prints'
import type { PicturePrint } from '../app/evidence/likeness/picture-print'
import { takePrints, type Prints } from '../app/evidence/likeness/take-print.server'
import { changes, markedScene, scene } from './generate-pictures'
import { percentile, table, timed } from './timings'

/**
 * `npm run bench -- likeness [--scenes 8]`: which changed pictures are found among N generated ones, and which others are taken for
 * the same. A picture's print takes half a second of processor time and each scene has fourteen, so that the usual eight take about a
 * minute; it prints each kind of change as it is done.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { scenes: { type: 'string', default: '8' } } })
  const from = performance.now()
  const pictures = new Pictures(Number(values.scenes))
  await pictures.store()
  const rows: string[][] = [['change', 'found', 'of', 'others taken for the same', 'of']]
  const printRow = (given: (string | number)[]) => {
    const row = given.map(String)
    rows.push(row)
    process.stderr.write(`${row.join('  ')}  (${seconds(from)})\n`)
  }
  for (const [name, change] of Object.entries(changes)) printRow([name, ...(await pictures.findChanged(change))])
  printRow(['other pictures', '-', '-', ...(await pictures.findOthers())])
  printRow(['others with the same mark', '-', '-', ...(await pictures.findMarked())])
  process.stdout.write(`${table(rows)}\n`)
  const { prints, comparisons } = pictures
  process.stdout.write(
    `One print: median ${percentile(prints, 0.5).toFixed(0)} ms. One comparison: median ${percentile(comparisons, 0.5).toFixed(2)} ms, 95 % within ${percentile(comparisons, 0.95).toFixed(2)} ms. All of it: ${seconds(from)}\n`,
  )
}

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`

/** Generated pictures, and what was found of others among them. */
class Pictures {
  /** In milliseconds. */
  readonly prints: number[] = []
  readonly comparisons: number[] = []
  readonly #stored: Prints[] = []

  constructor(private readonly count: number) {}

  async store(): Promise<void> {
    for (let seed = 0; seed < this.count; seed += 1) this.#stored.push(await this.#print(scene(seed).jpeg().toBuffer()))
  }

  /** How many changed pictures were found of how many, and how many others were taken for them. */
  async findChanged(change: (picture: ReturnType<typeof scene>) => Promise<Buffer>): Promise<number[]> {
    let [found, wrong] = [0, 0]
    for (let seed = 0; seed < this.count; seed += 1) {
      const alike = await this.#alikeTo(change(scene(seed)))
      if (alike.includes(seed)) found += 1
      wrong += alike.filter((at) => at !== seed).length
    }
    return [found, this.count, wrong, this.count * (this.count - 1)]
  }

  /** How many of the stored ones were taken for pictures that are none of them, of how many pairs. */
  async findOthers(): Promise<number[]> {
    let wrong = 0
    for (let seed = 0; seed < this.count; seed += 1)
      wrong += (
        await this.#alikeTo(
          scene(seed + 10_000)
            .jpeg({ quality: 80 })
            .toBuffer(),
        )
      ).length
    return [wrong, this.count ** 2]
  }

  /** The same of pictures that have nothing in common but a mark. */
  async findMarked(): Promise<number[]> {
    const marked: Prints[] = []
    let wrong = 0
    for (let seed = 0; seed < this.count; seed += 1) {
      const one = await this.#print(markedScene(seed))
      wrong += marked.filter((other) => this.#isAlike(one, other.plain)).length
      marked.push(one)
    }
    return [wrong, (this.count * (this.count - 1)) / 2]
  }

  async #alikeTo(picture: Promise<Buffer>): Promise<number[]> {
    const prints = await this.#print(picture)
    return this.#stored.flatMap(({ plain }, at) => (this.#isAlike(prints, plain) ? [at] : []))
  }

  async #print(picture: Promise<Buffer>): Promise<Prints> {
    const bytes = await picture
    const { took, result } = await timed(() => takePrints(bytes))
    if (!result) throw new Error('a generated picture cannot be decoded')
    this.prints.push(took)
    return result
  }

  #isAlike({ plain, mirrored }: Prints, other: PicturePrint): boolean {
    const from = performance.now()
    const alike = comparePrints(plain, other) !== null || comparePrints(mirrored, other) !== null
    this.comparisons.push(performance.now() - from)
    return alike
  }
}
