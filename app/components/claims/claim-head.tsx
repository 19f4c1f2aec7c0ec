import { useText } from '../../i18n/context'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { ClaimStateBadges } from '../ui/claim-state'
import { valueWords } from '../ui/field-words'
import { PageHead } from '../ui/page-head'

/** The claim's number with where, when and what, and its state. */
export function ClaimHead({ dossier }: { dossier: Dossier }) {
  const text = useText()
  const { t, id } = text
  const own = new Set(dossier.passages.map((passage) => passage.id))
  const namesOf = (name: 'place' | 'day' | 'event', most: number) =>
    dossier.fields
      .filter((field) => field.name === name)
      .flatMap((field) =>
        field.values
          .filter((value) => value.statedBy.some(({ passage }) => own.has(passage)))
          .map((value) => valueWords(field, value, text)),
      )
      .slice(0, most)
  const days = dossier.passages.map((passage) => passage.report.publishedDay).filter((day) => day !== null)
  return (
    <PageHead
      title={t('claims.one', { id: id(dossier.id) })}
      chips={
        <>
          {namesOf('place', 3).map((name) => (
            <Chip key={name}>{name}</Chip>
          ))}
          {days[0] !== undefined && <Chip>{text.date(days[0])}</Chip>}
          {namesOf('event', 2).map((name) => (
            <Chip key={name} tone="accent">
              {name}
            </Chip>
          ))}
        </>
      }
      aside={
        <div className="row">
          <ClaimStateBadges state={dossier.state} stale={dossier.stale} review={dossier.review.awaits} />
          <Button type="button" small look="quiet" className="needs-scripts" onClick={() => window.print()}>
            {t('claims.print')}
          </Button>
        </div>
      }
    />
  )
}
