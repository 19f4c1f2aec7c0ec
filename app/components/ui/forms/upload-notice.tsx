import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from '../notices'

/** What became of an upload that was stopped or broke off. It takes the focus, which was on the button that is gone. */
export function UploadNotice({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} role="status">
      <Notice tone="amber">{children}</Notice>
    </div>
  )
}
