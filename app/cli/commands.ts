import type { Command } from 'commander'
import { addMigrateCommand } from './migrate'
import { addServeCommand } from './serve'
import { addUserCommand } from './user'

export function addCommands(program: Command): void {
  addServeCommand(program)
  addMigrateCommand(program)
  addUserCommand(program)
}
