import { parseArgs } from 'node:util'
import { buildGazetteer } from '../app/text/facts/places/gazetteer'
import { shippedGazetteer } from '../app/intake/places/shipped-gazetteer'
import { matchSet, readSet, type SetMatch } from '../app/matching/evaluate/match-reports'
import { ENGINE_VERSION } from '../app/matching/scoring/weights'
import { openBenchDatabase } from './matching/database'
import { table } from './timings'
import { measureLabelled, readLabelledSet } from './wild/labelled'
import { measureFigures, measurePairs, shareRight, shareIncident } from './wild/measures'
import { cardsPerIncident, suggestedPairs, wildCards } from './wild/cards'
import { readWildSet, type WildSet } from './wild/set'
import { tollsMet } from './wild/tolls'
import { trigramPairs } from './wild/trigrams'

/** So many posts the part "dev" of the archive has. */
const ARCHIVE = 762
/** Measured on it with engine 1.3.0, by its own suggestions: with each post's day, and as the posts come. */
const PREVIOUS = { dated: ['1.3.0', 3510, 0.66, 0.692], undated: ['1.3.0', 37_633, 0.05, 0.636] } as const

const BANDS = ['score', 'suggestions', 'share right', 'what the scores say']

/**
 * `npm run bench -- wild --posts DIRECTORY`: suggestions over a set of real posts with known answers, and pg_trgm beside
 * them; `--labelled DIRECTORY` adds reports whose overlaps were labelled by hand. The directory holds the posts, `manifest.csv` and `truth.json`: for each file the incidents that it reports, and optionally the number of killed that it gives.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      posts: { type: 'string' },
      labelled: { type: 'string' },
      'without-trigrams': { type: 'boolean', default: false },
    },
  })
  if (!values.posts) throw new Error('--posts DIRECTORY is needed: the posts, manifest.csv and truth.json')
  await printPosts(readWildSet(values.posts), !values['without-trigrams'])
  if (values.labelled) printLabelled(values.labelled)
}

async function printPosts(set: WildSet, withTrigrams: boolean): Promise<void> {
  const passages = readSet(set.reports, buildGazetteer(shippedGazetteer()))
  const found = suggestedPairs(matchSet(passages))
  const cards = wildCards(passages, found)
  const undated = set.reports.filter(({ publishedDay }) => publishedDay === null).length
  const pairs = found.map(({ one, two }): [string, string] => [one.file, two.file])
  print(`${set.reports.length} posts, ${undated} undated, ${passages.length} passages\n`)
  print(
    table([
      ['suggestions', 'count', 'share right', 'pairs of posts found'],
      [`Muqabala ${ENGINE_VERSION}`, ...measurePairs(pairs, set.truth)],
      ...(set.reports.length === ARCHIVE ? [[...(undated > 0 ? PREVIOUS.undated : PREVIOUS.dated)]] : []),
      ...(withTrigrams ? await trigramRows(set) : []),
    ]),
  )
  const tolls = tollsMet(passages, found, cards.eventOf, set)
  const isRight = ({ one, two }: SetMatch) => shareIncident(one.file, two.file, set.truth)
  for (const rows of [
    [BANDS, ...shareRight(found, isRight)],
    [
      ['cards for one incident', 'median', 'nine in ten', 'most'],
      [`Muqabala ${ENGINE_VERSION}`, ...cardsPerIncident(cards, set.truth)],
    ],
    measureFigures(found, isRight),
    [
      ['pairs of posts with other tolls', 'in one table', 'shown'],
      [String(tolls.pairs), tolls.inOneTable / tolls.pairs, tolls.shown / tolls.pairs],
    ],
  ])
    print(`\n${table(rows)}`)
}

async function trigramRows({ reports, truth }: WildSet): Promise<(string | number)[][]> {
  const database = await openBenchDatabase()
  try {
    const similar = await trigramPairs(database, reports, 0.2)
    return [0.2, 0.3].map((least) => [
      `pg_trgm, posts of similarity ${least}`,
      ...measurePairs(
        similar.filter(({ similarity }) => similarity >= least).map(({ files }) => files),
        truth,
      ),
    ])
  } finally {
    await database.remove()
  }
}

function printLabelled(directory: string): void {
  const set = readLabelledSet(directory)
  const found = matchSet(readSet(set.reports, buildGazetteer(shippedGazetteer())))
  const { labels, found: of, among, isRight } = measureLabelled(set, found)
  print(`\n${set.reports.length} labelled reports: ${of} of ${labels} sure labels found\n`)
  print(table([BANDS, ...shareRight(among, isRight)]))
  print(`\n${table(measureFigures(found, isRight))}`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
