import type { ReactNode } from 'react'
import { SafeText } from './safe-text'
import { classes } from '../tone'

interface ReadingTextProps {
  /** BCP 47; decides the face's size. */
  lang?: string
  size?: 'small' | 'usual' | 'large'
  /** Drawn as a quotation, with a line at its side. */
  quote?: boolean
  className?: string
  /** Text from outside as a string is made safe here; elements make themselves safe. */
  children: ReactNode
}

/** Text of a report, apart from the interface in face and direction. */
export function ReadingText({ lang, size = 'usual', quote, className, children }: ReadingTextProps) {
  return (
    <div
      dir="auto"
      lang={lang}
      className={classes('reading', size !== 'usual' && `reading-${size}`, quote && 'quote', className)}
    >
      {typeof children === 'string' ? <SafeText text={children} /> : children}
    </div>
  )
}
