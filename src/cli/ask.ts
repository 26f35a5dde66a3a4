import { createInterface } from 'node:readline'
import { EXIT, Problem } from '../pipeline/problem.ts'

/** Where a person is asked and answers. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

export interface Question<K extends string> {
  readonly key: K
  readonly text: string
  /** Shown numbered; the answer may be a number. */
  readonly choices?: readonly string[]
  /** An empty answer will not do. */
  readonly isRequired?: boolean
  /** What an answer stands for. @throws Problem in words, after which the question is asked again */
  readonly read: (answer: string) => string
}

/** Standard input and error, where both are a terminal; null where nobody is there to answer. */
export const terminalDialogue = (): Dialogue | null =>
  process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : null

/**
 * Asks one question after the other; an empty answer leaves it open. Answers by the questions' keys.
 * @throws Problem where the person goes away in between
 */
export async function ask<K extends string>(
  questions: readonly Question<K>[],
  { input, output }: Dialogue,
): Promise<Map<K, string>> {
  const lines = createInterface({ input, output, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  const given = new Map<K, string>()
  try {
    for (const question of questions) {
      const answer = await askOne(question, { answers, output })
      if (answer !== null) given.set(question.key, answer)
    }
    return given
  } finally {
    lines.close()
  }
}

interface Asking {
  readonly answers: AsyncIterator<string>
  readonly output: NodeJS.WritableStream
}

async function askOne(question: Question<string>, { answers, output }: Asking): Promise<string | null> {
  const { text, choices = [], isRequired = false, read } = question
  for (const [i, choice] of choices.entries()) output.write(`  ${i + 1}  ${choice}\n`)
  for (;;) {
    output.write(`${text}${isRequired ? '' : '（可以留空）'}：`)
    const { value, done } = await answers.next()
    if (done)
      throw new Problem('没有答完就结束了，什么也没有写', {
        exitCode: EXIT.usage,
        mend: '重新运行；也可以用选项写明，见 kekao new --help',
      })
    const answer = value.trim()
    if (answer === '' && !isRequired) return null
    try {
      return read(answer)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      output.write(`  ${error.message}\n  ${error.mend}\n`)
    }
  }
}
