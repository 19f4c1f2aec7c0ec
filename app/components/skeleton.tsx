import { useText } from '../i18n/context'

/** Stands where text will be, as tall as that text. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useText()
  return (
    <div className="skeleton" role="status">
      <em className="unseen">{t('frame.loading')}</em>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
