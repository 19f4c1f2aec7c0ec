import { useText } from '../../i18n/context'
import type { Text } from '../../i18n/text'
import type { BulkConsequence } from '../../review/rules/pairs/consequences'
import type { Field } from '../../review/rules/claims/claim-values'
import type { EventEffects } from '../../review/rules/event-effects'
import type { EventDecision } from '../../review/rules/event-plan'
import { fieldName } from '../ui/field-words'
import { pairNames, siglaList, siglaOf } from './sigla'

export interface EventOption {
  decision: EventDecision
  effects: EventEffects
  /** What merging claims does to their verdicts. */
  claims: Pick<BulkConsequence, 'stale' | 'ended'>
}

interface ConsequenceProps {
  option: EventOption
  passages: readonly { id: number }[]
  fields: readonly Field[]
  /** Passages that are taken out. */
  out: readonly number[]
}

/** So many claims and relations are named one by one; the list of what will be recorded has them all. */
const namedAtMost = 3

/** What a decision on an event would do, in sentences. */
export function EventConsequence(props: ConsequenceProps) {
  const text = useText()
  const { t, id, list } = text
  const { stale, ended } = props.option.claims
  const words = sentences(text, props)
  const claims = (numbers: readonly number[]) => list(numbers.map((number) => id(number)))
  if (stale.length > 0) words.push(t('compare.consequence.stale', { count: stale.length, claims: claims(stale) }))
  if (ended.length > 0) words.push(t('compare.consequence.ended', { count: ended.length, claims: claims(ended) }))
  if (props.option.effects.pairs.length > 0)
    words.push(t('events.effect.count', { count: props.option.effects.pairs.length }))
  return <>{words.join(' ')}</>
}

function sentences(text: Text, { option, passages, fields, out }: ConsequenceProps): string[] {
  const { t } = text
  const { decision, effects } = option
  if (effects.pairs.length === 0)
    return [t(decision === 'take-out' ? 'events.effect.takeOut.none' : 'events.effect.none')]
  if (decision === 'different') return [t('events.effect.apart')]
  if (decision === 'unsure') return [t('events.effect.unsure')]
  const name = siglaOf(passages, text)
  const joined = effects.joined
    .slice(0, namedAtMost)
    .map((ids) => t('events.effect.joined', { sigla: siglaList(ids.map(name), text) }))
  const related = effects.related
    .slice(0, namedAtMost)
    .map((relation) => relationWords(text, relation, pairNames(passages, relation, name), fields))
  const more = effects.joined.length > namedAtMost || effects.related.length > namedAtMost
  const parted = out.length > 0 ? [t('events.effect.parted', { sigla: siglaList(out.map(name), text) })] : []
  if (decision === 'take-out') return [...parted, t('events.effect.takeOut')]
  return [...joined, ...related, ...(more ? [t('events.effect.more')] : []), ...parted]
}

/** One judgement that sets two claims into relation, in a sentence. */
function relationWords(
  text: Text,
  { decision, fields: keys }: EventEffects['related'][number],
  ends: { one: string; two: string },
  fields: readonly Field[],
): string {
  const { t, list } = text
  const named = fieldNames(text, keys, fields)
  if (decision === 'conflict' && named.length > 0)
    return t('events.effect.conflict.fields', { ...ends, fields: list(named) })
  return t(`events.effect.${decision}`, ends)
}

/** The names of these fields, each once. */
export function fieldNames(text: Text, keys: readonly string[], fields: readonly Field[]): string[] {
  return [...new Set(fields.filter(({ key }) => keys.includes(key)).map((field) => fieldName(field, text)))]
}
