import type { Edition, Section, Sentence } from '../../exchange/edition/edition'
import type { Text } from '../../i18n/text'
import { nameControls } from '../../i18n/bidi'
import { siglaList, siglum } from '../events/sigla'
import {
  editionSize,
  editionTitle,
  noteWords,
  quoted,
  sectionName,
  stateWords,
  siglaWords,
  writtenParts,
  type WrittenParts,
} from './edition-words'

/** An edition as Markdown: notes are footnotes, text of reports cannot make markup. `heading` says which edition it is. */
export function editionMarkdown(edition: Edition, heading: string, text: Text): string {
  const { t } = text
  const parts = writtenParts(edition, text)
  const lines = [
    `# ${plain(editionTitle(edition, text))}`,
    plain(heading),
    editionSize(edition, text),
    ...edition.sections.flatMap((section) => sectionLines(section, '##', parts)),
    ...(edition.unverified.length === 0
      ? []
      : [
          `## ${t('edition.unverified')}`,
          t('edition.unverified.what'),
          ...edition.unverified.flatMap((section) => sectionLines(section, '###', parts)),
        ]),
    `## ${t('edition.sources')}`,
    witnessLines(edition, parts).join('\n'),
    `## ${t('edition.read')}`,
    `${t('edition.read.lemma')} ${t('edition.read.copies')}`,
    ...footnotes(parts),
  ]
  return `${lines.join('\n\n')}\n`
}

function sectionLines(section: Section, level: string, parts: WrittenParts): string[] {
  return [
    `${level} ${plain(sectionName(section, parts.text))}`,
    ...section.paragraphs.map(({ sentences }) => sentences.map((sentence) => sentenceLine(sentence, parts)).join(' ')),
  ]
}

function sentenceLine(sentence: Sentence, { text, sigla, notes }: WrittenParts): string {
  const { t } = text
  let [line, reached] = ['', 0]
  for (const { number, note } of notes.get(sentence.claim)?.notes ?? []) {
    const end = note.at === null ? sentence.text.length : Math.max(reached, note.at.end)
    line += `${plain(sentence.text.slice(reached, end))}[^${number}]`
    reached = end
  }
  const against = sentence.against
    .map(({ headline }) => `; ${t('edition.against')} ${plain(quoted(headline, text))}`)
    .join('')
  const statedBy = plain(siglaWords(sentence.statedBy, sigla, text))
  return `${line}${plain(sentence.text.slice(reached))} **${stateWords(sentence, text)}** (${statedBy}${against})`
}

function footnotes({ text, sigla, notes }: WrittenParts): string[] {
  const { t } = text
  return [...notes.values()].flatMap(({ sentence, notes: numbered }) =>
    numbered.map(({ number, note }) => {
      const words = noteWords(note, sentence, sigla, text)
      const lemma = `${words.field === null ? '' : `${plain(words.field)}: `}**${plain(words.lemma)}**\\]`
      const readings = [
        `${lemma} ${plain(words.sigla)}${note.alone ? ` ${t('edition.alone')}` : ''}${note.adopted ? ` (${t('edition.adopted')})` : ''}`,
        ...words.variants.map((variant) => plain(`${variant.words} ${variant.sigla}`)),
        ...(words.silent === null ? [] : [plain(t('edition.silent', { sigla: words.silent }))]),
        ...(note.conflict ? [t('edition.conflict')] : []),
      ]
      return `[^${number}]: ${readings.join(' | ')}`
    }),
  )
}

function witnessLines({ witnesses }: Edition, { text, sigla }: WrittenParts): string[] {
  const letter = new Map(witnesses.map(({ source }, at) => [source, siglum(at, text)]))
  return witnesses.map(({ source, name, reliability, reports, copies }) => {
    const titles = reports.map(({ id, title }) =>
      reports.length > 1 ? `${sigla.get(id) ?? ''} ${plain(title)}` : plain(title),
    )
    const carried =
      copies.length === 0
        ? ''
        : ` (${text.t('edition.copies', {
            sigla: siglaList(
              copies.map((of) => letter.get(of) ?? ''),
              text,
            ),
          })})`
    return `- **${letter.get(source) ?? ''}** ${plain(name)}, ${reliability}${carried}: ${titles.join('; ')}`
  })
}

/** Text of others on one line, with whatever Markdown or HTML would read in it escaped. */
function plain(words: string): string {
  return nameControls(words)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&^]/g, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
}
