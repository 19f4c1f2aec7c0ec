import { Link } from '@remix-run/react'
import { PageHead } from '../ui/page-head'
import { SafeText } from '../ui/reading/safe-text'

/** The head of a page that changes one source, with the way back to it. */
export function SourceFormHead({ title, source }: { title: string; source: { id: number; name: string } }) {
  return (
    <PageHead
      title={title}
      aside={
        <Link to={`/sources/${source.id}`}>
          <bdi>
            <SafeText text={source.name} />
          </bdi>
        </Link>
      }
    />
  )
}
