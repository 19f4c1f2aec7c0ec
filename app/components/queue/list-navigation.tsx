import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'

/** From something in the queue on to the next, and back to the list. */
export function ListNavigation({ way: { next, previous } }: { way: { next: string | null; previous: string | null } }) {
  const { t } = useText()
  return (
    <nav className="row screen-only" aria-label={t('queue.title')}>
      <Moves back={{ to: '/', label: t('queue.back') }} next={next} previous={previous} />
    </nav>
  )
}

/** Back to a list, and to what stands before and after in it. */
export function Moves({
  back,
  next,
  previous,
}: {
  back: { to: string; label: string }
  next: string | null
  previous: string | null
}) {
  const { t } = useText()
  return (
    <>
      <LinkButton to={back.to} look="quiet" shortcut="q">
        {back.label}
      </LinkButton>
      {previous !== null && (
        <LinkButton to={previous} shortcut="k">
          {t('queue.move.previous')}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton to={next} shortcut="j">
          {t('queue.move.next')}
        </LinkButton>
      )}
    </>
  )
}
