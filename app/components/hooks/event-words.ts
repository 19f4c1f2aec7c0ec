import type { MessageKey } from '../../i18n/catalogue'
import type { HookEventName } from '../../review/rules/hook-events'

const words: Record<HookEventName | 'test', MessageKey> = {
  'verdict.given': 'hooks.event.verdict.given',
  'verdict.stale': 'hooks.event.verdict.stale',
  'conflict.found': 'hooks.event.conflict.found',
  'correction.made': 'hooks.event.correction.made',
  test: 'hooks.event.test',
}

/** The events that a web hook is notified of, in words. */
export function eventMessage(event: string): MessageKey {
  return words[event as HookEventName | 'test']
}
