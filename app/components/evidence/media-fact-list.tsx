import { useText } from '../../i18n/context'
import type { Text } from '../../i18n/text'
import type { MediaFacts } from '../../evidence/view/media-facts.server'
import { writeTime } from '../../review/rules/claims/evidence-place'
import { Icon } from '../ui/icon'
import { FieldList, type NamedValue } from '../ui/field-list'
import { OutsideName } from '../ui/subject-link'

/** What a file says of itself, with the warning that anybody can have written it there. */
export function MediaFactList({ facts }: { facts: MediaFacts }) {
  const text = useText()
  const { t } = text
  const fields = [...measureFields(text, facts), ...writtenFields(text, facts), ...placeFields(text, facts)]
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

/** How large, how long, how many pages. */
function measureFields({ t, id }: Text, { width, height, seconds, pages }: MediaFacts): NamedValue[] {
  const fields: NamedValue[] = []
  if (width !== undefined && height !== undefined)
    fields.push({
      name: t('evidence.media.size'),
      value: t('evidence.media.points', { width: id(width), height: id(height) }),
    })
  if (seconds !== undefined)
    fields.push({ name: t('evidence.media.length'), value: <bdi dir="ltr">{writeTime(seconds * 1000)}</bdi> })
  if (pages !== undefined) fields.push({ name: t('evidence.media.pages'), value: id(pages) })
  return fields
}

const written = ['address', 'taken', 'camera', 'software', 'container', 'title', 'author'] as const

function writtenFields({ t }: Text, facts: MediaFacts): NamedValue[] {
  return written.flatMap((name) => {
    const text = facts[name]
    return text === undefined ? [] : [{ name: t(`evidence.media.${name}`), value: <OutsideName>{text}</OutsideName> }]
  })
}

function placeFields({ t, number }: Text, { latitude, longitude }: MediaFacts): NamedValue[] {
  if (latitude === undefined || longitude === undefined) return []
  const degrees = [latitude, longitude].map((value) => number(value, { maximumFractionDigits: 5 }))
  return [{ name: t('evidence.media.place'), value: <bdi dir="ltr">{degrees.join(', ')}</bdi> }]
}
