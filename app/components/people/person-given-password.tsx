import { useEffect, useRef, useState } from 'react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notices'

/** An account that was just made or got a new password; a made password is shown this once. */
export function GivenPassword({ name, login, password }: { name: string; login: string; password: string | null }) {
  const { t } = useText()
  if (password === null) {
    return (
      <Notice icon="check">
        <span role="status">{t('people.given', { name, login })}</span>
      </Notice>
    )
  }
  return <MadePassword key={password} words={t('people.password.once', { name, login })} password={password} />
}

/** It is shown once, so it takes the focus and with it comes into view, wherever on the page the form was. */
function MadePassword({ words, password }: { words: string; password: string }) {
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    shown.current?.focus({ preventScroll: true })
    shown.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={shown} tabIndex={-1}>
      <Notice icon="lock" tone="amber" actions={<CopyPassword password={password} />}>
        <span role="status">
          {words} <code className="given-password">{password}</code>
        </span>
      </Notice>
    </div>
  )
}

/** Browsers give a page without TLS no clipboard: the button then says so, and one click on the password selects it. */
function CopyPassword({ password }: { password: string }) {
  const { t } = useText()
  const [outcome, setOutcome] = useState<'' | 'copied' | 'refused'>('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <Button type="button" small onClick={() => void copy()}>
        {t('people.password.copy')}
      </Button>
      <span className="meta" role="status">
        {outcome !== '' && t(`people.password.copy.${outcome}`)}
      </span>
    </>
  )
}
