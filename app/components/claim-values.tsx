import type { ReactNode } from 'react'
import { useText } from '../i18n/context'
import { Message } from '../i18n/message'
import type { Text } from '../i18n/text'
import type { Field, ToldValue } from '../review/claim-values'
import type { DossierPassage } from '../review/read-claim-passages.server'
import type { Dossier } from '../review/read-claim.server'
import { countWords } from './count-words'
import { DataTable } from './data-table'
import { FieldList } from './field-list'
import { SafeText } from './safe-text'
import { Sheet } from './sheet'
import { OutsideName, SubjectLink } from './subject-link'
import { ValuesLine } from './values-line'

/** What the passages say field by field: a table for each field in which they differ, one list of those in which they agree. */
export function ClaimValues({ dossier }: { dossier: Dossier }) {
  const text = useText()
  const differing = dossier.fields.filter((field) => field.differs)
  const agreed = dossier.fields.filter((field) => !field.differs)
  const passages = passagesById(dossier)
  const sources = (field: Field) => new Set(field.values.flatMap((value) => value.tellings.map((telling) => passages.get(telling.passage)?.source.id))).size
  return (
    <>
      {differing.map((field) => (
        <DifferingField key={field.key} field={field} dossier={dossier} />
      ))}
      {agreed.length > 0 && (
        <Sheet title={text.t('claims.fields')}>
          <FieldList
            fields={agreed.map((field) => ({
              name: fieldName(field, text),
              value: (
                <>
                  <bdi>{text.list(field.values.map((value) => valueWords(field, value, text)))}</bdi>
                  {sources(field) > 1 && <span className="meta"> · {text.t('claims.value.agreed', { sources: sources(field) })}</span>}
                </>
              ),
            }))}
          />
        </Sheet>
      )}
    </>
  )
}

interface ToldRow {
  key: string
  value: ToldValue
  written: string
  passage: DossierPassage
}

function DifferingField({ field, dossier }: { field: Field; dossier: Dossier }) {
  const text = useText()
  const { t } = text
  const passages = passagesById(dossier)
  const rows = field.values.flatMap((value) =>
    value.tellings.flatMap(({ passage: id, written }): ToldRow[] => {
      const passage = passages.get(id)
      return passage ? [{ key: `${value.key} ${id}`, value, written, passage }] : []
    }),
  )
  const origin = (row: ToldRow) => dossier.origins.ofReport[row.passage.report.id]
  const numbers = field.values.flatMap(({ key, low, high }) => (low === null && high === null ? [] : [{ key, value: low ?? high ?? 0 }]))
  const title = t('claims.values', { field: fieldName(field, text), values: field.values.length, origins: new Set(rows.map(origin)).size })
  return (
    <Sheet title={title} className="claim-field">
      {numbers.length > 1 && <ValuesLine label={t('claims.values.line')} values={numbers} />}
      <DataTable
        caption={title}
        captionUnseen
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'value', head: t('claims.value'), heading: true, numeric: true, cell: (row) => <bdi>{valueWords(field, row.value, text)}</bdi> },
          { key: 'written', head: t('claims.value.written'), cell: (row) => <Written>{row.written}</Written> },
          { key: 'source', head: t('claims.value.source'), cell: (row) => <OutsideName to={`#passage-${row.passage.id}`}>{row.passage.source.name}</OutsideName> },
          { key: 'origin', head: t('claims.value.origin'), numeric: true, cell: (row) => text.id(origin(row) ?? 0) },
          { key: 'rating', head: t('claims.value.rating'), cell: (row) => row.passage.source.reliability },
          { key: 'state', head: t('claims.value.state'), cell: (row) => <ValueState dossier={dossier} passage={row.passage} /> },
        ]}
      />
    </Sheet>
  )
}

function Written({ children }: { children: string }) {
  return (
    <bdi className="claim-written">
      <SafeText text={children} />
    </bdi>
  )
}

function ValueState({ dossier, passage }: { dossier: Dossier; passage: DossierPassage }): ReactNode {
  const { t } = useText()
  if (passage.claimId === dossier.id) return t('claims.value.state.own')
  const link = dossier.links.find((candidate) => candidate.claim.id === passage.claimId)
  if (!link) return null
  return (
    <span className={link.relation === 'conflict' ? 'tone-amber' : undefined}>
      <Message id={`claims.value.state.${link.relation}`} values={{ claim: <SubjectLink kind="claim" id={link.claim.id} /> }} />
    </span>
  )
}

function passagesById(dossier: Dossier): Map<number, DossierPassage> {
  return new Map([...dossier.passages, ...dossier.linkedPassages].map((passage) => [passage.id, passage]))
}

function fieldName(field: Field, { t }: Text): string {
  if (field.name === 'place' || field.name === 'day' || field.name === 'event') return t(`claims.field.${field.name}`)
  if (field.part) return t('claims.field.part', { what: field.noun ?? t(`facts.figure.${field.name}`) })
  return field.name === 'other' && field.noun ? field.noun : t(`facts.figure.${field.name}`)
}

/** A value in the reader's language; a place stays as it was written. */
export function valueWords(field: Pick<Field, 'name'>, value: ToldValue, text: Text): string {
  if (field.name === 'place') return value.name
  if (field.name === 'event') return text.t(`facts.event.${value.name as 'clash'}`)
  if (field.name !== 'day') return countWords(text, { ...value, precision: value.precision ?? 'exact' })
  const from = text.date(value.from ?? '')
  return value.from === value.to ? from : text.t('claims.value.days', { from, to: text.date(value.to ?? value.from ?? '') })
}
