import { useText } from '../../../i18n/context'
import type { FactMark } from '../../../review/rules/claims/fact-marks'
import { wordGaps, type Stretch } from '../../../intake/cutting/stretches'
import { Button } from '../../ui/button'
import { CutFacts } from './cut-facts'
import { Disclosure } from '../../ui/disclosure'
import { SafeText } from '../../ui/reading/safe-text'

interface CutPanelProps {
  text: string
  stretch: Stretch
  marks: readonly FactMark[]
  caret: number | null
  /** Added to offsets: where this text begins in the draft's. */
  base: number
}

/** What can be done with the chosen stretch: every button posts one cut as `do`. */
export function CutPanel({ text, stretch, marks, caret, base }: CutPanelProps) {
  const { t } = useText()
  const at = (offset: number) => offset + base
  if (stretch.kind !== 'passage') {
    return (
      <div className="stack-tight">
        <Button small name="do" value={`claim ${at(stretch.start)}`}>
          {t('intake.cut.claim')}
        </Button>
        <Button small name="do" value={`cut-report ${at(stretch.start)}`}>
          {t('intake.cut.newReport')}
        </Button>
      </div>
    )
  }
  return (
    <div className="stack">
      <div className="stack-tight">
        <Button
          small
          className="scripted"
          name="do"
          value={`split ${at(caret ?? 0)}`}
          disabled={caret === null}
          look={caret === null ? 'plain' : 'primary'}
        >
          {caret === null ? t('intake.cut.split') : t('intake.cut.splitBefore', { word: wordAt(text, caret) })}
        </Button>
        <Button small name="do" value={`join ${at(stretch.start)}`}>
          {t('intake.cut.join')}
        </Button>
        <Button small name="do" value={`no-claim ${at(stretch.start)}`}>
          {t('intake.cut.noClaim')}
        </Button>
        <Button small name="do" value={`cut-report ${at(caret ?? stretch.start)}`}>
          {t('intake.cut.newReport')}
        </Button>
      </div>
      <WordGaps text={text} stretch={stretch} base={base} />
      <CutFacts text={text} marks={marks.filter((mark) => mark.start >= stretch.start && mark.end <= stretch.end)} />
    </div>
  )
}

/** Each word but the first as a button that cuts before it: for whoever has no pointer and no scripts. */
function WordGaps({ text, stretch, base }: Pick<CutPanelProps, 'text' | 'stretch' | 'base'>) {
  const { t } = useText()
  const gaps = wordGaps(text, stretch)
  if (gaps.length === 0) return null
  return (
    <Disclosure summary={t('intake.cut.words')}>
      <p className="meta">{t('intake.cut.words.hint')}</p>
      <div dir="auto" className="reading reading-small cut-words">
        <SafeText text={text.slice(stretch.start, gaps[0]).trim()} />{' '}
        {gaps.map((gap, index) => (
          <button key={gap} name="do" value={`split ${gap + base}`} className="cut-word">
            <SafeText text={text.slice(gap, gaps[index + 1] ?? stretch.end).trim()} />
          </button>
        ))}
      </div>
    </Disclosure>
  )
}

/** The word that begins at an offset. */
export function wordAt(text: string, offset: number): string {
  return /^\S+/.exec(text.slice(offset, offset + 60))?.[0] ?? ''
}
