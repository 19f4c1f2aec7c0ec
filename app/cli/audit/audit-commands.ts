import { Option, type Command } from 'commander'
import { whenCalled } from '../when-called'

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('sign the trail, hand it out, check it')
  addSigning(audit)
  addExports(audit)
  addChecks(audit)
  addRedaction(audit)
}

function addSigning(audit: Command): void {
  audit
    .command('keygen <file>')
    .description('make a signing key; FILE is for the signer alone, FILE.pub for everybody')
    .requiredOption('--name <name>', 'the name of the log, such as desk.example/audit')
    .option('--replaces <key>', 'the file of the key that this one takes over from')
    .action(whenCalled(async () => (await import('./audit-sign')).makeKey))
  audit
    .command('sign')
    .description('sign what the trail holds now, and hand the checkpoint out')
    .addOption(
      new Option('--key <file>', 'the signing key, which the web process must not be able to read')
        .env('MUQABALA_AUDIT_KEY')
        .makeOptionMandatory(),
    )
    .option('--every <seconds>', 'go on, and sign after each write')
    .option('--directory <dir>', 'hand out to a directory', collect, [])
    .option('--mailbox <file>', 'hand out as a message in a mailbox file', collect, [])
    .option('--witness <address>', 'hand out to a witness of another organisation', collect, [])
    .option('--time-stamp <address>', 'have it stamped by an RFC 3161 server', collect, [])
    .option('--allow-private', 'let these addresses be private ones')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./audit-sign')).sign))
}

function addExports(audit: Command): void {
  audit
    .command('export <dir>')
    .description('write the trail, its evidence and the programs that check it')
    .option('--from <instant>', 'only what was recorded from then on')
    .option('--to <instant>', 'only what was recorded before')
    .option('--claim <id>', 'only what touched this claim')
    .option('--no-files', 'leave the bytes of evidence out')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./audit-export')).exportTrail))
  audit
    .command('prove [action]')
    .description('prove one action (its number, its request, or verdict:7), or that the log grew from --since')
    .option('--since <note>', 'a checkpoint that somebody holds: prove that nothing in it was changed')
    .option('--out <file>', 'where to write it; else it is printed')
    .action(whenCalled(async () => (await import('./audit-export')).prove))
}

function addChecks(audit: Command): void {
  audit
    .command('verify')
    .description('check the trail in the database: chain, bodies, checkpoints, redactions')
    .option('--key <key>', 'the public key, or a file that holds it', collect, [])
    .option(
      '--witness <key>',
      'the key of a witness, or a file that holds it: it must have signed a checkpoint',
      collect,
      [],
    )
    .option('--held <file>', 'a checkpoint or a receipt that somebody kept', collect, [])
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./audit-verify')).verify))
  audit
    .command('replay')
    .description('fold the trail and compare every row of the record with it')
    .option('--json', 'print the differences as JSON')
    .action(whenCalled(async () => (await import('./audit-verify')).replayRecord))
}

function addRedaction(audit: Command): void {
  audit
    .command('redact <row> <columns...>')
    .description('take texts out of the record and the trail, such as "verdict:7 rationale" or "entry:12 reason"')
    .requiredOption('--basis <text>', 'the legal basis; it stays in the trail for ever')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./audit-redact')).redactText))
}

/** For options that may be given several times. */
function collect(value: string, before: string[]): string[] {
  return [...before, value]
}
