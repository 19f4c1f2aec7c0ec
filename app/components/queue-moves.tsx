import { useText } from '../i18n/context'
import { LinkButton } from './button'

/** From something in the queue on to the next, and back to the list. */
export function QueueMoves({ way: { next, previous } }: { way: { next: string | null; previous: string | null } }) {
  const { t } = useText()
  return (
    <nav className="row screen-only" aria-label={t('queue.title')}>
      <LinkButton to="/" look="quiet">
        {t('queue.back')}
      </LinkButton>
      {previous !== null && (
        <LinkButton to={previous} shortcut="k">
          {t('compare.previous')}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton to={next} shortcut="j">
          {t('compare.next')}
        </LinkButton>
      )}
    </nav>
  )
}
