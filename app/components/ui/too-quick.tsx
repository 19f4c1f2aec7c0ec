import { useText } from '../../i18n/context'

/** Says why a press decided nothing (`useDeliberate`). */
export function TooQuick({ hasty }: { hasty: boolean }) {
  const { t } = useText()
  return (
    hasty && (
      <p className="tone-amber" role="alert">
        {t('frame.hasty')}
      </p>
    )
  )
}
