import { type Command, Option } from 'commander'
import type { Stance } from '../../db/schema'
import { whenCalled } from './when-called'

/** What serves, what works on jobs, and a capture without either. */
export function addProcessCommands(program: Command): void {
  program
    .command('serve')
    .description('serve the application until it is interrupted')
    .action(whenCalled(async () => (await import('./serve')).serveInstallation))
  program
    .command('start')
    .description('serve the application, and keep a worker running beside it')
    .action(whenCalled(async () => (await import('./start')).startInstallation))
  program
    .command('worker')
    .description('work on jobs, such as captures, until it is interrupted; as many workers as wanted may run')
    .addOption(new Option('--leashed', 'stop when standard input ends').hideHelp())
    .action(whenCalled(async () => (await import('./worker')).runWorker))
  addJobCommands(program)
  addCaptureCommand(program)
  addFeedCommands(program)
}

function addJobCommands(program: Command): void {
  const jobs = program.command('jobs').description('jobs of the workers: captures, imports, checks')
  jobs
    .command('list')
    .description('what runs and waits, and what ended last')
    .option('--json', 'print them as JSON')
    .action(whenCalled(async () => (await import('./jobs')).printJobs))
  jobs
    .command('follow <job>')
    .description('print each step of a job until it ends; ends with 1 where it failed or was cancelled')
    .option('--json', 'print what came of it as JSON')
    .action(whenCalled(async () => (await import('./jobs')).followJob))
}

function addFeedCommands(program: Command): void {
  const feeds = program.command('feeds').description('feeds that the worker polls: RSS, Atom, JSON Feed')
  feeds
    .command('add <address>')
    .description('add a feed and switch it on; its reports wait for a person')
    .requiredOption('--name <source>', 'the source of its reports')
    .requiredOption('--for <login>', 'among whose bulk imports its reports wait')
    .option('--every <minutes>', 'minutes between polls, 5 to 1440', '30')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./feeds')).addFeedByCommand))
  feeds
    .command('list')
    .description('all feeds with how they are')
    .option('--json', 'print them as JSON')
    .action(whenCalled(async () => (await import('./feeds')).printFeeds))
  feeds
    .command('poll')
    .description('poll all feeds that are switched on, now; ends with 1 where one failed')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./feeds')).pollByCommand))
}

/** Written out: every command loads this file, so it imports nothing but types and the reader of the command line. */
const stances = ['supports', 'refutes', 'context'] as const satisfies readonly Stance[]

function addCaptureCommand(program: Command): void {
  program
    .command('capture <address>')
    .description('capture a web address as evidence; ends with 1 where the attempt failed, which is recorded too')
    .option('--claim <id>', 'link it to this claim')
    .addOption(new Option('--stance <stance>', 'what it says of the claim').choices([...stances]).default('supports'))
    .option('--quote <text>', 'the words that it is cited for, which are looked for in it')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./evidence/capture')).captureByCommand))
}
