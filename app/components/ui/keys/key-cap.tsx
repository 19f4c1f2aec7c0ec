import { useText } from '../../../i18n/context'

/** A key as it stands on the keyboard: digits in the reader's script, letters as capitals. */
export function KeyCap({ name }: { name: string }) {
  const { id } = useText()
  return (
    <kbd className="key" aria-hidden="true">
      {/^\d$/.test(name) ? id(name) : name.toUpperCase()}
    </kbd>
  )
}
