import type { z } from 'zod'
import type { Action, ActionTransaction, ReadDatabase } from '../audit/action/action.server'
import type { LiveToken } from '../auth/access-tokens.server'
import type { TokenScope } from '../auth/permissions'
import type { Services } from '../auth/services.server'
import type { apiTasks } from './api-tasks.server'
import type { Acting, Answer } from './answer'

type Shape = z.ZodObject
type Tasks = typeof apiTasks

/** A request of a program that has been authorised and read. */
export interface Call<Params, Query, Body> {
  db: ReadDatabase
  services: Services
  token: LiveToken
  params: Params
  query: Query
  body: Body
  /** The versions that the program has read, as If-Match names them; empty where the operation asks for none. */
  ifMatch: readonly string[]
  /** Runs one audited action that names the token, and keeps the answer where the request has an idempotency key. */
  act<T>(
    action: Omit<Action, 'actor' | 'request'>,
    work: (tx: ActionTransaction) => Promise<Answer<T>>,
  ): Promise<Answer<T>>
  /** Runs what may take long in a thread. */
  inThread<N extends keyof Tasks>(name: N, input: Parameters<Tasks[N]>[1]): Promise<Awaited<ReturnType<Tasks[N]>>>
  /** What a thread needs to act for this request. */
  acting: Acting
}

/** One line of the table from which routes, the document, the client and the contract test are made. */
export interface Operation<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  /** The name of the method of the client. */
  id: string
  method: 'GET' | 'POST' | 'PUT'
  /** With parameters in braces: `/claims/{claim}`. */
  path: `/${string}`
  tag: string
  summary: string
  /** The scope that a token needs; its owner needs the permission of the same name. */
  scope: TokenScope
  params?: Params
  query?: Query
  body?: Body
  /** The longest body in bytes; 64 kB where it is left out. */
  longestBody?: number
  answer: Response
  /** 201 for what makes something new. */
  status?: 200 | 201
  /** The answer has an ETag. */
  versioned?: boolean
  /** A change of something that there is already: If-Match is required. */
  conditional?: boolean
  handle(call: Call<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<Answer<z.input<Response>>>
}

/** Keeps the types of one operation while the table has them all. */
export function operation<P extends Shape, Q extends Shape, B extends z.ZodType, R extends z.ZodType>(
  described: Operation<P, Q, B, R>,
): Operation {
  return described
}
