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
  const differing = dossier.fields.filter((field) => field.differs && field.name !== 'event')
  const agreed = dossier.fields.filter((field) => !differing.includes(field))
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

/** One value as one origin gives it: reports that copy a text share a line. */
interface ToldRow {
  key: string
  value: ToldValue
  origin: number
  tellers: { passage: DossierPassage; written: string }[]
}

function rowsOf(field: Field, dossier: Dossier): ToldRow[] {
  const passages = passagesById(dossier)
  const rows = new Map<string, ToldRow>()
  for (const value of field.values) {
    for (const { passage: id, written } of value.tellings) {
      const passage = passages.get(id)
      if (!passage) continue
      const origin = dossier.origins.ofReport[passage.report.id] ?? 0
      const key = `${value.key} ${origin} ${passage.claimId}`
      const row = rows.get(key) ?? { key, value, origin, tellers: [] }
      row.tellers.push({ passage, written })
      rows.set(key, row)
    }
  }
  return [...rows.values()]
}

function DifferingField({ field, dossier }: { field: Field; dossier: Dossier }) {
  const text = useText()
  const { t } = text
  const rows = rowsOf(field, dossier)
  const numbers = field.values.flatMap(({ key, low, high }) => (low === null && high === null ? [] : [{ key, value: low ?? high ?? 0 }]))
  const title = t('claims.values', { field: fieldName(field, text), values: field.values.length, origins: new Set(rows.map((row) => row.origin)).size })
  return (
    <Sheet title={title} className="claim-field">
      {numbers.length > 1 && <ValuesLine label={t('claims.values.line')} values={numbers} />}
      <DataTable
        caption={title}
        captionUnseen
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'value', head: t('claims.value'), heading: true, cell: (row) => <bdi>{valueWords(field, row.value, text)}</bdi> },
          { key: 'written', head: t('claims.value.written'), cell: (row) => <Written words={row.tellers.map((teller) => teller.written)} /> },
          { key: 'source', head: t('claims.value.source'), cell: (row) => <Tellers row={row} /> },
          { key: 'origin', head: t('claims.value.origin'), numeric: true, cell: (row) => text.id(row.origin) },
          { key: 'rating', head: t('claims.value.rating'), cell: (row) => [...new Set(row.tellers.map(({ passage }) => passage.source.reliability))].sort().join(' ') },
          { key: 'state', head: t('claims.value.state'), cell: (row) => <ValueState dossier={dossier} row={row} /> },
        ]}
      />
    </Sheet>
  )
}

function Tellers({ row }: { row: ToldRow }) {
  return (
    <ul className="tellers">
      {row.tellers.map(({ passage }) => (
        <li key={passage.id}>
          <OutsideName to={`#passage-${passage.id}`}>{passage.source.name}</OutsideName>
        </li>
      ))}
    </ul>
  )
}

function Written({ words }: { words: readonly string[] }) {
  return (
    <ul className="tellers claim-written">
      {[...new Set(words)].map((written) => (
        <li key={written}>
          <bdi>
            <SafeText text={written} />
          </bdi>
        </li>
      ))}
    </ul>
  )
}

function ValueState({ dossier, row }: { dossier: Dossier; row: ToldRow }): ReactNode {
  const { t } = useText()
  const claimId = row.tellers[0]?.passage.claimId
  if (claimId === dossier.id) return t(row.tellers.length > 1 ? 'claims.value.state.shared' : 'claims.value.state.own')
  const link = dossier.links.find((candidate) => candidate.claim.id === claimId)
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
