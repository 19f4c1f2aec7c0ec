import { z } from 'zod'

/** Posts and comments that Facebook exports: their words lie in a list. */
const facebook = z.object({
  data: z
    .array(
      z.object({
        post: z.string().optional(),
        comment: z.object({ comment: z.string().optional(), author: z.string().optional() }).optional(),
      }),
    )
    .max(20),
})

/** Posts of Instagram: one picture has its own words and time, several have theirs in common. */
const instagram = z.object({
  media: z
    .array(z.object({ uri: z.string(), title: z.string().optional(), creation_timestamp: z.number().optional() }))
    .min(1)
    .max(100),
  title: z.string().optional(),
  creation_timestamp: z.number().optional(),
})

/** Comments of Instagram: fields under the names that the person's language has for them. */
const named = z.object({
  string_map_data: z.record(
    z.string().max(100),
    z.object({ value: z.string().optional(), timestamp: z.number().optional() }),
  ),
})

/**
 * A row of an export of Facebook or Instagram with its words and its time as fields of their own, so that its columns say themselves
 * what they are; any other row as it is.
 */
export function withMetaFields(row: object): object {
  if ('data' in row) return { ...row, ...facebookFields(row) }
  if ('media' in row) return { ...row, ...instagramFields(row) }
  return 'string_map_data' in row ? { ...row, ...namedFields(row) } : row
}

function facebookFields(row: object): object {
  const { data } = facebook.safeParse(row)
  const post = data?.data.find((one) => one.post !== undefined)?.post
  const said = data?.data.find((one) => one.comment !== undefined)?.comment
  if (post !== undefined) return { post }
  return said === undefined ? {} : { comment: said.comment ?? '', author: said.author ?? '' }
}

function instagramFields(row: object): object {
  const { data } = instagram.safeParse(row)
  const [first] = data?.media ?? []
  const timestamp = data?.creation_timestamp ?? first?.creation_timestamp
  if (!data || !first || timestamp === undefined) return {}
  return { title: '', caption: data.title || (first.title ?? ''), creation_timestamp: timestamp }
}

/** The comment is under its English name alone: which of the others is one, a person says. */
function namedFields(row: object): object {
  const fields = named.safeParse(row).data?.string_map_data ?? {}
  const timestamp = Object.values(fields).find((one) => one.timestamp)?.timestamp
  const comment = fields.Comment?.value
  return { ...(timestamp !== undefined && { timestamp }), ...(comment !== undefined && { comment }) }
}
