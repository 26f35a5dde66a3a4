/** Ratings of a failure chain, each 1 to 10. */
export interface Ratings {
  readonly s: number
  readonly o: number
  readonly d: number
}

export const ACTION_PRIORITIES = ['H', 'M', 'L'] as const
export type ActionPriority = (typeof ACTION_PRIORITIES)[number]

export const ACTION_KINDS = ['预防', '探测', '防错'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** One row of an FMEA worksheet. Texts are '' where the worksheet is blank. */
export interface WorksheetRow {
  /** Row of the file as a spreadsheet numbers it, from 1. */
  readonly row: number
  readonly number: string
  readonly step: string
  readonly function: string
  readonly requirement: string
  readonly failureMode: string
  readonly effect: string
  readonly cause: string
  readonly prevention: string
  readonly detection: string
  readonly characteristic: string
  readonly regulation: string
  readonly before: Ratings
  readonly action: string
  readonly actionKind: ActionKind | null
  readonly owner: string
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly taken: string
  /** Ratings after the actions; null while none are given. */
  readonly after: Ratings | null
  /** RPN and AP as the file itself states them, to be checked against the computed ones. */
  readonly stated: {
    readonly rpn: number | null
    readonly ap: string | null
    readonly rpnAfter: number | null
    readonly apAfter: string | null
  }
}

/** A column of the worksheet: the notice's word first, then the words other templates use. */
export interface WorksheetColumn {
  readonly key: string
  readonly label: string
  readonly synonyms: readonly string[]
  readonly required: boolean
}

/** All columns a worksheet may have; order in a file is free. Headers are compared without spaces and case. */
export const worksheetColumns: readonly WorksheetColumn[] = [
  { key: 'number', label: '序号', synonyms: ['编号', 'No', 'No.', 'Item'], required: false },
  {
    key: 'step',
    label: '结构/过程步骤',
    synonyms: ['结构', '过程步骤', '工序', '工序名称', '过程', 'Process Step', 'Structure', 'Item/Step'],
    required: true,
  },
  { key: 'function', label: '功能', synonyms: ['过程功能', '步骤功能', 'Function'], required: true },
  {
    key: 'requirement',
    label: '要求',
    synonyms: ['过程要求', '功能要求', 'Requirement', 'Requirements'],
    required: false,
  },
  { key: 'failureMode', label: '失效模式', synonyms: ['潜在失效模式', 'Failure Mode'], required: true },
  {
    key: 'effect',
    label: '失效影响',
    synonyms: ['潜在失效后果', '失效后果', '后果', 'Effect', 'Failure Effect'],
    required: true,
  },
  { key: 's', label: '严重度S', synonyms: ['严重度', '严重度(S)', 'S', 'Severity', 'SEV'], required: true },
  {
    key: 'cause',
    label: '失效原因',
    synonyms: ['潜在失效原因', '原因', 'Cause', 'Failure Cause'],
    required: true,
  },
  {
    key: 'prevention',
    label: '预防控制',
    synonyms: ['现行预防控制', '当前预防控制', '预防措施(现行)', 'Prevention Control', 'Current Prevention'],
    required: true,
  },
  {
    key: 'o',
    label: '频度O',
    synonyms: ['频度', '频度(O)', '发生频次', '发生度', 'O', 'Occurrence', 'OCC'],
    required: true,
  },
  {
    key: 'detection',
    label: '探测控制',
    synonyms: ['现行探测控制', '当前探测控制', 'Detection Control', 'Current Detection'],
    required: true,
  },
  {
    key: 'd',
    label: '探测度D',
    synonyms: ['探测度', '探测度(D)', '可探测度', 'D', 'Detection', 'DET'],
    required: true,
  },
  { key: 'rpn', label: 'RPN', synonyms: ['风险优先数', '风险顺序数', 'RPN值'], required: false },
  { key: 'ap', label: 'AP', synonyms: ['措施优先级', '行动优先级', 'Action Priority'], required: false },
  {
    key: 'characteristic',
    label: '特殊特性',
    synonyms: ['特殊特性分类', '特性', 'Special Characteristic'],
    required: false,
  },
  {
    key: 'regulation',
    label: '法规/安全',
    synonyms: ['法规', '安全', '法规安全', 'Regulation/Safety'],
    required: false,
  },
  {
    key: 'action',
    label: '建议措施',
    synonyms: ['优化措施', '改进措施', 'Recommended Action', 'Action'],
    required: true,
  },
  { key: 'actionKind', label: '措施类型', synonyms: ['类型', 'Action Type'], required: false },
  {
    key: 'owner',
    label: '责任部门',
    synonyms: ['责任人', '负责部门', '责任部门/人', 'Owner', 'Responsible'],
    required: false,
  },
  {
    key: 'dueOn',
    label: '目标日期',
    synonyms: ['目标完成日期', '计划完成日期', 'Target Date', 'Due Date'],
    required: false,
  },
  {
    key: 'doneOn',
    label: '完成日期',
    synonyms: ['实际完成日期', 'Completion Date', 'Done'],
    required: false,
  },
  {
    key: 'taken',
    label: '采取的措施',
    synonyms: ['已采取的措施', '采取措施', 'Action Taken'],
    required: false,
  },
  { key: 'sAfter', label: '改进后S', synonyms: ['改进后严重度', "S'", 'S After', 'New S'], required: false },
  { key: 'oAfter', label: '改进后O', synonyms: ['改进后频度', "O'", 'O After', 'New O'], required: false },
  { key: 'dAfter', label: '改进后D', synonyms: ['改进后探测度', "D'", 'D After', 'New D'], required: false },
  { key: 'rpnAfter', label: '改进后RPN', synonyms: ["RPN'", 'RPN After', 'New RPN'], required: false },
  { key: 'apAfter', label: '改进后AP', synonyms: ["AP'", 'AP After', 'New AP'], required: false },
]
