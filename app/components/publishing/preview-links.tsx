/** The public page as it would look, in each language; `to` is its address, with a query. */
export function PreviewLinks({ to }: { to: string }) {
  return (
    <p className="row">
      <a href={`${to}&lang=ar`} target="_blank" rel="noreferrer" lang="ar">
        العربية
      </a>
      <a href={`${to}&lang=en`} target="_blank" rel="noreferrer" lang="en">
        English
      </a>
    </p>
  )
}
