import { useEffect, useState } from 'react'
import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { selectedWords, type SelectedWords } from './selected-words'

const longestSelection = 2000

interface QuoteSelectionProps {
  /** Where the words are linked to a claim. */
  to: string
  /** What that address says besides the words. */
  values?: Record<string, string>
}

/**
 * Leads from words that are selected in a text (`data-quotable`) to where they are linked to a claim; without scripts, to where
 * they are typed.
 */
export function QuoteSelection({ to, values }: QuoteSelectionProps) {
  const { t } = useText()
  const [selected, setSelected] = useState<SelectedWords>({ words: '', near: '' })
  useEffect(() => {
    const read = () => {
      const found = selectedWords(document.getSelection())
      if (found) setSelected(found)
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [])
  const chosen = selected.words !== '' && selected.words.length <= longestSelection
  const query = new URLSearchParams({ ...values, ...(chosen && selected) }).toString()
  return (
    <LinkButton small look={chosen ? 'primary' : 'plain'} to={query === '' ? to : `${to}?${query}`}>
      {t(chosen ? 'evidence.quote.selected' : 'evidence.quote')}
    </LinkButton>
  )
}
