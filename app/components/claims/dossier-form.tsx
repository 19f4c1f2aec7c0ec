import { useText } from '../../i18n/context'
import type { Locale } from '../../i18n/locale'
import type { ReleasesOfClaim } from '../../exchange/publishing/releases-of-claim.server'
import { Button } from '../ui/button'
import { Check, RadioCards } from '../ui/forms/choices'
import { TextArea } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'
import { ReleasedBefore } from './released-before'

const formats = ['pdf', 'docx', 'zip'] as const

interface DossierFormProps {
  claim: number
  locale: Locale
  releases: ReleasesOfClaim
}

/** In which language, what is left out, and as which file. */
export function DossierForm({ claim, locale, releases }: DossierFormProps) {
  const { t } = useText()
  return (
    <PostForm action={`/claims/${claim}/dossier/file`} reloadDocument className="form">
      <p>{t('dossier.what')}</p>
      <RadioCards
        legend={t('dossier.language')}
        name="language"
        required
        defaultValue={locale}
        choices={[
          { value: 'ar', label: 'العربية' },
          { value: 'en', label: 'English' },
        ]}
      />
      <TextArea
        name="words"
        rows={3}
        maxLength={5000}
        optional
        label={t('dossier.words')}
        hint={t('dossier.words.hint')}
      />
      <Check name="people" value="yes" label={t('dossier.people')} />
      <Check name="places" value="yes" label={t('dossier.places')} />
      <ReleasedBefore claim={claim} releases={releases} />
      <p className="meta">{t('dossier.zip.hint')}</p>
      <div className="row">
        {formats.map((format) => (
          <Button key={format} name="format" value={format} {...(format === 'pdf' && { look: 'primary' as const })}>
            {t('dossier.download', { format: t(`dossier.format.${format}`) })}
          </Button>
        ))}
      </div>
    </PostForm>
  )
}
