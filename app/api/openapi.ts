import { z } from 'zod'
import type { Locale } from '../i18n/locale'
import { documentWords, summaryOf } from './document-words'
import { operations } from './operations'
import { hookMessage, messageTypes, type MessageType } from './schemas/hook-messages'
import type { Operation } from './operation'
import { apiBase } from './api-base'

type Json = Record<string, unknown>

const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    request: z.string().describe('Under this id the log of the server has the request.'),
    issues: z.array(z.strictObject({ at: z.string(), message: z.string() })).optional(),
    refusal: z.string().optional().describe('Why the desk refuses, as a word that does not change.'),
  })
  .catchall(z.unknown())
  .meta({ id: 'Problem' })

const written = new Map<Locale, Json>()

/** The document as it is shown and sent: written when it is first asked for, which takes some fifty milliseconds, and kept. */
export function apiDocument(locale: Locale = 'en'): Json {
  const document = written.get(locale) ?? writeDocument(locale)
  written.set(locale, document)
  return document
}

/**
 * The OpenAPI document of all operations, made of the schemas by which requests are read; what each does is described in this language,
 * what fields mean in English.
 */
export function writeDocument(locale: Locale = 'en'): Json {
  const words = documentWords[locale]
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const operation of operations)
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation, components, locale)
  schemaOf(problem, 'output', components)
  const webhooks = Object.fromEntries(messageTypes.map((type) => [type, describeMessage(type, components)]))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Muqabala',
      version: '1',
      description: words.about,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: apiBase }],
    security: [{ accessToken: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    webhooks,
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', description: words.token } },
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

function describe(operation: Operation, components: Json, locale: Locale): Json {
  const words = documentWords[locale]
  const { id, tag, scope, params, query, body, answer, status = 200, versioned, method } = operation
  const parameters = [
    ...parametersOf('path', params, components),
    ...parametersOf('query', query, components),
    ...(operation.conditional ? [header('If-Match', true, words.ifMatch)] : []),
    ...(method === 'GET' ? [] : [header('Idempotency-Key', false, words.idempotencyKey)]),
  ]
  const etag = versioned ? { headers: { ETag: { schema: { type: 'string' } } } } : {}
  return {
    operationId: id,
    tags: [tag],
    summary: summaryOf(operation, locale),
    description: words.needs(scope),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input', components) } } },
    }),
    responses: {
      [status]: {
        description: status === 201 ? words.made : words.done,
        ...etag,
        content: { 'application/json': { schema: schemaOf(answer, 'output', components) } },
      },
      default: {
        description: words.problem,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** What a web hook is sent, signed as the Standard Webhooks specification says. */
function describeMessage(type: MessageType, components: Json): Json {
  const schema = schemaOf(hookMessage(type), 'output', components)
  const headers = { 'webhook-id': 'Its name: the same however often it is sent.' }
  const signed = { 'webhook-timestamp': 'The time of this try.', 'webhook-signature': '`v1,` and the signature.' }
  return {
    post: {
      summary: `A message of the kind ${type}.`,
      parameters: Object.entries({ ...headers, ...signed }).map(([name, words]) => header(name, true, words)),
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: { '2XX': { description: 'Taken. Any other answer is a failure, after which it is sent again.' } },
    },
  }
}

function header(name: string, required: boolean, description: string): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' } }
}

function parametersOf(where: 'path' | 'query', schema: z.ZodObject | undefined, components: Json): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...described }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: described,
  }))
}

/** A schema as JSON; those with a name become components, to which it refers. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _dialect, $defs = {}, ...written } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  const all = { ...($defs as Json), ...(typeof written.id === 'string' ? { [written.id]: written } : {}) }
  for (const [name, one] of Object.entries(all)) components[name] = withoutId(pointed(one))
  return typeof written.id === 'string' ? { $ref: `#/components/schemas/${written.id}` } : (pointed(written) as Json)
}

function withoutId(schema: unknown): unknown {
  const { id: _id, ...rest } = schema as Json
  return rest
}

/** References into the schema itself become references to components. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === '$ref' && typeof one === 'string' ? one.replace('#/$defs/', '#/components/schemas/') : pointed(one),
    ]),
  )
}
