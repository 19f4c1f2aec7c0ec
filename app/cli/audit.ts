import type { Command } from 'commander'
import { addAuditExportCommands } from './audit-export'
import { addAuditRedactCommand } from './audit-redact'
import { addAuditSignCommands } from './audit-sign'
import { addAuditVerifyCommands } from './audit-verify'

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('sign the trail, hand it out, check it')
  addAuditSignCommands(audit)
  addAuditExportCommands(audit)
  addAuditVerifyCommands(audit)
  addAuditRedactCommand(audit)
}

