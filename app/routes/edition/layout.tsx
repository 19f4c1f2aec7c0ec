import { Outlet } from '@remix-run/react'
import { titleOfError } from '../../server/page-title'

export { ErrorBoundary } from '../../components/shell/failed-page'

export const meta = titleOfError

/** The pages of editions: where one of them fails, the frame stays around it. */
export default function Layout() {
  return <Outlet />
}
