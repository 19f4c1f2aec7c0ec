import { splitControls } from '../../../i18n/bidi'
import { useText } from '../../../i18n/context'

/** A text from outside with its hostile bidi controls drawn as tokens. The isolation is up to the element around it. */
export function SafeText({ text }: { text: string }) {
  const { t } = useText()
  return (
    <>
      {splitControls(text).map((piece, index) =>
        piece.control === undefined ? (
          piece.text
        ) : (
          <span
            key={index}
            className="control"
            dir="ltr"
            role="img"
            aria-label={t('frame.bidi.control', { name: piece.control })}
          >
            {piece.control}
          </span>
        ),
      )}
    </>
  )
}
