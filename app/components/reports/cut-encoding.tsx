import { useText } from '../../i18n/context'
import { encodings, type Encoding } from '../../intake/decode/encodings'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { Select } from '../ui/forms/field'

interface CutEncodingProps {
  encoding: Encoding
  /** 0 to 1. */
  confidence: number
  issue?: string
}

/** As what a file's bytes were read, how sure that is, and the way to read them otherwise. */
export function CutEncoding({ encoding, confidence, issue }: CutEncodingProps) {
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
