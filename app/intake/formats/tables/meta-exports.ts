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

/** What a picture or a film of a post has beside it, where the post itself has no words. */
const described = z.object({
  attachments: z
    .array(
      z.object({ data: z.array(z.object({ media: z.object({ description: z.string().optional() }).optional() })) }),
    )
    .max(100),
})

/** A post of X in its own archive, alone or under its name. */
const tweet = z.object({ full_text: z.string(), created_at: z.string() })

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
 * A row of an export of Facebook, Instagram or X with its words and its time as fields of their own, so that its columns say themselves
 * what they are; any other row as it is.
 */
export function withMetaFields(row: object): object {
  if ('tweet' in row)
    return { ...row, ...(tweet.safeParse(row.tweet).success && { tweet: asPosted(row.tweet as object) }) }
  if ('full_text' in row) return asPosted(row)
  if ('data' in row) return { ...row, ...facebookFields(row) }
  if ('media' in row) return { ...row, ...instagramFields(row) }
  return 'string_map_data' in row ? { ...row, ...namedFields(row) } : row
}

function facebookFields(row: object): object {
  const { data } = facebook.safeParse(row)
  const post = data?.data.find((one) => one.post !== undefined)?.post
  const said = data?.data.find((one) => one.comment !== undefined)?.comment
  if (post !== undefined) return { post }
  const beside = described.safeParse(row).data?.attachments.flatMap((one) => one.data) ?? []
  const description = beside.find(({ media }) => media?.description)?.media?.description
  if (said === undefined && description !== undefined) return { post: description }
  return said === undefined ? {} : { comment: said.comment ?? '', author: said.author ?? '' }
}

function instagramFields(row: object): object {
  const { data } = instagram.safeParse(row)
  const [first] = data?.media ?? []
  const timestamp = data?.creation_timestamp ?? first?.creation_timestamp
  if (!data || !first || timestamp === undefined) return {}
  return { title: '', caption: data.title || (first.title ?? ''), creation_timestamp: timestamp }
}

/** X keeps three signs of a post as HTML has them, and whom a post repeats in its first words. */
function asPosted(row: object): object {
  const { data } = tweet.safeParse(row)
  if (!data) return row
  const text = data.full_text.replace(
    /&(amp|lt|gt);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '',
  )
  const from = /^RT (@\w{1,30}): /.exec(text)?.[1]
  return { ...row, full_text: text, ...(from !== undefined && { forwarded_from: from }) }
}

/** The comment is under its English name alone: which of the others is one, a person says. */
function namedFields(row: object): object {
  const fields = named.safeParse(row).data?.string_map_data ?? {}
  const timestamp = Object.values(fields).find((one) => one.timestamp)?.timestamp
  const comment = fields.Comment?.value
  return { ...(timestamp !== undefined && { timestamp }), ...(comment !== undefined && { comment }) }
}
