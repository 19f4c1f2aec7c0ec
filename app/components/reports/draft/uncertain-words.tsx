import { useText } from '../../../i18n/context'
import type { Span } from '../../../text/span'
import { Disclosure } from '../../ui/disclosure'
import { SafeText } from '../../ui/reading/safe-text'

interface UncertainWordsProps {
  text: string
  /** In the order of the text. */
  words: readonly Span[]
  /** Where the text is corrected. */
  field: () => HTMLTextAreaElement | null | undefined
}

/** How far a word may have moved in the field by what was corrected before it, in UTF-16 code units. */
const nearby = 200

/** The text of a page as a program recognised it, with the words marked of which it was not sure; each leads to its place in the field. */
export function UncertainWords({ text, words, field }: UncertainWordsProps) {
  const { t } = useText()
  const choose = ({ start, end }: Span) => {
    const area = field()
    if (!area) return
    const word = text.slice(start, end)
    const near = area.value.indexOf(word, Math.max(0, start - nearby))
    const at = area.value.startsWith(word, start) ? start : near
    area.focus()
    if (at >= 0) area.setSelectionRange(at, at + word.length)
  }
  return (
    <Disclosure open summary={t('preview.pdf.uncertain', { count: words.length })}>
      <p className="meta">{t('preview.pdf.uncertain.hint')}</p>
      <div dir="auto" className="reading reading-small uncertain-text">
        {words.map((word, at) => (
          <span key={word.start}>
            <SafeText text={text.slice(words[at - 1]?.end ?? 0, word.start)} />
            <button type="button" className="uncertain-word" onClick={() => choose(word)}>
              <SafeText text={text.slice(word.start, word.end)} />
            </button>
          </span>
        ))}
        <SafeText text={text.slice(words.at(-1)?.end ?? 0)} />
      </div>
    </Disclosure>
  )
}
