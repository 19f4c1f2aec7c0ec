import { Migrator, type Kysely, type Migration } from 'kysely'
import { SetupError } from './setup-error'
import type { DB } from './schema'
import * as record from './migrations/0001-0099/0001-record'
import * as workingAndDerived from './migrations/0001-0099/0002-working-and-derived'
import * as audit from './migrations/0001-0099/0003-audit'
import * as checkpoints from './migrations/0001-0099/0004-checkpoints'
import * as keyDays from './migrations/0001-0099/0005-key-days'
import * as closeTheTrail from './migrations/0001-0099/0010-close-the-trail'
import * as shorterLock from './migrations/0001-0099/0011-shorter-lock'
import * as cheaperActions from './migrations/0001-0099/0012-cheaper-actions'
import * as keyOwners from './migrations/0001-0099/0020-key-owners'
import * as deskWeights from './migrations/0001-0099/0021-desk-weights'
import * as reread from './migrations/0001-0099/0022-reread'
import * as queue from './migrations/0001-0099/0030-queue'
import * as deskWork from './migrations/0001-0099/0031-desk-work'
import * as reviews from './migrations/0001-0099/0040-reviews'
import * as settledFields from './migrations/0001-0099/0041-settled-fields'
import * as overlapStatus from './migrations/0001-0099/0050-overlap-status'
import * as bulkImport from './migrations/0001-0099/0060-bulk-import'
import * as fewerStatements from './migrations/0001-0099/0070-fewer-statements'
import * as narrowerDerived from './migrations/0001-0099/0080-narrower-derived'
import * as claimsByDay from './migrations/0001-0099/0085-claims-by-day'
import * as draftDoubts from './migrations/0100-0199/0100-draft-doubts'
import * as importPreview from './migrations/0100-0199/0101-import-preview'
import * as failedLogIns from './migrations/0100-0199/0110-failed-log-ins'
import * as queueOrder from './migrations/0100-0199/0130-queue-order'
import * as sourceMerges from './migrations/0100-0199/0131-source-merges'
import * as keptForms from './migrations/0100-0199/0144-kept-forms'
import * as finishedDrafts from './migrations/0100-0199/0145-finished-drafts'
import * as whyFormsAreKept from './migrations/0100-0199/0146-why-forms-are-kept'
import * as reportKeys from './migrations/0100-0199/0150-report-keys'
import * as whyWithdrawn from './migrations/0100-0199/0151-why-withdrawn'
import * as issues from './migrations/0100-0199/0158-issues'
import * as eventGroups from './migrations/0100-0199/0160-event-groups'
import * as triage from './migrations/0100-0199/0165-triage'
import * as outsideEvidence from './migrations/0100-0199/0170-outside-evidence'
import * as bulkCopies from './migrations/0100-0199/0171-bulk-copies'
import * as repeatedWordings from './migrations/0100-0199/0173-repeated-wordings'
import * as jobs from './migrations/0100-0199/0175-jobs'
import * as captures from './migrations/0100-0199/0176-captures'
import * as files from './migrations/0100-0199/0180-files'
import * as evidenceFiles from './migrations/0100-0199/0181-evidence-files'
import * as formats from './migrations/0100-0199/0185-formats'
import * as tableMappings from './migrations/0100-0199/0188-table-mappings'
import * as editions from './migrations/0100-0199/0191-editions'
import * as listsByPublication from './migrations/0200-0299/0200-lists-by-publication'
import * as withdrawnReports from './migrations/0200-0299/0201-withdrawn-reports'
import * as consequences from './migrations/0200-0299/0210-consequences'
import * as watching from './migrations/0200-0299/0220-watching'
import * as withdrawnCopies from './migrations/0200-0299/0230-withdrawn-copies'
import * as likeness from './migrations/0200-0299/0231-likeness'
import * as feeds from './migrations/0200-0299/0240-feeds'
import * as accessTokens from './migrations/0200-0299/0250-access-tokens'
import * as apiAnswers from './migrations/0200-0299/0251-api-answers'
import * as publications from './migrations/0200-0299/0260-publications'
import * as factCodes from './migrations/0200-0299/0270-fact-codes'
import * as sourceFineness from './migrations/0200-0299/0271-source-fineness'
import * as webHooks from './migrations/0200-0299/0280-web-hooks'
import * as saidEvidence from './migrations/0200-0299/0281-said-evidence'
import * as importsAsJobs from './migrations/0200-0299/0290-imports-as-jobs'
import * as longExports from './migrations/0200-0299/0290-long-exports'
import * as wantedPreviews from './migrations/0330-wanted-previews'
import * as topics from './migrations/0380-topics'
import * as unrecordedLogIns from './migrations/0388-unrecorded-log-ins'
import * as copiesAsJobs from './migrations/0390-copies-as-jobs'
import * as series from './migrations/0392-series'
import * as bulkBands from './migrations/0393-bulk-bands'
import * as leftOutKeys from './migrations/0394-left-out-keys'
import * as reportKeysAtOnce from './migrations/0395-report-keys-at-once'
import * as uploadsThatGoOn from './migrations/0396-uploads-that-go-on'
import * as shortPendingLists from './migrations/0397-short-pending-lists'

const migrations: Record<string, Migration> = {
  '0001-record': record,
  '0002-working-and-derived': workingAndDerived,
  '0003-audit': audit,
  '0004-checkpoints': checkpoints,
  '0005-key-days': keyDays,
  '0010-close-the-trail': closeTheTrail,
  '0011-shorter-lock': shorterLock,
  '0012-cheaper-actions': cheaperActions,
  '0020-key-owners': keyOwners,
  '0021-desk-weights': deskWeights,
  '0022-reread': reread,
  '0030-queue': queue,
  '0031-desk-work': deskWork,
  '0040-reviews': reviews,
  '0041-settled-fields': settledFields,
  '0050-overlap-status': overlapStatus,
  '0060-bulk-import': bulkImport,
  '0070-fewer-statements': fewerStatements,
  '0080-narrower-derived': narrowerDerived,
  '0085-claims-by-day': claimsByDay,
  '0100-draft-doubts': draftDoubts,
  '0101-import-preview': importPreview,
  '0110-failed-log-ins': failedLogIns,
  '0130-queue-order': queueOrder,
  '0131-source-merges': sourceMerges,
  '0144-kept-forms': keptForms,
  '0145-finished-drafts': finishedDrafts,
  '0146-why-forms-are-kept': whyFormsAreKept,
  '0150-report-keys': reportKeys,
  '0151-why-withdrawn': whyWithdrawn,
  '0158-issues': issues,
  '0160-event-groups': eventGroups,
  '0165-triage': triage,
  '0170-outside-evidence': outsideEvidence,
  '0171-bulk-copies': bulkCopies,
  '0173-repeated-wordings': repeatedWordings,
  '0175-jobs': jobs,
  '0176-captures': captures,
  '0180-files': files,
  '0181-evidence-files': evidenceFiles,
  '0185-formats': formats,
  '0188-table-mappings': tableMappings,
  '0191-editions': editions,
  '0200-lists-by-publication': listsByPublication,
  '0201-withdrawn-reports': withdrawnReports,
  '0210-consequences': consequences,
  '0220-watching': watching,
  '0230-withdrawn-copies': withdrawnCopies,
  '0231-likeness': likeness,
  '0240-feeds': feeds,
  '0250-access-tokens': accessTokens,
  '0251-api-answers': apiAnswers,
  '0260-publications': publications,
  '0270-fact-codes': factCodes,
  '0271-source-fineness': sourceFineness,
  '0280-web-hooks': webHooks,
  '0281-said-evidence': saidEvidence,
  '0290-imports-as-jobs': importsAsJobs,
  '0290-long-exports': longExports,
  '0330-wanted-previews': wantedPreviews,
  '0380-topics': topics,
  '0388-unrecorded-log-ins': unrecordedLogIns,
  '0390-copies-as-jobs': copiesAsJobs,
  '0392-series': series,
  '0393-bulk-bands': bulkBands,
  '0394-left-out-keys': leftOutKeys,
  '0395-report-keys-at-once': reportKeysAtOnce,
  '0396-uploads-that-go-on': uploadsThatGoOn,
  '0397-short-pending-lists': shortPendingLists,
}

/** The names of all migrations, in the order in which they run. */
export const migrationNames: readonly string[] = Object.keys(migrations)

/**
 * Brings the database to this code's schema and returns the names it ran.
 * Throws `SetupError` where the database is newer than the code. `upTo` names the last one to run.
 */
export async function migrate(db: Kysely<DB>, upTo?: string): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    // Said here, since the role or PGOPTIONS may look names up elsewhere first.
    migrationTableSchema: 'public',
    migrationTableName: 'muqabala_migration',
    migrationLockTableName: 'muqabala_migration_lock',
  })
  const { error, results } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error instanceof Error && /corrupted migrations|previously executed migration/.test(error.message)) {
    throw new SetupError(
      'The database was written by a newer Muqabala than this one: update the code, or point DATABASE_URL or MUQABALA_DATA elsewhere.',
    )
  }
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}
