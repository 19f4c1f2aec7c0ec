import { type Command, Option } from 'commander'
import type { ExportFormat } from '../exchange/exports/export-kinds'
import { whenCalled } from './when-called'

/** What leaves a desk: exports, dossiers, public pages, backups. */
export function addExchangeCommands(program: Command): void {
  addFindingCommands(program)
  addBackupCommands(program)
}

/** For options that may be given several times. */
function collect(value: string, before: string[]): string[] {
  return [...before, value]
}

/** Written out, like `triages`. */
const exportFormats = ['csv', 'xlsx', 'jsonl', 'geojson', 'ftm'] as const satisfies readonly ExportFormat[]

function addFindingCommands(program: Command): void {
  program
    .command('export <kind>')
    .description(
      'export reports, passages, claims, judgements, verdicts, evidence, sources or fields; or claimreview, as JSON-LD',
    )
    .addOption(new Option('--format <format>', 'the form of the file').choices([...exportFormats]).default('csv'))
    .option('--filter <conditions>', 'the conditions of the list of claims or reports, as its address carries them')
    .option('--site <address>', 'of claimreview: where the claims are published; MUQABALA_ORIGIN unless said')
    .option('--desk <name>', 'of claimreview: what the desk is called')
    .option('--out <file>', 'write to this file instead of standard output')
    .action(whenCalled(async () => (await import('./export')).exportKind))
  program
    .command('dossier [claim...]')
    .description('write everything on record of claims into one file to hand over')
    .addOption(new Option('--format <format>', 'the form of the file').choices(['pdf', 'docx', 'zip']).default('pdf'))
    .requiredOption('--out <file>', 'the file')
    .option('--event <id>', 'the claims of this event instead')
    .addOption(new Option('--language <language>', 'of the words around the texts').choices(['ar', 'en']).default('ar'))
    .option('--redact <word>', 'black this out wherever it stands; may be given several times', collect, [])
    .option('--without-people', 'number the reviewers, and name no witnesses')
    .option('--without-places', 'name no place more exactly than by its governorate')
    .action(whenCalled(async () => (await import('./dossier')).writeDossier))
  program
    .command('publish')
    .description('write what the desk published into a folder that any web server can serve')
    .requiredOption('--out <dir>', 'the folder; nothing in it is deleted')
    .option('--site <address>', 'where the folder is served; the address in the settings unless said')
    .option('--watch', 'keep the folder up to date until the command is stopped')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./publish')).publishInto))
}

/** A desk as a whole: kept in a file, moved to another database, restored. */
function addBackupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('write the whole desk into one file while it is used, evidence files included')
    .option('--keep <n>', 'FILE is a folder: write into it, and keep the newest so many backups of it')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./backup')).backUp))
  program
    .command('move')
    .description('move the desk to another PostgreSQL, with all numbers and the audit trail as they are')
    .requiredOption(
      '--to <address>',
      "the owner's address of an empty database, such as postgres://owner:password@host/muqabala",
    )
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./move')).moveTo))
  program
    .command('restore <file>')
    .description('restore a backup into an empty installation, with all numbers and the audit trail as they were')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./restore')).restore))
}
