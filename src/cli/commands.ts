import type { Command } from 'commander'
import { assignCommand } from './commands/assign.ts'
import { auditCommand } from './commands/audit.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { countCommand } from './commands/count.ts'
import { doctorCommand } from './commands/doctor.ts'
import { newCommand } from './commands/new.ts'
import { packCommand } from './commands/pack.ts'
import { packetCommand } from './commands/packet.ts'
import { policyCommand } from './commands/policy.ts'
import { publicityCommand } from './commands/publicity.ts'
import { renderCommand } from './commands/render.ts'
import { scoreCommand } from './commands/score.ts'
import { statusCommand } from './commands/status.ts'
import { verifyCommand } from './commands/verify.ts'

/**
 * A command of the command line: adds itself to the program. What it works with it imports when it
 * runs, so that help and wrong usage answer at once.
 */
export interface CommandModule {
  readonly define: (program: Command) => Command
}

/** Every command, in the order of the help. */
export const commands: readonly CommandModule[] = [
  newCommand,
  checkCommand,
  countCommand,
  scoreCommand,
  statusCommand,
  assignCommand,
  packetCommand,
  publicityCommand,
  policyCommand,
  auditCommand,
  renderCommand,
  packCommand,
  verifyCommand,
  buildCommand,
  doctorCommand,
]
