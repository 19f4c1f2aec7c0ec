import type { ComponentProps } from 'react'
import { useText } from '../../i18n/context'
import { ListProgress } from './pair-navigation'
import { Chip } from '../ui/chip'
import { PageHead } from '../ui/page-head'
import { TimeStamp } from '../ui/time-stamp'

interface CompareHeadProps {
  passages: readonly [ComparedPassage, ComparedPassage]
  /** Null where nothing suggests the pair, or where its suggestion is hidden. */
  suggestion: { kind: string } | null
  /** The reader has chosen to judge before the suggestion is shown. */
  hidden: boolean
  progress: ComponentProps<typeof ListProgress>['progress']
}

interface ComparedPassage {
  section: string | null
  publishedDay: string | null
}

/** The head of a pair's page: the section that both passages share, how the pair came about, the day of the newer one. */
export function CompareHead({ passages: [first, second], suggestion, hidden, progress }: CompareHeadProps) {
  const { t } = useText()
  const section = first.section === second.section ? first.section : null
  return (
    <PageHead
      title={section === null ? t('compare.title') : t('compare.title.section', { section })}
      chips={
        <>
          <Chip tone="accent">
            {suggestion
              ? t(`overlaps.kind.${suggestion.kind as 'identical'}`)
              : t(hidden ? 'compare.blind' : 'compare.byHand')}
          </Chip>
          {second.publishedDay !== null && (
            <Chip>
              <TimeStamp at={second.publishedDay} day />
            </Chip>
          )}
        </>
      }
      aside={<ListProgress progress={progress} />}
    />
  )
}
