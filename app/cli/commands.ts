import type { Command } from 'commander'
import { addAuditCommands } from './audit'
import { addDoctorCommand } from './doctor'
import { addImportCommand } from './import'
import { addMatchingCommands } from './matching'
import { addMigrateCommand } from './migrate'
import { addOverlapsCommand } from './overlaps'
import { addPassagesCommand } from './passages'
import { addQueueCommand } from './queue'
import { addRankCommand } from './rank'
import { addSampleCommand } from './sample'
import { addServeCommand } from './serve'
import { addUserCommand } from './user'

export function addCommands(program: Command): void {
  addServeCommand(program)
  addImportCommand(program)
  addPassagesCommand(program)
  addOverlapsCommand(program)
  addRankCommand(program)
  addMatchingCommands(program)
  addQueueCommand(program)
  addSampleCommand(program)
  addUserCommand(program)
  addAuditCommands(program)
  addMigrateCommand(program)
  addDoctorCommand(program)
}
