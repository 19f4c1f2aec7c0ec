import { z } from 'zod'
import { cutTo } from '../../../text/characters/beginning'
import { oneLine } from '../../../text/characters/incoming-text'
import type { DayOrder } from '../../manifest/dates'
import { ourColumns, tableMapping, verdicts, type TableMapping } from './mapping'

/** What somebody chose for the columns of a table, whole or not yet. */
export interface ChosenMapping {
  mapping: Partial<TableMapping>
  order: DayOrder | undefined
  /** To save it under; '' where it is used this once. */
  name: string
  /** Another choice of that name may be overwritten. */
  replace: boolean
}

/** Words for a verdict stand behind this in the names of their fields. */
export const wordField = 'verdict word '

const head = z.string().trim().min(1).max(200)
const order = z.enum(['day-first', 'month-first'])
const verdict = z.enum(verdicts)
/** More fields of one form are not read. */
const mostFields = 200

/** Reads the form of a mapping, or the address that shows one; what is not understood does not count. */
export function readMappingForm(fields: Iterable<[string, FormDataEntryValue]>): ChosenMapping {
  const mapping: Partial<TableMapping> = {}
  const words: Record<string, z.infer<typeof verdict>> = {}
  const chosen: ChosenMapping = { mapping, order: undefined, name: '', replace: false }
  for (const [field, value] of [...fields].slice(0, mostFields)) {
    const column = ourColumns.find((known) => known === field)
    if (column) mapping[column] = head.safeParse(value).data
    else if (field === 'rows') mapping.rows = tableMapping.shape.rows.safeParse(value).data
    else if (field === 'order') chosen.order = order.safeParse(value).data
    else if (field === 'name' && typeof value === 'string') chosen.name = cutTo(oneLine(value).trim(), 100)
    else if (field === 'replace') chosen.replace = value === 'yes'
    else if (field.startsWith(wordField)) {
      const meant = verdict.safeParse(value)
      if (meant.success) words[field.slice(wordField.length, wordField.length + 100)] = meant.data
    }
  }
  if (Object.keys(words).length > 0) mapping.verdicts = words
  return chosen
}

/** The mapping that can be used, or null where no column is the text yet. */
export function wholeMapping({ mapping }: Pick<ChosenMapping, 'mapping'>): TableMapping | null {
  return tableMapping.safeParse(mapping).data ?? null
}
