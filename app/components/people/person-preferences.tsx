import type { Digits, Locale, Theme } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { RadioCards } from '../ui/forms/choices'
import { HiddenFields } from '../ui/forms/hidden-fields'

interface Preferences {
  locale: Locale
  digits: Digits
  theme: Theme | null
  blind: boolean
  uncovered: boolean
}

/** Language, digits and appearance of the screens, and what they cover at first. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const { t } = useText()
  const { locale, digits, theme, blind, uncovered } = preferences
  return (
    // A plain form: with the language the whole document changes.
    <form
      method="post"
      action="/preferences"
      className="form"
      key={`${locale} ${digits} ${theme ?? ''} ${blind} ${uncovered}`}
    >
      <HiddenFields values={{ returnTo: '/settings', say: 'saved' }} />
      <AppearanceChoices {...preferences} />
      <CoverChoices {...preferences} />
      <div className="form-end">
        <Button look="primary">{t('settings.save')}</Button>
      </div>
    </form>
  )
}

function AppearanceChoices({ locale, digits, theme }: Preferences) {
  const { t } = useText()
  return (
    <>
      <RadioCards
        legend={t('settings.language')}
        name="locale"
        defaultValue={locale}
        choices={[
          { value: 'ar', label: <span lang="ar">العربية</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <RadioCards
        legend={t('settings.digits')}
        name="digits"
        defaultValue={digits}
        choices={[
          { value: 'arab', label: t('settings.digits.arab') },
          { value: 'latn', label: t('settings.digits.latn') },
        ]}
      />
      <RadioCards
        legend={t('settings.theme')}
        name="theme"
        defaultValue={theme ?? 'system'}
        choices={[
          { value: 'system', label: t('settings.theme.system') },
          { value: 'light', label: t('settings.theme.light') },
          { value: 'dark', label: t('settings.theme.dark') },
        ]}
      />
    </>
  )
}

/** Whether scores are hidden until one decided, and graphic pictures shown at once. */
function CoverChoices({ blind, uncovered }: Preferences) {
  const { t } = useText()
  return (
    <>
      <RadioCards
        legend={t('settings.blind')}
        name="blind"
        defaultValue={blind ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: t('settings.blind.no') },
          { value: 'yes', label: t('settings.blind.yes'), hint: t('settings.blind.hint') },
        ]}
      />
      <RadioCards
        legend={t('settings.uncovered')}
        name="uncovered"
        defaultValue={uncovered ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: t('settings.uncovered.no'), hint: t('settings.uncovered.hint') },
          { value: 'yes', label: t('settings.uncovered.yes') },
        ]}
      />
    </>
  )
}
