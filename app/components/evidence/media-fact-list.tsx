import { useText } from '../../i18n/context'
import type { MediaFacts } from '../../evidence/view/media-facts.server'
import { writeTime } from '../../review/rules/claims/evidence-place'
import { Icon } from '../ui/icon'
import { FieldList } from '../ui/field-list'
import { SafeText } from '../ui/reading/safe-text'

/** What a file says of itself, with the warning that anybody can have written it there. */
export function MediaFactList({ facts }: { facts: MediaFacts }) {
  const { t, id, number } = useText()
  const { width, height, seconds, pages, latitude, longitude } = facts
  const texts = (['address', 'taken', 'camera', 'software', 'container', 'title', 'author'] as const).flatMap(
    (name) => {
      const text = facts[name]
      return text === undefined
        ? []
        : [
            {
              name: t(`evidence.media.${name}`),
              value: (
                <bdi>
                  <SafeText text={text} />
                </bdi>
              ),
            },
          ]
    },
  )
  const place = latitude !== undefined && longitude !== undefined
  const degrees = (value: number) => number(value, { maximumFractionDigits: 5 })
  const fields = [
    ...(width !== undefined && height !== undefined
      ? [
          {
            name: t('evidence.media.size'),
            value: t('evidence.media.points', { width: id(width), height: id(height) }),
          },
        ]
      : []),
    ...(seconds !== undefined
      ? [{ name: t('evidence.media.length'), value: <bdi dir="ltr">{writeTime(seconds * 1000)}</bdi> }]
      : []),
    ...(pages !== undefined ? [{ name: t('evidence.media.pages'), value: id(pages) }] : []),
    ...texts,
    ...(place
      ? [
          {
            name: t('evidence.media.place'),
            value: <bdi dir="ltr">{`${degrees(latitude)}, ${degrees(longitude)}`}</bdi>,
          },
        ]
      : []),
  ]
  if (fields.length === 0) return null
  return (
    <section aria-label={t('evidence.media')} className="stack-tight">
      <h3 className="meta">{t('evidence.media')}</h3>
      {facts.savedByPerson && (
        <p className="tone-amber">
          <Icon name="warning" /> {t('evidence.media.saved')}
        </p>
      )}
      <FieldList fields={fields} />
      <p className="meta">{t('evidence.media.untrusted')}</p>
    </section>
  )
}
