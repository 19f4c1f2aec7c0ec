import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon'
import type { Tone } from './tone'

export interface NamedValue {
  name: string
  value: ReactNode
  tone?: Tone
  /** Beside the value, as the sign that goes with its colour. */
  icon?: IconName
}

/** Names and values in two columns with hairlines: the fields of a claim, of a pair, of a report. */
export function FieldList({ fields }: { fields: readonly NamedValue[] }) {
  return (
    <dl className="fields">
      {fields.map(({ name, value, tone = 'plain', icon }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={tone === 'plain' ? undefined : `tone-${tone}`}>
            {value} {icon && <Icon name={icon} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}
