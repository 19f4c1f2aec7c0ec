import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/context'
import { readRefused } from '../../../text/characters/incoming-text'

/** The first field of an answer with a character that is not taken, where that is why it was refused. */
export function refusedIn(issues: unknown): ({ field: string } & NonNullable<ReturnType<typeof readRefused>>) | null {
  if (typeof issues !== 'object' || issues === null) return null
  for (const [field, code] of Object.entries(issues)) {
    const refused = readRefused(code)
    if (refused) return { field, ...refused }
  }
  return null
}

/** What is to be said below a field whose text has a character that is not taken; undefined where it has none. */
export function useRefusedCharacter(name: string | undefined): ReactNode | undefined {
  const { t } = useText()
  const answer = useActionData()
  const issues = (answer as { issues?: Record<string, unknown> } | undefined)?.issues
  const refused = name === undefined ? null : readRefused(issues?.[name])
  return refused ? t('errors.field.character', { ...refused }) : undefined
}
