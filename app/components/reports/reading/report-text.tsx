import { Link } from '@remix-run/react'
import { useMemo } from 'react'
import { useText } from '../../../i18n/context'
import { blocksOf, type Stretch } from '../../../intake/cutting/stretches'
import type { ReportPassage } from '../../../review/queries/reports/read-report.server'
import { becauseOf } from '../../triage/triage-chip'
import { Icon } from '../../ui/icon'
import { MarkedText } from '../../ui/reading/marked-text'
import { SafeText } from '../../ui/reading/safe-text'
import { SectionedText } from './sectioned-text'
import { classes } from '../../ui/tone'
import { signs, passageState } from './report-legend'

interface ReportTextProps {
  text: string
  lang: string
  sections: readonly { title: string; start: number; end: number }[]
  passages: readonly ReportPassage[]
  /** Id of the passage that the side tells about. */
  selected: number | null
  /** The number of the first passage, where the text is a page of a longer one. */
  firstPassage: number
  /** The heading that the beginning stands under, where that is on an earlier page. */
  under: string | null
}

/** The triage by which a passage's claim needs no check; null where it has none or a verdict. */
function isSetAside({ claim: { state, triage } }: ReportPassage) {
  return state === 'open' && triage !== '' && triage !== 'to-check' ? triage : null
}

/** Of the page and not of the report, or a sentence that unrelated reports share: dimmed until somebody decides on it. */
function isBoilerplate({ claim: { state, triage, proposal } }: ReportPassage): boolean {
  return state === 'open' && triage === '' && (proposal === 'boilerplate' || proposal === 'repeated')
}

/** A report as received: passages tinted and signed by the state of their claim, suggestions beside the line. */
export function ReportText({ text, lang, sections, passages, selected, firstPassage, under }: ReportTextProps) {
  const blocks = useMemo(
    () =>
      blocksOf({ start: 0, end: text.length, sections: [...sections], passages: [...passages] }, text, firstPassage),
    [text, sections, passages, firstPassage],
  )
  const byStart = useMemo(() => new Map(passages.map((passage) => [passage.start, passage])), [passages])
  const slots = useMemo(() => markSlots(passages), [passages])
  function drawn(stretch: Stretch) {
    const passage = stretch.kind === 'passage' ? byStart.get(stretch.start) : undefined
    if (passage)
      return (
        <Passage
          text={text}
          passage={passage}
          number={stretch.number ?? 0}
          selected={passage.id === selected}
          slot={slots.get(passage.id) ?? 0}
        />
      )
    const plain = <SafeText text={text.slice(stretch.start, stretch.end)} />
    return stretch.kind === 'loose' ? <span className="around">{plain}</span> : plain
  }
  return (
    <div className={classes(slots.size > 0 && 'with-overlaps')} data-quotable>
      <SectionedText lang={lang} blocks={blocks} under={under}>
        {drawn}
      </SectionedText>
    </div>
  )
}

/** More letters than a line holds: marks that far apart never stand on one line. */
const longestLine = 80

/** Columns for the marks: the first, and the next one only where the mark before may stand on the same line. */
function markSlots(passages: readonly ReportPassage[]): Map<number, number> {
  const slots = new Map<number, number>()
  let before: { end: number; slot: number } | null = null
  for (const { id, end, overlaps } of passages) {
    if (overlaps.length === 0) continue
    const slot: number = before && end - before.end < longestLine ? (before.slot + 1) % 3 : 0
    slots.set(id, slot)
    before = { end, slot }
  }
  return slots
}

interface PassageProps {
  text: string
  passage: ReportPassage
  number: number
  selected: boolean
  /** Which of three columns its suggestions stand in, so that those of one line lie side by side. */
  slot: number
}

function Passage({ text, passage, number, selected, slot }: PassageProps) {
  const { t, id } = useText()
  const state = passageState(passage)
  const sign = signs[state]
  const aside = isSetAside(passage)
  const fixed = isBoilerplate(passage)
  const ground = fixed ? becauseOf(passage.claim.proposal) : null
  const words = aside ? t(`triage.${aside}`) : t(ground ?? `frame.state.${state}`)
  return (
    <span
      id={`passage-${passage.id}`}
      className={classes(
        'passage',
        `passage-${state}`,
        (aside !== null || fixed) && 'passage-aside',
        selected && 'passage-selected',
      )}
    >
      <Link
        className="passage-number"
        to={`?passage=${passage.id}`}
        preventScrollReset
        aria-label={t('reports.passage.about', { number: id(number), state: words })}
        aria-current={selected || undefined}
      >
        {sign && <Icon name={sign} />}
        {id(number)}
      </Link>
      {passage.broken ? (
        <strong className="passage-broken" role="alert">
          <Icon name="warning" /> {t('reports.passage.broken')}
        </strong>
      ) : (
        <Link className="passage-text" to={`/claims/${passage.claim.id}`}>
          <MarkedText text={text} span={passage} marks={selected ? passage.marks : []} />
        </Link>
      )}
      <OverlapMark passage={passage} slot={slot} number={number} />
    </span>
  )
}

/** How many suggestions wait on a passage; one alone is opened at once. */
function OverlapMark({
  passage: { id: passageId, overlaps },
  slot,
  number,
}: {
  passage: ReportPassage
  slot: number
  number: number
}) {
  const { t, id, number: figure, dir, locale } = useText()
  const [first] = overlaps
  if (!first) return null
  const to = overlaps.length === 1 ? `/overlaps/${first.left}/${first.right}` : `?passage=${passageId}`
  return (
    <Link
      className={`overlap-mark overlap-slot-${slot}`}
      to={to}
      preventScrollReset
      aria-label={t('reports.passage.overlaps', { number: id(number), count: overlaps.length })}
    >
      {/* Words of ours inside the report's text, which may run the other way. */}
      <bdi dir={dir} lang={locale}>
        <span className="overlap-words">{t('overlaps.count', { count: overlaps.length })}</span>
        <span className="overlap-sign">
          <Icon name="overlap" />
          {figure(overlaps.length)}
        </span>
      </bdi>
    </Link>
  )
}
