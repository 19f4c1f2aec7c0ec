import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { EditionParts } from './edition-parts'

/** Leads to the page of a claim; on a public page to its public one, where it has one. */
export function EditionClaimLink({
  claim,
  parts,
  children,
}: {
  claim: number
  parts: Pick<EditionParts, 'publicClaim'>
  children: ReactNode
}) {
  if (!parts.publicClaim) return <Link to={`/claims/${claim}`}>{children}</Link>
  const address = parts.publicClaim(claim)
  return address === null ? children : <a href={address}>{children}</a>
}
