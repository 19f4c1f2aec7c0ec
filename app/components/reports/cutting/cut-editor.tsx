import { useNavigation } from '@remix-run/react'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import type { CutStep } from '../../../intake/cutting/cut-step'
import type { FactMark } from '../../../review/rules/claims/fact-marks'
import type { PlannedReport } from '../../../intake/cutting/plan'
import { blocksOf } from '../../../intake/cutting/stretches'
import { wordAt } from './cut-panel'
import { CutText } from './cut-text'
import { Card } from '../../ui/card'
import { StretchCard } from './stretch-card'
import { useCutCaret } from './use-cut-caret'
import { useCutSending } from './use-cut-sending'
import { PostForm } from '../../ui/forms/post-form'
import { useAnswer, type CutAnswer } from './cut-answer'

interface CutEditorProps {
  /** The report's own text, with sections and passages counted in it. */
  text: string
  lang: string
  report: PlannedReport
  marks: readonly FactMark[]
  /** Where this text begins in the text that cuts are counted in. */
  base: number
  /** The number of its first passage, where the text is a page of a longer one; from 1. */
  firstPassage?: number
  /** The heading that its beginning stands under, where that is on an earlier page. */
  under?: string | null
  /** The way to the other pages of the text, inside the form. */
  pages?: ReactNode
  /** Start of the stretch that the address names. */
  selected: number | null
  hrefOf: (start: number) => string
  /** Called with the answer to each cut that stayed on the page. */
  onAnswer?: (answer: CutAnswer) => void
  /** Sent with every cut. */
  values?: Record<string, string | number>
  issue?: MessageKey
  /** Beside the chosen stretch's card: undo. */
  panelAside?: ReactNode
  /** Above the two columns, inside the form. */
  header?: ReactNode
  /** Further cards at the side, inside the form. */
  aside?: ReactNode
  /** After the two columns, inside the form. */
  footer?: ReactNode
  /** What the form does when Enter is pressed in one of its fields. */
  usual?: string
}

/** Text on one side, cuts on the other, in one form: whatever is typed at the side goes along with every cut. */
export function CutEditor(props: CutEditorProps) {
  const { text, lang, report, marks, base, firstPassage = 1, under = null, pages, usual } = props
  const { t } = useText()
  const { form, fetcher, send, onSubmit } = useCutSending()
  const busy = useNavigation().state !== 'idle' || fetcher.state !== 'idle'
  const blocks = useMemo(() => blocksOf(report, text, firstPassage), [report, text, firstPassage])
  const stretches = useMemo(
    () => blocks.flatMap((block) => block.stretches.filter(({ kind }) => kind === 'passage' || kind === 'loose')),
    [blocks],
  )
  const { choose, ...place } = useCutCaret({
    text,
    stretches,
    base,
    initial: props.selected,
    perform: ({ cut, at }: CutStep) => send(`${cut} ${at + base}`),
  })
  useAnswer(fetcher, base, choose, props.onAnswer)
  const stretch = stretches.find(({ start }) => start === place.selected)
  const issue = (fetcher.state === 'idle' ? fetcher.data?.issue : undefined) ?? props.issue
  return (
    <PostForm ref={form} values={props.values} onSubmit={onSubmit} className="stack cut-form" aria-busy={busy}>
      {usual !== undefined && <button className="unseen" name="do" value={usual} tabIndex={-1} aria-hidden="true" />}
      {props.header}
      <div className="with-aside">
        <div className="cards">
          <Card>
            {pages}
            <CutText {...{ text, lang, blocks, marks, base, under, hrefOf: props.hrefOf }} {...place} />
            {pages}
          </Card>
        </div>
        <div className="cards cut-aside">
          <StretchCard {...{ text, marks, base, stretch, issue }} caret={place.caret} aside={props.panelAside} />
          {props.aside}
        </div>
      </div>
      {props.footer}
      <p className="unseen" role="status">
        {place.caret !== null && t('intake.cut.caret', { word: wordAt(text, place.caret) })}
      </p>
    </PostForm>
  )
}
