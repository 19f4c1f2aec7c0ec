import { createHash } from 'node:crypto'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import type { Field } from '../../review/rules/claims/claim-values'

/** One FollowTheMoney statement: who said what of which entity, as the readers of that format know it. */
export interface Statement {
  canonical_id: string
  entity_id: string
  prop: string
  schema: string
  value: string
  dataset: string
  lang: string | null
  original_value: string | null
  first_seen: string | null
  last_seen: string | null
  external: boolean
  /** Who says it: the source of the report. */
  origin: string | null
  id: string
}

export interface StatedClaim {
  id: number
  words: string
  /** When the claim was recorded and last changed, ISO 8601. */
  first: string
  last: string
  passages: readonly DossierPassage[]
  fields: readonly Field[]
}

type Stated = Pick<Statement, 'prop' | 'value'> & Partial<Statement>

/**
 * A claim as an Event, its reports as Articles that document it, and their sources as Organizations. Each day and place that a source
 * gives is a statement of that source, in its own words beside the value: none is chosen.
 */
export function statementsOf(claim: StatedClaim, dataset: string): Statement[] {
  const passages = new Map(claim.passages.map((passage) => [passage.id, passage]))
  const values = claim.fields.flatMap(({ name, values: given }) =>
    name !== 'place' && name !== 'day'
      ? []
      : given.flatMap((value) =>
          value.statedBy.flatMap(({ passage, written }): Stated[] => {
            const origin = passages.get(passage)?.source.name
            if (origin === undefined) return []
            const days = [...new Set([value.from, value.to])].filter((day) => day !== null)
            return name === 'place'
              ? [{ prop: 'location', value: value.name, original_value: written, origin }]
              : days.map((day) => ({ prop: 'date', value: day, original_value: written, origin }))
          }),
        ),
  )
  const seen = { first_seen: claim.first, last_seen: claim.last }
  const event = entity(`claim-${claim.id}`, 'Event', [{ prop: 'name', value: claim.words }, ...values], {
    dataset,
    ...seen,
  })
  return [...event, ...claim.passages.flatMap((passage) => documentStatements(claim.id, passage, dataset))]
}

function documentStatements(
  claim: number,
  { id, quote, report, source }: DossierPassage,
  dataset: string,
): Statement[] {
  const lang = report.language === 'ar' ? 'ara' : 'eng'
  const shared = { dataset, origin: source.name }
  const [article, organization] = [`report-${report.id}`, `source-${source.id}`]
  return [
    ...entity(organization, 'Organization', [{ prop: 'name', value: source.name }], { dataset }),
    ...entity(
      article,
      'Article',
      [
        { prop: 'title', value: report.title, lang },
        { prop: 'publisher', value: source.name },
        { prop: 'language', value: lang },
        ...(report.publishedDay === null ? [] : [{ prop: 'publishedAt', value: report.publishedDay }]),
        ...(report.address === null ? [] : [{ prop: 'sourceUrl', value: report.address }]),
      ],
      shared,
    ),
    ...entity(
      `passage-${id}`,
      'Documentation',
      [
        { prop: 'document', value: article },
        { prop: 'entity', value: `claim-${claim}` },
        ...(quote === null ? [] : [{ prop: 'summary', value: quote, lang }]),
      ],
      shared,
    ),
  ]
}

function entity(
  id: string,
  schema: string,
  stated: readonly Stated[],
  shared: Pick<Statement, 'dataset'> & Partial<Statement>,
): Statement[] {
  return [{ prop: 'id', value: id }, ...stated].map((one) => statement({ ...shared, ...one }, id, schema))
}

function statement(given: Stated & Pick<Statement, 'dataset'>, entityId: string, schema: string): Statement {
  const { dataset, prop, value, lang = null, external = false } = given
  return {
    canonical_id: entityId,
    entity_id: entityId,
    prop,
    schema,
    value,
    dataset,
    lang,
    original_value: given.original_value ?? null,
    first_seen: given.first_seen ?? null,
    last_seen: given.last_seen ?? null,
    external,
    origin: given.origin ?? null,
    // As FollowTheMoney names a statement, so that its own programs find the same one again.
    id: createHash('sha1')
      .update(`${dataset}.${entityId}.${prop}.${value}${lang === null ? '' : `@${lang}`}`)
      .digest('hex'),
  }
}
