import type { CheckpointAge } from '../../audit/signing/witness-age.server'
import { useText } from '../../i18n/context'
import { FieldList } from '../ui/field-list'
import { Notice } from '../ui/notices'
import { Card } from '../ui/card'
import { GlossaryLink } from '../ui/glossary'
import { SigningCommands } from './never-signed'
import { TimeStamp } from '../ui/time-stamp'

/** How old the last checkpoint is, here and outside, and a warning where nothing has left for too long. */
export function CheckpointAgeCard({ age: { signed, left, uncovered, late } }: { age: CheckpointAge }) {
  const { t } = useText()
  return (
    <Card title={t('trail.age')} aside={<GlossaryLink term="checkpoint" />}>
      <div className="stack">
        {late && (
          <Notice tone="amber" icon="warning" actions={!left && <SigningCommands />}>
            {t(left ? 'trail.age.late' : 'trail.age.never')}
          </Notice>
        )}
        <FieldList
          fields={[
            { name: t('trail.age.signed'), value: signed ? <TimeStamp at={signed.at} /> : t('trail.age.none') },
            { name: t('trail.age.left'), value: left ? <TimeStamp at={left.at} /> : t('trail.age.none') },
            ...(left ? [{ name: t('trail.age.way'), value: t(`trail.way.${left.way}`) }] : []),
            { name: t('trail.age.uncovered'), value: t('trail.age.actions', { count: uncovered }) },
          ]}
        />
        <p className="meta">{t('trail.age.why')}</p>
      </div>
    </Card>
  )
}
