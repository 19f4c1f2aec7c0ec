import type { Action } from '../../audit/action/action.server'
import { redactsAnything, type Redaction } from './redaction'

/** What the trail says of a dossier before it leaves. */
export function dossierAction(
  claims: readonly number[],
  format: 'pdf' | 'docx' | 'zip',
  redaction: Redaction,
): Omit<Action, 'actor'> {
  return {
    kind: 'export-data',
    reason: `dossier, ${format}${redactsAnything(redaction) ? ', redacted' : ''}`,
    subjects: claims.map((claim) => `claim:${claim}`),
  }
}
