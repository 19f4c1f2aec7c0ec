import { useEffect, useState } from 'react'
import { useText } from '../../../i18n/context'
import { LinkButton } from '../../ui/button'

const longestSelection = 2000

/** Leads from words that are selected in a report's text to where they are linked to a claim; without scripts, to where they are typed. */
export function QuoteSelection({ reportId }: { reportId: number }) {
  const { t } = useText()
  const [words, setWords] = useState('')
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      const node = selection?.anchorNode
      const element = node instanceof Element ? node : node?.parentElement
      if (element?.closest('.sectioned')) setWords(selection?.toString().trim() ?? '')
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [])
  const chosen = words !== '' && words.length <= longestSelection
  return (
    <LinkButton
      small
      look="quiet"
      to={`/reports/${reportId}/quote${chosen ? `?${new URLSearchParams({ words })}` : ''}`}
    >
      {t(chosen ? 'evidence.quote.selected' : 'evidence.quote')}
    </LinkButton>
  )
}
