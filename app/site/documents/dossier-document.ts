import { fieldName, valueWords } from '../../components/ui/field-words'
import type { DossierClaim, DossierContent } from '../../exchange/dossier/read-dossier.server'
import { redactorOf } from '../../exchange/dossier/redact-text'
import { redactsAnything, replacementsOf, type Redaction } from '../../exchange/dossier/redaction'
import type { Text } from '../../i18n/text'
import { plain, type Block, type LeavingDocument, type Run } from './document'
import { dossierEvidence } from './dossier-evidence'

type Passage = DossierClaim['dossier']['passages'][number]

/** Everything on record of these claims as a document: what was said, by whom, what the desk found, and on what. */
export function dossierDocument(
  content: DossierContent,
  redaction: Redaction,
  text: Text,
  now: string,
): LeavingDocument {
  const { t, id } = text
  const numbers = text.list(content.claims.map(({ dossier }) => id(dossier.id)))
  const title = t('dossier.title', { count: content.claims.length, claims: numbers })
  const made = t('dossier.made', { desk: content.desk || t('dossier.desk'), time: text.dateTime(now, { utc: true }) })
  const whole: LeavingDocument = {
    title,
    locale: text.locale,
    foot: title,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'small', runs: [plain(made)] },
      { kind: 'small', runs: [plain(t(redactsAnything(redaction) ? 'dossier.redacted' : 'dossier.whole'))] },
      ...content.claims.flatMap((claim) => claimBlocks(claim, text)),
    ],
  }
  const place = (key: string) => {
    const governorate = content.governorates.get(key)?.[text.locale]
    return governorate === undefined ? t('dossier.place') : t('dossier.place.in', { governorate })
  }
  return redactDocument(whole, replacementsOf(content, redaction, place))
}

function redactDocument(document: LeavingDocument, words: readonly (readonly [string, string])[]): LeavingDocument {
  if (words.length === 0) return document
  const redact = redactorOf(words)
  const runs = (all: Run[]) => all.map((run) => ({ ...run, text: redact(run.text) }))
  const blocks = document.blocks.map((block): Block => {
    if ('text' in block) return { ...block, text: redact(block.text) }
    if ('runs' in block) return { ...block, runs: runs(block.runs) }
    return { ...block, rows: block.rows.map((row) => row.map(runs)) }
  })
  return { ...document, title: redact(document.title), foot: redact(document.foot), blocks }
}

function claimBlocks(claim: DossierClaim, text: Text): Block[] {
  const { dossier } = claim
  const { t, id } = text
  const words = dossier.wording ?? dossier.headline
  return [
    { kind: 'heading', text: t('claims.one', { id: id(dossier.id) }) },
    { kind: 'reading', language: languageOf(words), runs: [plain(words)] },
    ...verdictBlocks(claim, text),
    ...valueBlocks(claim, text),
    { kind: 'subheading', text: t('dossier.passages') },
    ...dossier.passages.flatMap((passage) => passageBlocks(passage, claim, text)),
    ...dossierEvidence(dossier, text),
  ]
}

function languageOf(text: string): 'ar' | 'en' {
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
}

/** The verdict that holds and those before it, each with who gave it and why, and where the trail proves it. */
function verdictBlocks({ dossier, receipt }: DossierClaim, text: Text): Block[] {
  const { t, id } = text
  const { inForce, earlier } = dossier.verdicts
  const all = [...(inForce ? [inForce] : []), ...earlier]
  const blocks = all.flatMap((verdict, at): Block[] => {
    const state = verdict.decision === 'withdrawn' ? t('dossier.withdrawn') : t(`frame.state.${verdict.decision}`)
    const given = { person: verdict.person ?? t('claims.person.none'), time: text.dateTime(verdict.at, { utc: true }) }
    const comma = text.locale === 'ar' ? '، ' : ', '
    const credibility =
      verdict.credibility === null ? '' : `${comma}${t('dossier.credibility', { degree: id(verdict.credibility) })}`
    const when = at === 0 && inForce ? '' : `${t('dossier.earlier')} `
    return [
      {
        kind: 'text',
        runs: [plain(`${when}${state}${credibility}`, { bold: true }), plain(`. ${t('dossier.by', given)}`)],
      },
      { kind: 'reading', language: languageOf(verdict.rationale), runs: [plain(verdict.rationale)] },
    ]
  })
  if (inForce?.decision === 'confirmed' && dossier.weights.outside === 0)
    blocks.push({ kind: 'text', runs: [plain(t('claims.verdict.ownWord'), { tone: 'amber' })] })
  if (dossier.stale) blocks.push({ kind: 'text', runs: [plain(t('publicPages.stale'), { tone: 'amber' })] })
  if (receipt)
    blocks.push({ kind: 'small', runs: [plain(t('dossier.trail', { seq: id(receipt.seq), leaf: receipt.leaf }))] })
  return [
    { kind: 'subheading', text: t('claims.verdict') },
    ...(all.length === 0 ? [{ kind: 'text' as const, runs: [plain(t('frame.state.open'))] }] : blocks),
  ]
}

/** Every value of every field with each source that gives it, and which one the desk adopted. */
function valueBlocks({ dossier }: DossierClaim, text: Text): Block[] {
  const { t } = text
  const passages = new Map([...dossier.passages, ...dossier.linkedPassages].map((passage) => [passage.id, passage]))
  const adopted = new Map(dossier.settled.map(({ field, valueKey }) => [field, valueKey]))
  const rows = dossier.fields
    .filter(({ name }) => name !== 'event')
    .flatMap((field) =>
      field.values.flatMap((value) =>
        value.statedBy.map(({ passage, written }): Run[][] => [
          [plain(fieldName(field, text))],
          [
            plain(valueWords(field, value, text), { bold: true }),
            ...(adopted.get(field.key) === value.key
              ? [plain(` (${t('edition.adopted')})`, { tone: 'green' as const })]
              : []),
          ],
          [plain(written)],
          sourceRuns(passages.get(passage), text),
        ]),
      ),
    )
  if (rows.length === 0) return []
  const head = [t('dossier.field'), t('dossier.value'), t('dossier.written'), t('dossier.source')]
  return [
    { kind: 'subheading', text: t('dossier.values') },
    { kind: 'table', head, rows },
  ]
}

/** Each name in a piece of its own, so that none disturbs the direction of the others. */
function sourceRuns(passage: Passage | undefined, { t, id, date }: Text, more: Omit<Run, 'text'> = {}): Run[] {
  if (!passage) return []
  const { report, source } = passage
  const day = report.publishedDay === null ? t('dossier.day.unknown') : date(report.publishedDay)
  const number = t('action.thing.report', { id: id(report.id) })
  return [source.name, ': ', report.title, ` (${day}; ${number})`].map((text) => plain(text, more))
}

function passageBlocks(passage: Passage, { dossier }: DossierClaim, text: Text): Block[] {
  const { t, id } = text
  const { report, quote } = passage
  const origin = dossier.origins.ofReport[report.id]
  const where = t('dossier.range', { start: id(passage.start), end: id(passage.end), hash: passage.sha256 })
  return [
    { kind: 'reading', language: report.language, runs: [plain(quote ?? t('dossier.mismatch'))] },
    {
      kind: 'small',
      runs: [
        ...sourceRuns(passage, text, { bold: true }),
        ...(origin === undefined ? [] : [plain(` ${t('dossier.origin', { origin: id(origin) })}`)]),
        ...(report.address === null ? [] : [plain(` ${report.address}`)]),
        plain(` ${where}`, { tone: 'soft' as const }),
      ],
    },
  ]
}
