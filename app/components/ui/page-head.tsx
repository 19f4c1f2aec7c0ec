import type { ReactNode } from 'react'

interface PageHeadProps {
  title: ReactNode
  chips?: ReactNode
  /** At the far end: progress, a state, the page's main button. */
  aside?: ReactNode
}

/** The page's only `<h1>`, with what places it. */
export function PageHead({ title, chips, aside }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-name">
        <h1>{title}</h1>
        {chips}
      </div>
      {aside}
    </div>
  )
}
