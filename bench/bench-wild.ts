import { parseArgs } from 'node:util'
import { buildGazetteer } from '../app/text/facts/gazetteer'
import { shippedGazetteer } from '../app/intake/places/shipped-gazetteer'
import { matchSet, readSet } from '../app/matching/evaluate/match-reports'
import { ENGINE_VERSION } from '../app/matching/scoring/weights'
import { openBenchDatabase } from './matching-database'
import { table } from './timings'
import { measureFigures, measurePairs, shareRight } from './wild-measures'
import { cardsPerIncident, suggestedPairs, wildCards } from './wild-cards'
import { readWildSet } from './wild-set'
import { tollsMet } from './wild-tolls'
import { trigramPairs } from './wild-trigrams'

/** Measured with engine 1.3.0 on the part "dev" of the archive, by its own suggestions: with each post's day, and as the posts come. */
const PREVIOUS = { dated: ['1.3.0', 3510, 0.66, 0.692], undated: ['1.3.0', 37_633, 0.05, 0.636] } as const

/**
 * `npm run bench -- wild --posts DIRECTORY`: suggestions over a set of real posts with known answers, and pg_trgm beside
 * them. The directory holds the posts, `manifest.csv` and `truth.json`: for each file the incidents that it tells of.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { posts: { type: 'string' }, 'without-trigrams': { type: 'boolean', default: false } },
  })
  if (!values.posts) throw new Error('--posts DIRECTORY is needed: the posts, manifest.csv and truth.json')
  const set = readWildSet(values.posts)
  const passages = readSet(set.reports, buildGazetteer(shippedGazetteer()))
  const found = suggestedPairs(matchSet(passages))
  const cards = wildCards(passages, found)
  const undated = set.reports.filter(({ publishedDay }) => publishedDay === null).length
  const rows: (string | number)[][] = [['suggestions', 'count', 'share right', 'pairs of posts found']]
  rows.push([
    `Muqabala ${ENGINE_VERSION}`,
    ...measurePairs(
      found.map(({ one, two }) => [one.file, two.file]),
      set.truth,
    ),
  ])
  rows.push([...(undated > 0 ? PREVIOUS.undated : PREVIOUS.dated)])
  if (!values['without-trigrams']) {
    const database = await openBenchDatabase()
    try {
      const similar = await trigramPairs(database, set.reports, 0.2)
      for (const least of [0.2, 0.3])
        rows.push([
          `pg_trgm, posts of similarity ${least}`,
          ...measurePairs(
            similar.filter(({ similarity }) => similarity >= least).map(({ files }) => files),
            set.truth,
          ),
        ])
    } finally {
      await database.remove()
    }
  }
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  print(`${set.reports.length} posts, ${undated} undated, ${passages.length} passages\n\n${table(rows)}`)
  print(`\n${table([['score', 'suggestions', 'share right', 'what the scores say'], ...shareRight(found, set.truth)])}`)
  print(
    `\n${table([
      ['cards for one incident', 'median', 'nine in ten', 'most'],
      [`Muqabala ${ENGINE_VERSION}`, ...cardsPerIncident(cards, set.truth)],
    ])}`,
  )
  print(`\n${table(measureFigures(found))}`)
  const tolls = tollsMet(passages, found, cards.eventOf, set.truth)
  print(
    `\n${table([
      ['pairs of posts with other tolls', 'in one table', 'shown'],
      [String(tolls.pairs), tolls.inOneTable / tolls.pairs, tolls.shown / tolls.pairs],
    ])}`,
  )
}
