import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Block, Stretch } from '../../../intake/cutting/stretches'
import { SafeText } from '../../ui/reading/safe-text'
import { classes } from '../../ui/tone'

interface SectionedTextProps {
  /** BCP 47; the margin with the names is on the side where its lines begin. */
  lang: string
  blocks: readonly Block[]
  /** The heading that the first block stands under, on an earlier page of a long text. */
  under?: string | null
  /** Draws one stretch; headings are given to it too. */
  children: (stretch: Stretch) => ReactNode
}

/** A report's text as received, with the names of its sections in the margin while they are read. */
export function SectionedText({ lang, blocks, under = null, children }: SectionedTextProps) {
  const headed = under !== null || blocks.some((block) => block.heading !== null)
  return (
    <div className={classes('sectioned', !headed && 'sectioned-bare')} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {blocks.map(({ heading, stretches }, at) => (
        <div key={stretches[0]?.start ?? at} className="section" id={heading ? `s${heading.start}` : undefined}>
          {headed && (
            <p className="section-name" dir="auto" aria-hidden={heading ? true : undefined}>
              {heading ? <SafeText text={heading.title} /> : at === 0 && under !== null && <SafeText text={under} />}
            </p>
          )}
          <div dir="auto" lang={lang} className="reading section-text">
            {stretches.map((stretch) =>
              stretch.kind === 'heading' ? (
                <strong key={stretch.start} className="section-heading">
                  {children(stretch)}
                </strong>
              ) : (
                <Fragment key={stretch.start}>{children(stretch)}</Fragment>
              ),
            )}
          </div>
        </div>
      ))}
    </div>
  )
}
