import { type Command, Option } from 'commander'
import type { TriageDecision } from '../../db/schema'
import { formatKinds } from '../intake/formats/kinds'
import { finenesses } from '../text/segment/fineness'
import { addAuditCommands } from './audit/audit-commands'
import { addExchangeCommands } from './exchange-commands'
import { addKeptFileCommands } from './evidence/kept-file-commands'
import { addProcessCommands } from './process-commands'
import { whenCalled } from './when-called'

/** Names and options of all commands. What a command does is loaded when it is called, so that `--help` answers at once. */
export function addCommands(program: Command): void {
  addProcessCommands(program)
  addTextCommands(program)
  addKeptFileCommands(program)
  addMatchingCommands(program)
  addExchangeCommands(program)
  addUpkeepCommands(program)
  addAuditCommands(program)
}

function addTextCommands(program: Command): void {
  program
    .command('import <path...>')
    .description(
      'take files in: texts, documents, mails, exports of Telegram and WhatsApp, tables, JSON; a directory or a ZIP archive stands for the files in it',
    )
    .option('--manifest <csv>', 'columns file,title,source,published_at,language')
    .option(
      '--source <name>',
      'the source of what no manifest names; else the one that a channel, chat or table names itself',
    )
    .addOption(
      new Option(
        '--as <kind>',
        'what the files are, instead of what they hold; claims: tables whose rows are claims',
      ).choices([...formatKinds, 'claims']),
    )
    .option(
      '--map <name|file>',
      'the columns of a table: the name of a saved choice, or a JSON file, ours to theirs: {"text":"النص","source":"المصدر"}',
    )
    .option('--zone <zone>', "the time zone of times that name none, like Asia/Damascus; else the desk's own")
    .option('--join <minutes>', 'messages of one sender that are so many minutes apart at most make one report', '0')
    .option('--channel <address>', 'of a public channel, like https://t.me/NAME, so that its messages have theirs')
    .addOption(
      new Option('--dates <order>', 'how 1/3/2024 in a manifest, table or chat is read').choices([
        'day-first',
        'month-first',
      ]),
    )
    .addOption(new Option('--cut <how>', 'a passage for each of these, next time too').choices([...finenesses]))
    .option('--ocr', 'recognise the letters of scans and pictures, with the Tesseract of this machine')
    .option('--dry-run', 'store nothing, and say what would be stored')
    .option('--yes', 'store what is doubtful as proposed; without it that is listed and not stored')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./import/import')).importPaths))
  program
    .command('passages')
    .description('the passages of all reports, or of one')
    .option('--report <id>', 'the number of one report')
    .option('--json', 'print them as JSON, with offsets in UTF-16 code units')
    .action(whenCalled(async () => (await import('./passages')).printPassages))
  program
    .command('overlaps')
    .description('every suggestion, best first')
    .option('--json', 'print them as JSON, with reasons')
    .action(whenCalled(async () => (await import('./overlaps')).printOverlaps))
}

/** Written out: every command loads this file, so it imports nothing but types and the reader of the command line. */
const triages = ['to-check', 'routine', 'not-checkable', 'out-of-scope'] as const satisfies readonly TriageDecision[]

function addMatchingCommands(program: Command): void {
  program
    .command('rank')
    .description('rank the claims of a file for each query of another, as TREC run lines')
    .requiredOption('--corpus <tsv>', 'id TAB text [TAB title] a line')
    .requiredOption('--queries <tsv>', 'id TAB text a line')
    .option('--top <n>', 'how many for each query', '5')
    .action(whenCalled(async () => (await import('./rank')).rankFiles))
  const matching = program
    .command('matching')
    .description("how well suggestions meet the desk's judgements, and learning from them")
  matching
    .command('evaluate')
    .description("precision and recall against the desk's judgements, before and after learning")
    .option('--json', 'print the figures as JSON')
    .action(whenCalled(async () => (await import('./matching')).evaluate))
  matching
    .command('learn')
    .description('weigh the reasons as the judgements say, and score open suggestions anew')
    .action(whenCalled(async () => (await import('./matching')).learn))
  matching
    .command('forget')
    .description('weigh the reasons as shipped again, and score open suggestions anew')
    .action(whenCalled(async () => (await import('./matching')).forget))
}

function addUpkeepCommands(program: Command): void {
  const queue = program
    .command('queue')
    .description('what waits for a person, the most pressing first: events, pairs that stand alone, claims')
    .option('--json', 'print the cards as JSON')
    .action(whenCalled(async () => (await import('./queue')).printQueue))
  queue
    .command('rebuild')
    .description('compute it anew from the record')
    .action(whenCalled(async () => (await import('./queue')).recomputeQueue))
  queue
    .command('triage <claim...>')
    .description('record whether claims are worth checking, in one action')
    .addOption(new Option('--as <triage>', 'what they are').choices([...triages]).makeOptionMandatory())
    .requiredOption('--why <text>', 'the reason, in your words')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./queue-triage')).triageByCommand))
  program
    .command('sample')
    .description('the sample data that come with the release')
    .command('load')
    .description('take the sample reports in; those that are there already are skipped')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./sample')).loadSampleData))
  program
    .command('user')
    .description('people of this installation')
    .command('add <login>')
    .description('add a person; without MUQABALA_PASSWORD a password is made and printed once')
    .option('--name <name>', 'the name shown beside decisions')
    .option('--role <role>', 'viewer, reviewer, lead or admin', 'reviewer')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./user')).addUser))
  program
    .command('migrate')
    .description("bring the database to this release's schema")
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./migrate')).migrateDatabase))
  program
    .command('doctor')
    .description('check the set-up and say what to do')
    .option('--json', 'print the checks as JSON')
    .action(whenCalled(async () => (await import('./doctor')).printChecks))
}
