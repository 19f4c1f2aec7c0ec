import { Link } from '@remix-run/react'
import type { LinkProps } from '@remix-run/react'
import { useRef } from 'react'
import type { ButtonHTMLAttributes, ReactNode, RefObject } from 'react'
import { KeyCap } from './keys/key-cap'
import { classes } from './tone'
import { useKeys } from './keys/use-keys'

interface ButtonLook {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  small?: boolean
  /** A single key that does the same; shown as a key cap. */
  shortcut?: string
}

function lookClasses({ look = 'plain', small }: ButtonLook, own: string | undefined): string {
  return classes('button', look !== 'plain' && `button-${look}`, small && 'button-small', own)
}

function useShortcut(shortcut: string | undefined, target: RefObject<HTMLElement>): void {
  useKeys({ [shortcut ?? '']: () => target.current?.click() }, shortcut !== undefined)
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { children: ReactNode }

/** Submits its form unless `type="button"`. */
export function Button({ look, small, shortcut, className, children, ...rest }: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null)
  useShortcut(shortcut, element)
  return (
    <button ref={element} className={lookClasses({ look, small }, className)} aria-keyshortcuts={shortcut} {...rest}>
      {shortcut !== undefined && <KeyCap name={shortcut} />}
      {children}
    </button>
  )
}

export function LinkButton({ look, small, shortcut, className, children, ...rest }: ButtonLook & LinkProps) {
  const element = useRef<HTMLAnchorElement>(null)
  useShortcut(shortcut, element)
  return (
    <Link ref={element} className={lookClasses({ look, small }, className)} aria-keyshortcuts={shortcut} {...rest}>
      {shortcut !== undefined && <KeyCap name={shortcut} />}
      {children}
    </Link>
  )
}
