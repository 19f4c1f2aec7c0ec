import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Button } from './button'
import { Notice } from './notices'

interface ShownOnceProps {
  /** What it is, and that it is not shown again. */
  words: ReactNode
  secret: string
  /** What the button says that copies it. */
  copy: string
}

/** A secret that is shown once, so it takes the focus and with it comes into view, wherever on the page the form was. */
export function ShownOnce({ words, secret, copy }: ShownOnceProps) {
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    shown.current?.focus({ preventScroll: true })
    shown.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={shown} tabIndex={-1}>
      <Notice icon="lock" tone="amber" actions={<CopySecret secret={secret} label={copy} />}>
        <span role="status">
          {words}{' '}
          <code dir="ltr" className="shown-secret">
            {secret}
          </code>
        </span>
      </Notice>
    </div>
  )
}

/** Browsers give a page without TLS no clipboard: the button then says so, and one click on the secret selects it. */
function CopySecret({ secret, label }: { secret: string; label: string }) {
  const { t } = useText()
  const [outcome, setOutcome] = useState<'' | 'copied' | 'refused'>('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <Button type="button" small onClick={() => void copy()}>
        {label}
      </Button>
      <span className="meta" role="status">
        {outcome !== '' && t(`tokens.copy.${outcome}`)}
      </span>
    </>
  )
}
