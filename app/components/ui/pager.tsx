import { useText } from '../../i18n/context'
import { LinkButton } from './button'
import { Icon } from './icon'

/** Keyset paging: addresses of the neighbours, absent at either end. */
export function Pager({ previous, next }: { previous?: string; next?: string }) {
  const { t } = useText()
  if (previous === undefined && next === undefined) return null
  return (
    <nav className="pager" aria-label={t('frame.pager')}>
      {previous === undefined ? (
        <span />
      ) : (
        <LinkButton to={previous} rel="prev">
          {t('frame.pager.previous')}
        </LinkButton>
      )}
      {next !== undefined && (
        <LinkButton to={next} rel="next">
          {t('frame.pager.next')}
          <Icon name="forward" />
        </LinkButton>
      )}
    </nav>
  )
}
