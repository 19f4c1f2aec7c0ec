import { useFetcher, useLocation, useNavigation } from '@remix-run/react'
import { useMemo, useRef } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import type { CutStep } from '../../../intake/cutting/cut-step'
import type { FactMark } from '../../../review/rules/claims/fact-marks'
import type { PlannedReport } from '../../../intake/cutting/plan'
import { blocksOf, type Stretch } from '../../../intake/cutting/stretches'
import { CutPanel, wordAt } from './cut-panel'
import { CutText } from './cut-text'
import { Icon } from '../../ui/icon'
import { Card } from '../../ui/card'
import { useCutCaret } from './use-cut-caret'
import { PostForm } from '../../ui/forms/post-form'
import { rememberSent } from '../../ui/forms/sent-form'
import { staysHere, useAnswer, type CutAnswer } from './cut-answer'

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
export function CutEditor({
  text,
  lang,
  report,
  marks,
  base,
  firstPassage = 1,
  under = null,
  pages,
  selected: initial,
  hrefOf,
  values,
  onAnswer,
  issue,
  panelAside,
  header,
  aside,
  footer,
  usual,
}: CutEditorProps) {
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<CutAnswer>()
  const busy = useNavigation().state !== 'idle'
  const { pathname, search } = useLocation()
  const address = pathname + search
  const blocks = useMemo(() => blocksOf(report, text, firstPassage), [report, text, firstPassage])
  const stretches = useMemo(
    () =>
      blocks.flatMap((block) =>
        block.stretches.filter((stretch) => stretch.kind === 'passage' || stretch.kind === 'loose'),
      ),
    [blocks],
  )

  function send(value: string) {
    if (!form.current || fetcher.state !== 'idle') return
    const data = new FormData(form.current)
    data.set('do', value)
    data.set('stay', 'yes')
    rememberSent({ page: address, action: address, data })
    fetcher.submit(data, { method: 'post' })
  }
  const { choose, ...place } = useCutCaret({
    text,
    stretches,
    base,
    initial,
    perform: ({ cut, at }: CutStep) => send(`${cut} ${at + base}`),
  })
  useAnswer(fetcher, base, choose, onAnswer)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (!(button instanceof HTMLButtonElement) || button.name !== 'do' || !staysHere(button.value)) return
    event.preventDefault()
    send(button.value)
  }

  const current = stretches.find((stretch) => stretch.start === place.selected)
  const why = (fetcher.state === 'idle' ? fetcher.data?.issue : undefined) ?? issue
  return (
    <PostForm
      ref={form}
      values={values}
      onSubmit={onSubmit}
      className="stack cut-form"
      aria-busy={busy || fetcher.state !== 'idle'}
    >
      {usual !== undefined && <button className="unseen" name="do" value={usual} tabIndex={-1} aria-hidden="true" />}
      {header}
      <div className="with-aside">
        <div className="cards">
          <Card>
            {pages}
            <CutText {...{ text, lang, blocks, marks, base, under, hrefOf }} {...place} />
            {pages}
          </Card>
        </div>
        <div className="cards cut-aside">
          <StretchCard {...{ text, marks, base, panelAside }} stretch={current} caret={place.caret} issue={why} />
          {aside}
        </div>
      </div>
      {footer}
      <p className="unseen" role="status">
        {place.caret !== null && t('intake.cut.caret', { word: wordAt(text, place.caret) })}
      </p>
    </PostForm>
  )
}

interface StretchCardProps extends Pick<CutEditorProps, 'text' | 'marks' | 'base' | 'panelAside' | 'issue'> {
  /** The chosen stretch. */
  stretch: Stretch | undefined
  caret: number | null
}

/** What can be done with the chosen stretch, and why the last cut was not made. */
function StretchCard({ text, marks, base, panelAside, issue, stretch, caret }: StretchCardProps) {
  const { t } = useText()
  return (
    <Card
      title={
        stretch
          ? stretch.number === null
            ? t('intake.cut.loose')
            : t('intake.cut.passage', { number: stretch.number })
          : t('intake.cut.title')
      }
      aside={panelAside}
    >
      {issue && (
        <p className="field-error" role="alert">
          <Icon name="warning" />
          <span>{t(issue)}</span>
        </p>
      )}
      {stretch ? (
        <CutPanel {...{ text, marks, base }} stretch={stretch} caret={caret} />
      ) : (
        <p className="soft">{t('intake.cut.choose')}</p>
      )}
      <p className="meta cut-keys scripted" id="cut-keys">
        {t('intake.cut.keys')}
      </p>
    </Card>
  )
}
