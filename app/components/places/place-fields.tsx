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
  const { t, locale } = useText()
  const long = (field: string, most: number) =>
    issues[field] === 'too_big' ? t('errors.field.tooLong', { most }) : undefined
  const degrees = (field: 'lat' | 'lon') =>
    issues[field] && t(issues[field] === 'half' ? 'places.degrees.half' : 'places.degrees.wrong')
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
      <Field
        name="lat"
        inputMode="decimal"
        dir="ltr"
        optional
        label={t('places.lat')}
        hint={t('places.degrees.hint')}
        defaultValue={typed.lat}
        error={degrees('lat')}
      />
      <Field
        name="lon"
        inputMode="decimal"
        dir="ltr"
        optional
        label={t('places.lon')}
        hint={t('places.degrees.hint')}
        defaultValue={typed.lon}
        error={degrees('lon')}
      />
    </>
  )
}
