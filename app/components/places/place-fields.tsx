import { useText } from '../../i18n/context'
import type { Governorate } from '../../intake/places/place-csv'
import { placeKinds } from '../../intake/places/place-shape'
import { Field, Select } from '../ui/forms/field'

interface PlaceFieldsProps {
  typed: Record<string, string>
  issues: Record<string, string>
  governorates: readonly Governorate[]
}

/** The fields of a place. */
export function PlaceFields({ typed, issues, governorates }: PlaceFieldsProps) {
  return (
    <>
      <NameFields typed={typed} issues={issues} />
      <KindFields typed={typed} governorates={governorates} />
      <DegreeField name="lat" typed={typed} issues={issues} />
      <DegreeField name="lon" typed={typed} issues={issues} />
    </>
  )
}

/** Its name in Arabic and English, and how else it is written. */
function NameFields({ typed, issues }: Pick<PlaceFieldsProps, 'typed' | 'issues'>) {
  const { t } = useText()
  const long = (field: string, most: number) =>
    issues[field] === 'too_big' ? t('errors.field.tooLong', { most }) : undefined
  return (
    <>
      <Field
        name="ar"
        required
        maxLength={100}
        lang="ar"
        label={t('places.ar')}
        defaultValue={typed.ar}
        error={long('ar', 100) ?? (issues.ar && t('places.ar.missing'))}
      />
      <Field
        name="en"
        maxLength={100}
        optional
        label={t('places.en')}
        defaultValue={typed.en}
        error={long('en', 100)}
      />
      <Field
        name="aliases"
        maxLength={1000}
        optional
        label={t('places.aliases')}
        hint={t('places.aliases.hint')}
        defaultValue={typed.aliases}
        error={long('aliases', 1000)}
      />
    </>
  )
}

/** What kind of place it is, and in which governorate it lies. */
function KindFields({ typed, governorates }: Pick<PlaceFieldsProps, 'typed' | 'governorates'>) {
  const { t, locale } = useText()
  return (
    <>
      <Select
        name="kind"
        label={t('places.kind')}
        defaultValue={typed.kind ?? 'town'}
        options={placeKinds
          .filter((kind) => kind !== 'governorate')
          .map((value) => ({ value, label: t(`places.kind.${value}`) }))}
      />
      <Select
        name="governorate"
        label={t('places.governorate')}
        hint={t('places.governorate.hint')}
        blank={t('places.governorate.none')}
        defaultValue={typed.governorate ?? ''}
        options={governorates.map(({ key, ar, en }) => ({ value: key, label: (locale === 'en' && en) || ar }))}
      />
    </>
  )
}

function DegreeField({ name, typed, issues }: { name: 'lat' | 'lon' } & Pick<PlaceFieldsProps, 'typed' | 'issues'>) {
  const { t } = useText()
  return (
    <Field
      name={name}
      inputMode="decimal"
      dir="ltr"
      optional
      label={t(`places.${name}`)}
      hint={t('places.degrees.hint')}
      defaultValue={typed[name]}
      error={issues[name] && t(issues[name] === 'half' ? 'places.degrees.half' : 'places.degrees.wrong')}
    />
  )
}
