import { useText } from '../../../i18n/context'
import { encodings, type Encoding } from '../../../intake/decode/encodings'
import type { FormatKind } from '../../../intake/formats/kinds'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { Select } from '../../ui/forms/field'

interface ReadAsProps {
  kind: FormatKind
  /** All text of a web page is taken. */
  whole: boolean
  /** Null where the format settles it. */
  encoding: Encoding | null
  /** Of the encoding, 0 to 1. */
  confidence: number
  issue?: string
}

/** As what a file's bytes were read, how sure that is, and the ways to read them otherwise. */
export function ReadAs({ kind, whole, encoding, confidence, issue }: ReadAsProps) {
  const { t } = useText()
  return (
    <>
      {kind !== 'text' && (
        <p className="meta">
          {t('format.readAs', { kind: t(`format.kind.${kind}`) })}
          {kind === 'html' && ` ${t(whole ? 'format.html.whole' : 'format.html.main')}`}
        </p>
      )}
      {kind === 'html' && (
        <Button small name="do" value={whole ? 'main' : 'whole'}>
          {t(whole ? 'format.html.takeMain' : 'format.html.takeWhole')}
        </Button>
      )}
      {encoding !== null && <EncodingChoice {...{ encoding, confidence, issue }} />}
    </>
  )
}

function EncodingChoice({
  encoding,
  confidence,
  issue,
}: Pick<ReadAsProps, 'confidence' | 'issue'> & { encoding: Encoding }) {
  const { t, percent } = useText()
  const name = t(`intake.encoding.${encoding}`)
  const summary =
    confidence >= 1
      ? t('intake.encoding.sure', { name })
      : t('intake.encoding.guessed', { name, share: percent(confidence) })
  return (
    <Disclosure summary={summary} open={confidence < 0.5 || issue !== undefined}>
      <div className="form">
        <Select
          label={t('intake.encoding')}
          hint={t('intake.encoding.reread.hint')}
          name="encoding"
          key={encoding}
          defaultValue={encoding}
          options={encodings.map((one) => ({ value: one, label: t(`intake.encoding.${one}`) }))}
          error={issue}
        />
        <Button small name="do" value="read">
          {t('intake.encoding.reread')}
        </Button>
      </div>
    </Disclosure>
  )
}
