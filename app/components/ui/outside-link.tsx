import { SafeText } from './reading/safe-text'

/** A web address outside the desk, written out; `label` says before it what it is. */
export function OutsideLink({ address, label }: { address: string; label?: string }) {
  const link = (
    <a href={address} rel="noreferrer noopener" dir="ltr" className="isolated">
      <SafeText text={address} />
    </a>
  )
  if (label === undefined) return link
  return (
    <p className="meta">
      {label} {link}
    </p>
  )
}
