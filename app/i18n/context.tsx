import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Text } from './text'

const TextContext = createContext<Text | null>(null)

export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>
}

/** The reader's language and formats. Throws outside a TextProvider, because there is no sensible default. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (text === null) throw new Error('useText needs a TextProvider above it')
  return text
}
