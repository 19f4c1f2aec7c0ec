import { z } from 'zod'
import { addSource, changeSource, rateSource } from '../../review/commands/sources.server'
import { listSources } from '../../review/queries/sources/list-sources.server'
import { readSourceDetails } from '../../review/queries/sources/read-source.server'
import { reliabilities, sourceKinds } from '../../review/rules/verdicts/source-ratings'
import { sourceVersion } from '../../review/rules/verdicts/source-version'
import { sourceKey } from '../../text/source-name'
import { paging, readCursor, rowCursor, writeCursor } from '../cursor'
import { lockSource } from '../lookups.server'
import { only } from '../only'
import { operation } from '../operation'
import { Problem } from '../problem'
import { pageOf } from '../schemas/page-of'
import { thing, thingInAddress, words } from '../schemas/values'
import { source } from '../schemas/texts'
import { sourceTag } from '../tags.server'

const one = z.strictObject({ source: thingInAddress })
const name = words(200)
  .min(1)
  .refine((typed) => sourceKey(typed) !== '', 'This name has no letter and no digit.')
const details = z.strictObject({ name, kind: z.enum(sourceKinds), note: words(2000).default('') })
const listedSource = source.omit({ note: true }).extend({ reports: z.int() }).meta({ id: 'ListedSource' })
const changed = z.strictObject({ source: thing }).meta({ id: 'SourceChanged' })

const list = operation({
  id: 'listSources',
  method: 'GET',
  path: '/sources',
  tag: 'Sources',
  summary: 'Lists the sources by name.',
  scope: 'read',
  query: z.strictObject({
    ...paging,
    q: words(200).optional(),
    kind: z.enum(sourceKinds).optional(),
    reliability: z.enum(reliabilities).optional(),
  }),
  answer: pageOf(listedSource),
  async handle({ db, query: { limit, cursor, ...filter } }) {
    const { sources, next } = await listSources(db, { ...filter, after: readCursor(cursor, rowCursor) }, limit)
    return { body: { items: sources.map((row) => only(listedSource, row)), next: writeCursor(next) } }
  },
})

const get = operation({
  id: 'getSource',
  method: 'GET',
  path: '/sources/{source}',
  tag: 'Sources',
  summary: 'Reads one source.',
  scope: 'read',
  params: one,
  answer: source,
  versioned: true,
  async handle({ db, params }) {
    const etag = await sourceTag(db, params.source)
    const read = await readSourceDetails(db, params.source)
    if (!read) throw new Problem('not-found')
    return { body: only(source, read), etag }
  },
})

const add = operation({
  id: 'addSource',
  method: 'POST',
  path: '/sources',
  tag: 'Sources',
  summary: 'Adds a source.',
  scope: 'add-source',
  body: details.extend({ kind: z.enum(sourceKinds).default('other'), reliability: z.enum(reliabilities).default('F') }),
  answer: z.strictObject({ source: thing }).meta({ id: 'SourceAdded' }),
  status: 201,
  versioned: true,
  handle: ({ act, body }) =>
    act({ kind: 'add-source' }, async (tx) => {
      const id = await addSource(tx, body)
      return { body: { source: id }, etag: await sourceTag(tx, id) }
    }),
})

const change = operation({
  id: 'changeSource',
  method: 'PUT',
  path: '/sources/{source}',
  tag: 'Sources',
  summary: 'Changes the name, the kind and the note of a source.',
  scope: 'rate-source',
  params: one,
  body: details,
  answer: changed,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body, ifMatch }) =>
    act({ kind: 'change-source' }, async (tx) => {
      const before = await lockSource(tx, params.source, ifMatch)
      await changeSource(tx, params.source, sourceVersion(before), body)
      return { body: { source: params.source }, etag: await sourceTag(tx, params.source) }
    }),
})

const rate = operation({
  id: 'rateSource',
  method: 'PUT',
  path: '/sources/{source}/rating',
  tag: 'Sources',
  summary: 'Rates a source anew; verdicts that rest on it are marked for review.',
  scope: 'rate-source',
  params: one,
  body: z.strictObject({ reliability: z.enum(reliabilities), reason: words(1000).min(1) }),
  answer: changed,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body, ifMatch }) =>
    act({ kind: 'change-source', reason: body.reason }, async (tx) => {
      const before = await lockSource(tx, params.source, ifMatch)
      await rateSource(tx, params.source, before.reliability, body.reliability)
      return { body: { source: params.source }, etag: await sourceTag(tx, params.source) }
    }),
})

export const sourceOperations = [list, get, add, change, rate]
