interface HashProps {
  /** Hexadecimal. */
  value: string
  /** Shows all of it. */
  full?: boolean
}

/** A hash, shortened for the eye and whole in its title; never turned by the text around it. */
export function Hash({ value, full }: HashProps) {
  return (
    <bdi dir="ltr" className="hash" title={full ? undefined : value}>
      {full ? value : `${value.slice(0, 8)}…`}
    </bdi>
  )
}
