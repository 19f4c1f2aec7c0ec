import { writeDocument } from './openapi'

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  description?: string
}

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: Schema
}

interface Described {
  operationId: string
  summary: string
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { content: Record<string, { schema: Schema }> }>
}

interface Document {
  servers: { url: string }[]
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema> }
}

/** The typed client as one file of TypeScript, made of the OpenAPI document. */
export function writeClient(document = writeDocument() as unknown as Document): string {
  const types = Object.entries(document.components.schemas).map(([name, schema]) =>
    schema.type === 'object'
      ? `export interface ${name} ${typeOf(schema)}\n`
      : `export type ${name} = ${typeOf(schema)}\n`,
  )
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method: method.toUpperCase(), described })),
  )
  const signatures = operations.map(
    ({ described }) =>
      `  /** ${described.summary} */\n  ${described.operationId}: { request: ${requestType(described)}; answer: ${answerType(described)} }`,
  )
  const routes = operations.map(
    ({ path, method, described }) => `  ${described.operationId}: ['${method}', '${path}'],`,
  )
  return [
    '// Written by `npm run api:client` from the OpenAPI document; a test compares it. Copy this file into your program.\n',
    ...types,
    `export interface Operations {\n${signatures.join('\n')}\n}\n`,
    `const routes = {\n${routes.join('\n')}\n} as const satisfies Record<keyof Operations, readonly [string, string]>\n`,
    connecting(document.servers[0]?.url ?? ''),
  ].join('\n')
}

function requestType({ parameters = [], requestBody }: Described): string {
  const of = (where: Parameter['in']) => parameters.filter((parameter) => parameter.in === where)
  const object = (own: Parameter[], type: (parameter: Parameter) => string) =>
    `{ ${own.map((one) => `${one.name}${one.required ? '' : '?'}: ${type(one)}`).join('; ')} }`
  const members = [
    ...(of('path').length > 0 ? [`path: ${object(of('path'), () => 'number')}`] : []),
    ...(of('query').length > 0 ? [`query?: ${object(of('query'), ({ schema }) => queryType(schema))}`] : []),
    ...(requestBody ? [`body: ${typeOf(requestBody.content['application/json'].schema)}`] : []),
    ...(of('header').some(({ name }) => name === 'If-Match') ? ['ifMatch: string'] : []),
    ...(of('header').some(({ name }) => name === 'Idempotency-Key') ? ['idempotencyKey?: string'] : []),
  ]
  return members.length === 0 ? 'Record<string, never>' : `{ ${members.join('; ')} }`
}

/** In an address a number may be written either way. */
function queryType(schema: Schema): string {
  return schema.enum || schema.const !== undefined ? typeOf(schema) : 'string | number'
}

function answerType({ responses }: Described): string {
  const [done] = Object.entries(responses).filter(([status]) => status !== 'default')
  const schema = done?.[1].content['application/json']?.schema
  return schema ? typeOf(schema) : 'unknown'
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map(typeOf).join(' | ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' | ')
  if (schema.type === 'array') return `(${typeOf(schema.items ?? {})})[]`
  if (schema.type === 'object') return objectType(schema)
  return (
    { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }[schema.type ?? ''] ??
    'unknown'
  )
}

function objectType({ properties, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties ?? {}).map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  )
  if (members.length > 0) return `{ ${members.join('; ')} }`
  return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'}>`
}

function connecting(base: string): string {
  return `/** What the desk answered, with the version of the thing as its ETag: the next change sends it as \`ifMatch\`. */
export interface Answered<Body> {
  body: Body
  etag: string | null
}

/** The desk refused a request; \`problem\` says why, and what to do. */
export class MuqabalaProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

interface AnyRequest {
  path?: Record<string, number>
  query?: Record<string, string | number | undefined>
  body?: unknown
  ifMatch?: string
  idempotencyKey?: string
}

/**
 * Connects to a desk.
 *
 * @example
 * const desk = connect({ address: 'https://desk.example.org', token })
 * const { body, etag } = await desk('getClaim', { path: { claim: 7 } })
 */
export function connect({ address, token }: { address: string; token: string }) {
  return async function ask<Name extends keyof Operations>(
    name: Name,
    request: Operations[Name]['request'],
  ): Promise<Answered<Operations[Name]['answer']>> {
    const { path = {}, query = {}, body, ifMatch, idempotencyKey } = request as AnyRequest
    const [method, pattern] = routes[name]
    const url = new URL(\`${base}\${pattern.replace(/\\{(\\w+)\\}/g, (_, part: string) => String(path[part]))}\`, address)
    for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, String(value))
    const answer = await fetch(url, {
      method,
      headers: {
        Authorization: \`Bearer \${token}\`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
        ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const read = (await answer.json()) as unknown
    if (!answer.ok) throw new MuqabalaProblem(read as Problem)
    return { body: read as Operations[Name]['answer'], etag: answer.headers.get('ETag') }
  }
}
`
}
