import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'

/** After a conflict a page must show what changed meanwhile; what was typed wrong changed nothing, and is not to be typed again. */
export function revalidateAfterRefusal({
  actionStatus = 200,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 409 || (actionStatus < 400 && defaultShouldRevalidate)
}
