import { parseArgs } from 'node:util'
import { comparePrints } from '../app/evidence/likeness/compare-prints'
import type { PicturePrint } from '../app/evidence/likeness/picture-print'
import { takePrints, type Prints } from '../app/evidence/likeness/take-print.server'
import { changes, markedScene, scene } from './generate-pictures'
import { percentile, table, timed } from './timings'

/** `npm run bench -- likeness [--scenes N]`: which changed pictures are found among N generated ones, and which others are taken for the same. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { scenes: { type: 'string', default: '40' } } })
  const count = Number(values.scenes)
  const seeds = Array.from({ length: count }, (_, seed) => seed)
  const stored = await Promise.all(seeds.map(async (seed) => printsOf(await scene(seed).jpeg().toBuffer())))
  const took: number[] = []
  const rows: (string | number)[][] = [['change', 'found', 'of', 'others taken for the same', 'of']]
  const look = async (name: string, pictureOf: (seed: number) => Promise<Buffer>, none: boolean) => {
    let [found, wrong] = [0, 0]
    for (const seed of seeds) {
      const prints = await printsOf(await pictureOf(seed))
      for (const [at, one] of stored.entries()) {
        const { took: ms, result } = await timed(() => Promise.resolve(alike(prints, one.plain)))
        took.push(ms)
        if (!result) continue
        if (at === seed && !none) found += 1
        else wrong += 1
      }
    }
    rows.push([
      name,
      none ? '-' : String(found),
      none ? '-' : String(count),
      String(wrong),
      String(none ? count * count : count * (count - 1)),
    ])
  }
  for (const [name, change] of Object.entries(changes)) await look(name, (seed) => change(scene(seed)), false)
  await look(
    'other pictures',
    (seed) =>
      scene(seed + 10_000)
        .jpeg({ quality: 80 })
        .toBuffer(),
    true,
  )
  const withMark = await Promise.all(seeds.map(async (seed) => printsOf(await markedScene(seed))))
  let wrong = 0
  for (const [at, one] of withMark.entries())
    for (const other of withMark.slice(at + 1)) if (alike(one, other.plain)) wrong += 1
  rows.push(['others with the same mark', '-', '-', String(wrong), String((count * (count - 1)) / 2)])
  process.stdout.write(`${table(rows)}\n`)
  process.stdout.write(
    `One comparison: median ${percentile(took, 0.5).toFixed(2)} ms, 95 % within ${percentile(took, 0.95).toFixed(2)} ms\n`,
  )
}

async function printsOf(bytes: Buffer): Promise<Prints> {
  const prints = await takePrints(bytes)
  if (!prints) throw new Error('a generated picture cannot be decoded')
  return prints
}

function alike({ plain, mirrored }: Prints, other: PicturePrint): boolean {
  return comparePrints(plain, other) !== null || comparePrints(mirrored, other) !== null
}
