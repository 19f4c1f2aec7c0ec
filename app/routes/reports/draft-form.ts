import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import type { CutAnswer } from '../../components/reports/cutting/cut-answer'
import { readStep } from '../../intake/cutting/cut-step'
import { typedDetails } from '../../intake/report/details'
import type { DraftEdit } from '../../intake/draft/edit-draft.server'
import { finenesses } from '../../text/segment/fineness'
import { encodings } from '../../intake/decode/encodings'
import { countField } from '../../../db/ids'

/** A place in the text, or the number of a page; what is not understood is the beginning. */
export const offset = countField.catch(0)

/** What the page of a draft sends with each of its buttons. */
export const draftForm = typedDetails.extend({
  do: z.string().max(40).catch('keep'),
  /** Start of the report whose details were typed. */
  report: offset,
  /** The page of its text that was open. */
  page: offset,
  encoding: z.enum(encodings).optional().catch(undefined),
  request: z.uuid(),
  /** The version of the details that the form was made from. */
  seen: z.string().max(64).catch(''),
  /** Scripts ask for an answer in place of another page. */
  stay: z.string().optional(),
})

export type DraftForm = z.infer<typeof draftForm>

/** The buttons that save, and what each does with reports that are nearly the same as stored ones. */
export const saveButtons: Partial<Record<string, { near?: 'save' | 'leave' }>> = {
  save: {},
  'save-near': { near: 'save' },
  'save-others': { near: 'leave' },
}

/** The edit that a button asks for. */
export function requestedEdit({ do: button, encoding }: DraftForm): DraftEdit {
  if (button === 'undo') return { cut: 'undo' }
  if (button === 'cut-suggested') return { cut: 'suggested' }
  const fineness = finenesses.find((each) => button === `cut-${each}`)
  if (fineness) return { cut: 'fineness', fineness }
  if (button === 'read' && encoding) return { cut: 'read', encoding }
  if (button === 'whole' || button === 'main') return { cut: 'read', whole: button === 'whole' }
  return readStep(button) ?? { cut: 'keep' }
}

/** The day that the button takes over from the words of the text. */
export function takenDay({ do: button }: DraftForm): { day?: string } {
  const day = /^day (\d{4}-\d{2}-\d{2})$/.exec(button)?.[1]
  return day === undefined ? {} : { day }
}

/** Answers an edit: scripts get the place to select, a browser without them the page that shows it. */
export function answerEdit(id: string, { do: button, report, page, stay }: DraftForm, select: number | null) {
  const step = readStep(button)
  const elsewhere =
    /^show (\d{1,9})$/.exec(button)?.[1] ??
    (step?.cut === 'cut-report' ? String(select ?? 0) : step?.cut === 'join-reports' ? '0' : null)
  if (stay && elsewhere === null && !['read', 'whole', 'main'].includes(button))
    return data<CutAnswer>(select === null ? {} : { select })
  const shown = /^page (\d{1,6})$/.exec(button)?.[1] ?? page
  const at = elsewhere !== null ? '' : select === null ? `&page=${shown}` : `&at=${select - report}#p${select}`
  return redirect(`/reports/drafts/${id}?report=${elsewhere ?? report}${at}`)
}
