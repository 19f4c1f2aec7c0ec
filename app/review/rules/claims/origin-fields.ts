import { numberOrigins } from './claim-origins'
import { fieldsOf, type Field } from './claim-values'
import type { ValuePassage } from './field-mentions'

type ToldPassage = ValuePassage & {
  report: { id: number; forwardedFrom: string | null }
  source: { id: number; name: string }
}

/** The fields of a claim by what the origins of its passages, and of those of linked claims, say. */
export function originFields(own: readonly ToldPassage[], linked: readonly ToldPassage[]): Field[] {
  const { ofReport } = numberOrigins(own, linked)
  const reports = new Map([...own, ...linked].map(({ id, report }) => [id, report.id]))
  return fieldsOf(own, linked, (passage) => ofReport[reports.get(passage) ?? 0] ?? -passage)
}
