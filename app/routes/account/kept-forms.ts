import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { readFormData } from '../../server/forms/forms'
import { forgetKeptForms } from '../../server/forms/kept-forms'
import { safeReturn } from '../../server/params/safe-return'

export function loader() {
  return redirect('/')
}

/** Forgets what was kept of a page when the session ended; the page shows its forms as they are. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'set-preferences')
  const page = safeReturn((await readFormData(request)).get('of'))
  await forgetKeptForms(context, viewer, page)
  return redirect(page)
}
