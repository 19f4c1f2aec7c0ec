import { Form } from '@remix-run/react'
import { useRef } from 'react'
import { useText } from '../../i18n/context'
import { Icon } from '../ui/icon'
import { useKeys } from '../ui/keys/use-keys'

interface SearchBoxProps {
  action?: string
  defaultValue?: string
}

/** The frame's search; `/` goes to it. */
export function SearchBox({ action = '/search', defaultValue }: SearchBoxProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => input.current?.focus() })
  return (
    <Form className="search" role="search" action={action}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        name="q"
        dir="auto"
        defaultValue={defaultValue}
        aria-label={t('frame.search.label')}
        aria-keyshortcuts="/"
        placeholder={t('frame.search')}
      />
    </Form>
  )
}
