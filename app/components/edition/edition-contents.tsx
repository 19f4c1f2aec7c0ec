import type { Edition, Section } from '../../exchange/edition/edition'
import { useText } from '../../i18n/context'
import { sectionName } from './edition-words'

/** Fewer sections need no contents. */
const fewest = 3

const top = 'edition-contents'

type Parts = Pick<Edition, 'sections' | 'unverified'>

/** Where a section of the verified part or of the other one is found on its page; the key of a place is in both. */
export function sectionAnchor({ sections }: Pick<Edition, 'sections'>, section: Section): string {
  return `${sections.includes(section) ? 'verified' : 'unverified'}-${section.key || 'elsewhere'}`
}

/** The sections of a long edition with how many events each has, as links to them. */
export function EditionContents({ edition }: { edition: Parts }) {
  const { t } = useText()
  const { sections, unverified } = edition
  if (!hasContents(edition)) return null
  return (
    <nav id={top} className="edition-contents screen-only" aria-label={t('edition.contents')}>
      {sections.length > 0 && <SectionLinks edition={edition} shown={sections} />}
      {unverified.length > 0 && (
        <>
          {sections.length > 0 && <p className="meta">{t('edition.unverified')}</p>}
          <SectionLinks edition={edition} shown={unverified} />
        </>
      )}
    </nav>
  )
}

function SectionLinks({ edition, shown }: { edition: Parts; shown: readonly Section[] }) {
  const text = useText()
  return (
    <ul>
      {shown.map((section) => (
        <li key={section.key}>
          <a href={`#${sectionAnchor(edition, section)}`}>
            {sectionName(section, text)} <span className="edition-count">{text.number(section.paragraphs.length)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The way back from a section's heading. */
export function ToContents({ edition }: { edition: Parts }) {
  const { t } = useText()
  if (!hasContents(edition)) return null
  return (
    <a href={`#${top}`} className="edition-to-contents screen-only">
      {t('edition.contents')} <span aria-hidden="true">↑</span>
    </a>
  )
}

function hasContents({ sections, unverified }: Parts): boolean {
  return sections.length + unverified.length >= fewest
}
