import type { KeptForm } from '../ui/forms/sent-form'

/**
 * The page that shows whether something that was sent was saved: what is no part of the record has lists of its own, all else
 * stands among the person's latest actions.
 *
 * @example
 * whereToLook({ action: '/claims/7/wording', fields: { by: ['3.mark'] } }) // '/trail?who=person:3'
 */
export function whereToLook({ action, fields }: KeptForm): string {
  if (action.startsWith('/reports/bulk')) return '/reports/bulk'
  if (action.startsWith('/queue/')) return '/'
  if (action === '/preferences' || action === '/settings') return '/settings'
  // A draft that was saved leads from the list to its report; one that was not is still there.
  if (action.startsWith('/reports/new') || action.startsWith('/reports/drafts/')) return '/reports'
  const person = /^\d{1,10}(?=\.)/.exec(fields.by?.[0] ?? '')?.[0]
  return person === undefined ? '/trail' : `/trail?who=person:${person}`
}
