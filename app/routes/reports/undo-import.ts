import { data, redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { importedReports } from '../../intake/bulk/bulk-state.server'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { readForm } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { returnFromUndo } from '../../server/undo-action'

const undoing = z.object({
  request: z.uuid(),
  /** The reports of a single import, or the bulk import that brought them. */
  reports: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,199}$/)
    .transform((written) => written.split(',').map(Number))
    .optional(),
  bulk: z.uuid().optional(),
})

export function loader() {
  return redirect('/reports')
}

/** Undoes a mistaken import while nobody has worked on it, and goes back to where that was asked. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const form = await readForm(request, undoing)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { bulk, request: id } = form.value
  const reports = bulk === undefined ? (form.value.reports ?? []) : await ofBulk(context, viewer.personId, bulk)
  const undo = { reports, token: viewer.token, request: id }
  // Thousands of reports are read and compared anew.
  const outcome = await outcomeOf(context, () => inThread(context, 'undo-import', undo, longAction))
  return returnFromUndo(context, outcome, {
    back: bulk === undefined ? (reports.length === 1 ? `/reports/${reports[0]}` : '/reports') : `/reports/bulk/${bulk}`,
    done: (count) =>
      count === null
        ? { message: 'claims.repeated', tone: 'amber' }
        : { message: 'undoImport.done', values: { count } },
  })
}

async function ofBulk(context: AppLoadContext, personId: number, bulk: string): Promise<number[]> {
  const imported = await importedReports(context.db, personId, bulk)
  return imported.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id)
}
