import { EXIT } from '../pipeline/problem.ts'
import { run } from './run.ts'

// A reader that has seen enough (`kekao check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.fine)
})

process.exitCode = await run(process.argv.slice(2))
