import { z } from 'zod'
import { reliabilities, sourceKinds } from '../../review/rules/verdicts/source-ratings'
import { day, instant, named, thing } from './values'

const language = z.enum(['ar', 'en'])
const offset = z.int().min(0).describe('A UTF-16 code unit in the text of the report.')

export const source = z
  .strictObject({
    id: thing,
    name: z.string(),
    kind: z.enum(sourceKinds),
    reliability: z.enum(reliabilities).describe('Admiralty code: A is completely reliable, F cannot be judged.'),
    note: z.string(),
  })
  .meta({ id: 'Source' })

export const listedReport = z
  .strictObject({
    id: thing,
    title: z.string(),
    source: named,
    language,
    publishedDay: day.nullable(),
    publishedAt: instant.nullable(),
    receivedAt: instant,
    passages: z.int(),
    claims: z.int(),
    decided: z.int().describe('How many of the claims have a verdict.'),
    openOverlaps: z.int(),
  })
  .meta({ id: 'ListedReport' })

export const report = z
  .strictObject({
    id: thing,
    title: z.string(),
    source: named,
    language,
    address: z.string().nullable(),
    publishedDay: day.nullable(),
    publishedAt: instant.nullable(),
    receivedAt: instant,
    text: z.string().describe('The text as it was received; it never changes.'),
    textSha256: z.string(),
    sections: z.array(z.strictObject({ title: z.string(), start: offset, end: offset })),
    passages: z.array(z.strictObject({ id: thing, claim: thing, start: offset, end: offset })),
    partOf: thing.nullable().describe('The report that it was cut out of.'),
    cut: z.boolean().describe('It was cut into others, which stand for it.'),
  })
  .meta({ id: 'Report' })

export const passage = z
  .strictObject({
    id: thing,
    claim: thing,
    report: z.strictObject({ id: thing, title: z.string() }),
    source: named,
    section: z.string().nullable(),
    start: offset,
    end: offset,
    quote: z.string().nullable().describe('Null where the text does not match the hash any more.'),
    quoteSha256: z.string(),
    retired: z.boolean().describe('It was cut anew; others stand in its place.'),
  })
  .meta({ id: 'Passage' })

export const imported = z.strictObject({ report: thing, passages: z.int(), overlaps: z.int() }).meta({ id: 'Imported' })
