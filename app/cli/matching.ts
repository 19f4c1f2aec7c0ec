import { forgetLearnedWeights, readLearnedWeights, storeLearnedWeights } from '../matching/store/desk-weights.server'
import { explainWeights, type ExplainedWeight } from '../matching/scoring/explain-weights'
import { measure, measureLearning, reweigh, type Measure } from '../matching/scoring/learn'
import { readJudgedPairs } from '../review/queries/overlaps/judged-pairs.server'
import { rescoreOpen } from '../review/projections/rescore-open.server'
import { CommandError } from './command-error'
import { print, printJson, printNote } from './output'
import { withDatabase, type CommandContext } from './with-database'

export async function evaluate({ json }: { json?: boolean }): Promise<void> {
  await withDatabase(async ({ db }) => {
    const judged = await readJudgedPairs(db)
    const inForce = await readLearnedWeights(db)
    const figures = {
      version: inForce.version,
      shipped: measure(judged),
      learnt: measureLearning(judged, (_, at) => judged[at]?.order ?? 0),
      inForce: measure(judged, inForce.weights),
    }
    if (json) {
      printJson(figures)
      return
    }
    print(
      `${judged.length} judged pairs, ${judged.filter((pair) => pair.related).length} of one thing; in force: ${inForce.version}`,
    )
    print(`before learning                      ${said(figures.shipped)}`)
    print(`after, on pairs it had not seen      ${said(figures.learnt)}`)
    print(`the weights in force, on all pairs   ${said(figures.inForce)}`)
  })
}

export async function learn(): Promise<void> {
  await withDatabase(async (context) => {
    const judged = await readJudgedPairs(context.db)
    if (judged.length === 0) throw new CommandError('The desk has judged no pair yet: there is nothing to learn from.')
    const weights = reweigh(judged)
    const version = await storeLearnedWeights(context.db, weights, judged.length)
    print(`learnt from ${judged.length} judged pairs: version ${version}`)
    for (const changed of explainWeights(weights).slice(0, 10)) print(`  ${inWords(changed)}`)
    await rescore(context)
  })
}

export async function forget(): Promise<void> {
  await withDatabase(async (context) => {
    await forgetLearnedWeights(context.db)
    print('the shipped weights are in force')
    await rescore(context)
  })
}

async function rescore({ db }: CommandContext): Promise<void> {
  const done = await rescoreOpen(db, (count) => printNote(`${count} open suggestions scored anew`))
  print(`${done} open suggestions were scored anew; no judgement was touched`)
}

function inWords({ reason, shipped, learnt }: ExplainedWeight): string {
  return `${reason}: ${times(learnt)}, as shipped ${times(shipped)}`
}

/** Odds as a factor: above 1 a reason for, below 1 one against. */
function times(odds: number): string {
  return odds >= 1 ? `${rounded(odds)} times likelier` : `${rounded(1 / odds)} times less likely`
}

function rounded(factor: number): string {
  return factor >= 10 ? Math.round(factor).toLocaleString('en') : factor.toFixed(1)
}

function said({ pairs, suggested, precision, recall }: Measure): string {
  return `suggests ${suggested} of ${pairs}, precision ${share(precision)}, recall ${share(recall)}`
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3)
}
