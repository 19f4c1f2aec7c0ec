import type { z } from 'zod'

/** Those fields of a row that a schema names: what a query reads for the screens has more than an answer gives. */
export function only<Schema extends z.ZodObject>(schema: Schema, row: z.input<Schema>): z.input<Schema> {
  const names = Object.keys(schema.shape) as (keyof z.input<Schema>)[]
  return Object.fromEntries(names.map((name) => [name, row[name]])) as z.input<Schema>
}
