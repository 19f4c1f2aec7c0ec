import { numberOrigins } from './claim-origins'
import { fieldsOf, type Field } from './claim-values'
import type { ValuePassage } from './field-mentions'

type SourcedPassage = ValuePassage & {
  report: { id: number; forwardedFrom: string | null }
  source: { id: number; name: string }
}

/** The fields of a claim by what the origins of its passages, and of those of linked claims, say. */
export function originFields(own: readonly SourcedPassage[], linked: readonly SourcedPassage[]): Field[] {
  const { ofReport } = numberOrigins(own, linked)
  const reports = new Map([...own, ...linked].map(({ id, report }) => [id, report.id]))
  return fieldsOf(own, linked, (passage) => ofReport[reports.get(passage) ?? 0] ?? -passage)
}
