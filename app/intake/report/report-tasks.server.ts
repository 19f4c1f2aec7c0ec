import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import type { ActionKind } from '../../audit/action/kinds'
import { changeReport } from './change-report.server'
import { cutStoredReport } from './cut-report.server'
import type { CheckedDetails } from './details'
import { readReportPage } from './read-report-page.server'
import { recut, undoRecut, type Recut } from './recut.server'
import { undoImport } from './undo-import.server'

/** An action on a report, in whose name, and the name of its request. */
interface ReportAction {
  id: number
  /** Of the session that acts. */
  token: string
  request: string
}

const kinds = {
  split: 'split-passage',
  join: 'join-passages',
  'no-claim': 'mark-no-claim',
  claim: 'mark-claim',
} as const satisfies Record<Recut['cut'], ActionKind>

/** What is done with a stored report in a thread of its own: all its passages are read and compared anew. */
export const reportTasks = {
  'read-report-page': readReportPage,

  recut: (db: Kysely<DB>, { id, change, ...action }: ReportAction & { change: Recut }) =>
    runAction(db, actionOf(kinds[change.cut], action), (tx) => recut(tx, id, change)),

  'undo-recut': (
    db: Kysely<DB>,
    { id, retired, made, ...action }: ReportAction & { retired: number[]; made: number[] },
  ) => runAction(db, actionOf('undo-cut', action), (tx) => undoRecut(tx, id, retired, made)),

  'cut-report': (db: Kysely<DB>, { id, at, ...action }: ReportAction & { at: number }) =>
    runAction(db, actionOf('cut-report', action), (tx) => cutStoredReport(tx, id, at)),

  'undo-import': (
    db: Kysely<DB>,
    { reports, ...action }: Pick<ReportAction, 'token' | 'request'> & { reports: readonly number[] },
  ) => runAction(db, actionOf('undo-import', action), (tx) => undoImport(tx, reports)),

  'change-report': (
    db: Kysely<DB>,
    { id, seen, details, ...action }: ReportAction & { seen: string; details: CheckedDetails },
  ) => runAction(db, actionOf('change-report', action), (tx) => changeReport(tx, id, seen, details)),
}

function actionOf(kind: ActionKind, { token, request }: Pick<ReportAction, 'token' | 'request'>) {
  return { actor: { session: token }, kind, request }
}
