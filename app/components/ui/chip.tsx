import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { IconName } from './icon'
import { Icon } from './icon'
import { classes } from './tone'
import type { Tone } from './tone'

interface ChipProps {
  tone?: Tone
  icon?: IconName
  /** Makes the chip a link. */
  to?: string
  children: ReactNode
}

/** A short fact in a rounded frame: a day, a place, a kind. */
export function Chip({ tone = 'plain', icon, to, children }: ChipProps) {
  const className = classes('chip', tone !== 'plain' && `chip-${tone}`)
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <bdi>{children}</bdi>
    </>
  )
  return to === undefined ? (
    <span className={className}>{inside}</span>
  ) : (
    <Link className={className} to={to}>
      {inside}
    </Link>
  )
}
