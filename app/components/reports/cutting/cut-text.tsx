import { Link } from '@remix-run/react'
import type { HTMLAttributes } from 'react'
import { useText } from '../../../i18n/context'
import type { FactMark } from '../../../review/rules/claims/fact-marks'
import type { Block, Stretch } from '../../../intake/cutting/stretches'
import { MarkedText } from '../../ui/reading/marked-text'
import { SafeText } from '../../ui/reading/safe-text'
import { SectionedText } from '../reading/sectioned-text'
import { classes } from '../../ui/tone'

export interface CutTextProps {
  text: string
  lang: string
  blocks: readonly Block[]
  marks: readonly FactMark[]
  /** Added to offsets in the elements' ids: where this text begins in the whole one. */
  base: number
  /** The heading that the beginning stands under, where it is not in this text. */
  under: string | null
  /** Start of the stretch that is worked on. */
  selected: number | null
  caret: number | null
  /** The one stretch that Tab reaches; absent without scripts, where Tab reaches all. */
  roving: number | null
  /** Address that selects the stretch at this start, for use without scripts. */
  hrefOf: (start: number) => string
  handlers: HTMLAttributes<HTMLDivElement>
}

/** A report's text to be cut: each passage and each line without claim can be chosen, and a caret set between its words. */
export function CutText({
  text,
  lang,
  blocks,
  marks,
  base,
  under,
  selected,
  caret,
  roving,
  hrefOf,
  handlers,
}: CutTextProps) {
  const { t } = useText()
  return (
    <div role="group" aria-label={t('intake.cut.text')} aria-describedby="cut-keys" {...handlers}>
      <SectionedText lang={lang} blocks={blocks} under={under}>
        {(stretch) =>
          stretch.kind === 'passage' || stretch.kind === 'loose' ? (
            <Choosable
              {...{ text, stretch, marks, base, hrefOf }}
              current={stretch.start === selected}
              caret={stretch.start === selected ? caret : null}
              tabIndex={roving === null ? undefined : stretch.start === roving ? 0 : -1}
            />
          ) : (
            <SafeText text={text.slice(stretch.start, stretch.end)} />
          )
        }
      </SectionedText>
    </div>
  )
}

interface ChoosableProps extends Pick<CutTextProps, 'text' | 'marks' | 'base' | 'hrefOf' | 'caret'> {
  stretch: Stretch
  current: boolean
  tabIndex: number | undefined
}

function Choosable({ text, stretch, marks, base, hrefOf, current, caret, tabIndex }: ChoosableProps) {
  const { t, id } = useText()
  const { start, kind, number } = stretch
  return (
    <Link
      to={hrefOf(start)}
      id={`p${start + base}`}
      data-stretch={start}
      className={classes('cut-stretch', kind === 'loose' ? 'cut-loose' : (number ?? 0) % 2 === 0 && 'cut-even')}
      aria-current={current || undefined}
      tabIndex={tabIndex}
      preventScrollReset
      draggable={false}
    >
      {number === null ? (
        <bdi className="unseen">{t('intake.cut.loose')}: </bdi>
      ) : (
        <bdi className="passage-number">{id(number)}</bdi>
      )}
      <MarkedText text={text} span={stretch} marks={marks} caret={caret} />
    </Link>
  )
}
