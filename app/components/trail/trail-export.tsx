import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Check } from '../ui/forms/choices'
import { Disclosure } from '../ui/disclosure'
import { DateField } from '../ui/forms/date-field'
import { Field } from '../ui/forms/field'
import { Card } from '../ui/card'
import { Notice } from '../ui/notices'
import { PostForm } from '../ui/forms/post-form'

/** Downloads of the trail; before the first checkpoint it says why there is nothing to download. The form downloads the trail with its evidence and the programs that check it. */
export function TrailExport({ signed }: { signed: boolean }) {
  const { t } = useText()
  if (!signed)
    return (
      <Card title={t('trail.export')}>
        <div className="stack">
          <p>{t('trail.export.what')}</p>
          <Notice tone="amber">{t('trail.export.notYet')}</Notice>
          <p>
            <Button disabled aria-disabled="true">
              {t('trail.export.download')}
            </Button>
          </p>
        </div>
      </Card>
    )
  return (
    <Card title={t('trail.export')}>
      <PostForm action="/trail/export" reloadDocument className="stack">
        <p>{t('trail.export.what')}</p>
        <Disclosure summary={t('trail.export.part')}>
          <div className="stack-tight">
            <Field label={t('trail.export.claim')} name="claim" inputMode="numeric" optional />
            <DateField label={t('trail.filter.from')} name="from" optional />
            <DateField label={t('trail.filter.to')} name="to" optional />
          </div>
        </Disclosure>
        <Check
          label={t('trail.export.files')}
          hint={t('trail.export.files.hint')}
          name="files"
          value="yes"
          defaultChecked
        />
        <Button>{t('trail.export.download')}</Button>
      </PostForm>
    </Card>
  )
}
