import { z } from 'zod'
import { cutTo } from '../../text/characters/beginning'
import { pageBreak } from '../text/text-pages'

/** A page as the list in an archive names it. */
export interface ListedPage {
  address: string
  at: string
  title: string
  /** Its text, as the program that made the archive read it. */
  text: string
}

const longestTitle = 300
const longestText = 300_000

const line = z.object({
  url: z.string().max(4000),
  ts: z.union([z.string(), z.number()]).nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
})

/** The pages of a list (pages.jsonl): one JSON object on each line, the first of which is about the list. */
export function parsePageList(written: string, most: number): { pages: ListedPage[]; more: number } {
  const pages: ListedPage[] = []
  let more = 0
  for (const one of written.split('\n')) {
    const parsed = one.trim() === '' ? null : line.safeParse(parse(one))
    if (!parsed?.success || !/^https?:/i.test(parsed.data.url)) continue
    if (pages.length >= most) more += 1
    else pages.push(pageOf(parsed.data))
  }
  return { pages, more }
}

function pageOf({ url, ts, title, text }: z.infer<typeof line>): ListedPage {
  return {
    address: url,
    at: typeof ts === 'number' ? timeOf(ts) : (ts ?? ''),
    title: cutTo(title ?? '', longestTitle),
    text: cutTo(text ?? '', longestText).replaceAll(pageBreak, ' '),
  }
}

/** Older archives write the time as milliseconds. */
function timeOf(milliseconds: number): string {
  const time = new Date(milliseconds)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
