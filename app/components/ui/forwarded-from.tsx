import { Message } from '../../i18n/message'
import { SafeText } from './reading/safe-text'

/** Whose words a report passes on: copies of one channel are one origin. */
export function ForwardedFrom({ name }: { name: string }) {
  return (
    <Message
      id="reports.forwardedFrom"
      values={{
        name: (
          <bdi>
            <SafeText text={name} />
          </bdi>
        ),
      }}
    />
  )
}
