import type { ReactNode } from 'react'
import { sentencesOf, type Edition, type Section } from '../../exchange/edition/edition'
import { useText } from '../../i18n/context'
import { StateBadge } from '../ui/state-badge'
import { EditionContents, sectionAnchor, ToContents } from './edition-contents'
import { EditionFold, isLong } from './edition-fold'
import { EditionParagraph } from './edition-paragraph'
import type { EditionParts, EditionTools } from './edition-parts'
import { classes } from '../ui/tone'
import { useRunningHead } from './running-head'
import { editionSize, editionTitle, numberNotes, reportSigla, sectionName } from './edition-words'

interface SheetProps {
  edition: Edition
  /** The number of an issue; null for a draft. */
  number: number | null
  /** Beneath the title: what it corrects, who issued it. */
  imprint?: ReactNode
  tools?: EditionTools
  /** Of a public page: where claims lead, and what stands behind their verdicts. */
  readers?: Required<Pick<EditionParts, 'publicClaim' | 'afterVerdict'>>
}

/** The page of an edition: its title, the verified part by governorate, and what is not verified apart from it. */
export function EditionSheet({ edition, number, imprint, tools, readers }: SheetProps) {
  const text = useText()
  const { t } = text
  const { sections, unverified } = edition
  const events = [...sections, ...unverified].flatMap(({ paragraphs }) => paragraphs)
  useRunningHead(`${t('edition.masthead')} | ${editionTitle(edition, text)}`)
  const parts = {
    notes: numberNotes(edition),
    sigla: reportSigla(edition, text),
    numbers: new Map(events.map(({ sentences }, at) => [sentences[0]?.claim ?? 0, at + 1])),
    ...(tools && { tools }),
    ...readers,
  }
  // An editor moves events from place to place, and sees them all.
  const folds = isLong(events.length) && !tools && !readers
  return (
    <article className={classes('edition-sheet', folds && 'edition-folds')}>
      <Masthead edition={edition} number={number} imprint={imprint} />
      <EditionContents edition={edition} />
      {sections.map((section) => (
        <EditionSection key={section.key} edition={edition} section={section} {...{ parts, folds }} level="h2" />
      ))}
      {unverified.length > 0 && (
        <section className="edition-unverified">
          <h2>{t('edition.unverified')}</h2>
          <p className="meta">{t(sections.length === 0 ? 'edition.unverified.all' : 'edition.unverified.what')}</p>
          {unverified.map((section) => (
            <EditionSection key={section.key} edition={edition} section={section} {...{ parts, folds }} level="h3" />
          ))}
        </section>
      )}
    </article>
  )
}

function Masthead({ edition, number, imprint }: Pick<SheetProps, 'edition' | 'number' | 'imprint'>) {
  const text = useText()
  const { t, id } = text
  return (
    <header className="edition-masthead">
      <p className="edition-kind">
        {t('edition.masthead')} <span aria-hidden="true">❦</span>{' '}
        {number === null ? t('edition.draft') : t('edition.number', { number: id(number) })}
      </p>
      <h1>{editionTitle(edition, text)}</h1>
      <p className="edition-made">{editionSize(edition, text)}</p>
      {imprint}
      <VerdictKey edition={edition} />
    </header>
  )
}

/** What the signs behind the sentences mean: those that this edition has, once. */
function VerdictKey({ edition }: Pick<SheetProps, 'edition'>) {
  const { t } = useText()
  const given = new Set(sentencesOf(edition).map(({ state }) => state))
  const states = (['confirmed', 'disputed', 'unverifiable'] as const).filter((state) => given.has(state))
  if (states.length === 0) return null
  return (
    <ul className="edition-key-of-verdicts" aria-label={t('edition.read.verdicts')}>
      {states.map((state) => (
        <li key={state}>
          <StateBadge state={state} />
        </li>
      ))}
    </ul>
  )
}

interface SectionProps {
  section: Section
  parts: EditionParts
}

function EditionSection({
  edition,
  section,
  parts,
  folds,
  level: Heading,
}: SectionProps & { edition: Edition; folds: boolean; level: 'h2' | 'h3' }) {
  const text = useText()
  const events = <SectionEvents section={section} parts={parts} />
  return (
    <section className="edition-section" id={sectionAnchor(edition, section)}>
      <Heading>{sectionName(section, text)}</Heading>
      <ToContents edition={edition} />
      {folds ? <EditionFold events={section.paragraphs.length}>{events}</EditionFold> : events}
    </section>
  )
}

function SectionEvents({ section, parts }: SectionProps) {
  const text = useText()
  const shown = section.paragraphs.map(({ key }) => key)
  return section.paragraphs.map((paragraph) => (
    <div key={paragraph.key} className="edition-event">
      <span className="edition-event-number" aria-hidden="true">
        {text.id(parts.numbers.get(paragraph.sentences[0]?.claim ?? 0) ?? '')}
      </span>
      <EditionParagraph sentences={paragraph.sentences} parts={parts} />
      {parts.tools?.event(paragraph.key, shown)}
    </div>
  ))
}

/** How many sentences an edition has. */
export function isEmpty(edition: Edition): boolean {
  return sentencesOf(edition).length === 0
}
