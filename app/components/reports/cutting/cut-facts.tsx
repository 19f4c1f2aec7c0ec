import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { FactMark } from '../../../review/rules/claims/fact-marks'
import { figureWords } from '../../ui/count-words'
import { SafeText } from '../../ui/reading/safe-text'

interface CutFactsProps {
  text: string
  /** Those of one passage. */
  marks: readonly FactMark[]
}

const headings = { figure: 'intake.facts.figures', date: 'intake.facts.dates', place: 'intake.facts.places' } as const

/** What was recognised in a passage: its figures, dates and places, each with the words it was read from. */
export function CutFacts({ text, marks }: CutFactsProps) {
  const said = useText()
  if (marks.length === 0) return <p className="meta">{said.t('intake.facts.none')}</p>
  return (
    <dl className="facts">
      {(['figure', 'date', 'place'] as const).map((fact) => {
        const own = marks.filter((mark) => mark.fact === fact)
        return own.length === 0 ? null : (
          <div key={fact}>
            <dt>
              <span className={`fact fact-${fact}`}>{said.t(headings[fact])}</span>
            </dt>
            {own.map((mark) => (
              <dd key={mark.start}>
                <bdi className="fact-words">
                  <SafeText text={text.slice(mark.start, mark.end)} />
                </bdi>
                <span className="meta">{meaning(mark, said)}</span>
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

/** How the words were understood, in a few others. */
function meaning(mark: FactMark, text: Text): string {
  const { t, locale } = text
  if (mark.fact === 'date') return dateWords(mark, text)
  if (mark.fact === 'place') {
    if (!mark.resolved) return t('intake.facts.unresolved')
    return mark.governorate === null
      ? t('intake.facts.resolved')
      : t('intake.facts.resolvedIn', { governorate: (locale === 'en' && mark.governorate.en) || mark.governorate.ar })
  }
  return figureWords(text, mark)
}

const partsOfDay = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const

function dateWords({ from, to, time }: Extract<FactMark, { fact: 'date' }>, text: Text): string {
  const days =
    from === to ? text.date(from) : text.t('facts.count.range', { low: text.date(from), high: text.date(to) })
  if (time === null) return days
  const part = partsOfDay.find((name) => name === time)
  return `${days} ${part ? text.t(`facts.time.${part}`) : text.time(`2000-01-01T${time}:00Z`, { utc: true })}`
}
