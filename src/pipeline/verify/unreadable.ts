import { EXIT, Problem } from '../problem.ts'

/** A scan that cannot be opened. */
export const unreadable = (path: string, what: string, mend: string, cause?: unknown): Problem =>
  new Problem(`${path}：${what}`, { exitCode: EXIT.unreadable, mend, cause })

export const damaged = (path: string, cause?: unknown): Problem =>
  unreadable(path, '打不开，文件已损坏或不完整', '换一份完好的文件，或重新扫描', cause)

export const locked = (path: string, cause?: unknown): Problem =>
  unreadable(path, '这个 PDF 加了密码，打不开', '用打得开它的软件另存为不加密码的 PDF，或重新扫描', cause)

export const withoutPages = (path: string): Problem =>
  unreadable(path, '这个 PDF 里没有页面', '换一份完好的文件，或重新扫描')
