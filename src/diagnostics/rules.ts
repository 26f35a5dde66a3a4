import type { Severity } from './complaint.ts'

/** What is known of a rule besides its check: it makes messages, help pages and SARIF metadata. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Chinese title. */
  readonly title: string
  /** Why the rule is there and how to follow it, in Chinese. */
  readonly help: string
}

/** Every rule, in the order of the guide. */
export const rules = [
  {
    id: 'encoding',
    severity: 'error',
    title: '文件编码',
    help: '内容文件用 UTF-8 编码保存，否则无法可靠地读出汉字；控制字符多半是从别的软件复制时带进来的，应当删去。用记事本另存时，编码选择“UTF-8”。',
  },
  {
    id: 'invisible-character',
    severity: 'error',
    title: '看不见的字符',
    help: '零宽字符和改变书写方向的字符会让读者看到的与程序读到的不一样。删去它，或重新输入这一行。',
  },
  {
    id: 'trailing-space',
    severity: 'info',
    title: '行末的空格',
    help: '行末的空格看不见，却会让两次改动难以比对，有时还会混进栏目的值。kekao check --fix 会删去它们，代码块和强制换行的空格除外。',
  },
  {
    id: 'file-size',
    severity: 'error',
    title: '文件大小',
    help: '文本文件不超过 1 MB，表格各栏部分不超过 64 千字符。大段数据放在单独的 CSV 或 XLSX 文件里。',
  },
  {
    id: 'unknown-file',
    severity: 'warning',
    title: '不认识的文件',
    help: '这个位置上的文件不会被读取，多半是放错了地方或名字写错了。按《填报指南》的目录放置文件。',
  },
  {
    id: 'missing-file',
    severity: 'error',
    title: '缺少必备文件',
    help: '每份申报有 index.md；每个年度有 edition.yaml、notice.md 和两份评分表；站点有 site.yaml。',
  },
  {
    id: 'slug',
    severity: 'error',
    title: '申报文件夹的名称',
    help: '文件夹的名称会成为网址的一部分，只用英文字母、数字和连字符，以字母或数字开头，不超过 80 个字符。',
  },
  {
    id: 'slug-clash',
    severity: 'error',
    title: '名称只差大小写',
    help: '有的系统不分大小写，只差大小写的两个文件夹会互相覆盖。给其中一个改名。',
  },
  {
    id: 'unused-file',
    severity: 'warning',
    title: '没有用到的文件',
    help: '申报文件夹里的工作表、数据文件和图片都应当在表格或正文里提到，否则不会出现在任何材料里。',
  },
  {
    id: 'file-missing',
    severity: 'error',
    title: '所写的文件不存在',
    help: '表格和正文里写的文件名必须与文件夹里的文件完全一致，大小写也要一致。',
  },
  {
    id: 'front-matter',
    severity: 'error',
    title: '表格各栏',
    help: '申报文件以两行“---”之间的表格各栏开头，之后才是正文。',
  },
  {
    id: 'yaml-syntax',
    severity: 'error',
    title: '表格各栏的写法',
    help: '各栏按 YAML 书写：一行一个“键: 值”，冒号用半角并空一格，下一层缩进两个空格，列表以“- ”开头。',
  },
  {
    id: 'yaml-feature',
    severity: 'error',
    title: '不接受的 YAML 写法',
    help: '锚点、别名、标签和合并键会让文字与含义对不上，也可能被用来攻击程序，一律不接受。把值直接写出来。',
  },
  {
    id: 'duplicate-key',
    severity: 'error',
    title: '重复的栏目',
    help: '同一层里每个栏目只写一次；写了两次时，程序不知道以哪个为准。',
  },
  {
    id: 'full-width',
    severity: 'error',
    title: '全角字符',
    help: '冒号、数字、字母和符号用半角，日期、数字、电话和代码才能读出来。',
  },
  {
    id: 'nesting',
    severity: 'error',
    title: '层数过多',
    help: '括号、列表、引用或缩进的层数过多，程序不读下去，以免耗尽时间。',
  },
  {
    id: 'missing-field',
    severity: 'error',
    title: '缺少栏目',
    help: '通知的推荐表要求的栏目都要写；没有内容的可选栏目填“无”或不写。',
  },
  {
    id: 'blank-field',
    severity: 'error',
    title: '栏目留空',
    help: '留空不等于“无”：确实没有的填“无”，可以不写的栏目则删去整行。',
  },
  {
    id: 'unknown-field',
    severity: 'error',
    title: '不认识的栏目',
    help: '栏目名称必须与推荐表一致，多一个字、少一个字都读不出来。',
  },
  {
    id: 'field-shape',
    severity: 'error',
    title: '栏目的格式',
    help: '日期、数字、电话、邮箱、代码和文件名各有固定的格式。',
  },
  {
    id: 'field-choice',
    severity: 'error',
    title: '栏目的选项',
    help: '这一栏只能填给定的几个词之一。',
  },
  {
    id: 'raw-html',
    severity: 'error',
    title: 'HTML 代码',
    help: '正文用 Markdown 书写，HTML 代码既不显示也不执行。',
  },
  {
    id: 'unsafe-link',
    severity: 'error',
    title: '链接的网址',
    help: '链接只能指向 http、https 网址、电子邮箱或电话；指向脚本、本机文件和内嵌数据的链接一律不接受。',
  },
  {
    id: 'image-path',
    severity: 'error',
    title: '图片的位置',
    help: '图片必须放在本申报的文件夹里；不接受网上的图片、内嵌数据和文件夹之外的路径。',
  },
  {
    id: 'unsupported-markdown',
    severity: 'error',
    title: '不支持的 Markdown',
    help: '正文可以用段落、强调、列表、表格、链接、小标题和图片。其他写法在 Word 和 PDF 里无法呈现。',
  },
  {
    id: 'section-missing',
    severity: 'error',
    title: '缺少部分',
    help: '正文的各部分与推荐表一一对应，缺一不可；没有内容的“其他说明”写“无”。',
  },
  {
    id: 'section-unknown',
    severity: 'error',
    title: '不认识的部分',
    help: '以“## ”开头的标题只能是推荐表的栏目；部分之内的小标题用“### ”。',
  },
  {
    id: 'section-duplicate',
    severity: 'error',
    title: '重复的部分',
    help: '每个部分只写一次。',
  },
  {
    id: 'section-order',
    severity: 'error',
    title: '部分的次序',
    help: '各部分按推荐表的次序书写。',
  },
  {
    id: 'section-empty',
    severity: 'error',
    title: '空白的部分',
    help: '留空不等于“无”：每个部分都要有内容；“其他说明”没有内容时写“无”。',
  },
  {
    id: 'draft-section',
    severity: 'info',
    title: '草稿还缺的部分',
    help: '没有填写提交日期的申报是草稿，可以先缺一些部分；提交之前补齐。',
  },
  {
    id: 'stray-text',
    severity: 'error',
    title: '部分之外的文字',
    help: '第一个“## ”标题之前的文字不属于任何栏目，不会出现在推荐表里。',
  },
  {
    id: 'length',
    severity: 'error',
    title: '字数',
    help: '各部分的字数以通知为准。字符数不计空白和 Markdown 记号；Word 字数与 Word 的“字数”一致。年度设置说明以哪一个为准。',
  },
  {
    id: 'image-type',
    severity: 'error',
    title: '图片的类型',
    help: '图片必须真的是 PNG、JPEG 或 WebP，文件名的后缀与内容一致。',
  },
  {
    id: 'image-size',
    severity: 'error',
    title: '图片的大小',
    help: '图片不超过 10 MB、5000 万像素。',
  },
  {
    id: 'uscc',
    severity: 'error',
    title: '统一社会信用代码',
    help: '代码的第 9–17 位（GB 11714）和第 18 位（GB 32100-2015）是校验码，抄错一位就对不上。',
  },
  {
    id: 'uscc-pilot',
    severity: 'warning',
    title: '早期的统一社会信用代码',
    help: '第 9–13 位为 M0001 或 M0000 的代码，有的在标准实施之前发放，校验码对不上也可能是真的。请对照营业执照核实。',
  },
  {
    id: 'uscc-region',
    severity: 'info',
    title: '信用代码的登记地',
    help: '代码的第 3–4 位是登记机关所在的省（市），与推荐单位不同省时提示核对；也可能只是迁址。',
  },
  {
    id: 'address-region',
    severity: 'warning',
    title: '企业所在的省（市）',
    help: '通知要求被推荐主体是各省（市）行政区域内的企业，由所在地的市场监管部门推荐。企业地址与推荐单位不在同一个省（市）的，多半有一处写错了。',
  },
  {
    id: 'industry',
    severity: 'error',
    title: '行业',
    help: '行业从本年度设置的清单中选择；不在其列的选“其他”。',
  },
  {
    id: 'unit',
    severity: 'error',
    title: '推荐单位',
    help: '推荐单位写接收申报的市场监管部门所在地，从省（市）写起，用“/”分开，名称与行政区划表一致。',
  },
  {
    id: 'declaration',
    severity: 'error',
    title: '声明',
    help: '通知规定的推荐条件必须全部满足，声明逐项为“是”。',
  },
  {
    id: 'date-order',
    severity: 'error',
    title: '日期的先后',
    help: '先成立、后提交；实施先开始、后结束；撤回不早于提交。',
  },
  {
    id: 'future-date',
    severity: 'warning',
    title: '将来的日期',
    help: '已经发生的事情不会写将来的日期。',
  },
  {
    id: 'deadline',
    severity: 'error',
    title: '截止日期',
    help: '申报应在通知的截止日期之前（含当天）提交。',
  },
  {
    id: 'parameter-code',
    severity: 'error',
    title: '参数的代号',
    help: '每个关键性能参数有一个不重复的代号，用英文字母、数字、连字符和下划线。',
  },
  {
    id: 'parameter-reference',
    severity: 'error',
    title: '引用的参数',
    help: '一致性、退化和可靠域的数据引用的代号，必须在“关键性能参数”里有。',
  },
  {
    id: 'limits',
    severity: 'error',
    title: '规格的上下限',
    help: '下限、上限至少写一个，下限小于上限。',
  },
  {
    id: 'factory-data',
    severity: 'warning',
    title: '出厂数据',
    help: '评价要求规定，没有出厂（t＝0）数据的，关键性能一致性的得分不高于 40 分。',
  },
  {
    id: 'use-time',
    severity: 'error',
    title: '使用时间',
    help: '使用后（t＞0）的数据要写明已使用的时间和方式；出厂数据的时间就是零，不写。',
  },
  {
    id: 'out-of-specification',
    severity: 'error',
    title: '出厂数据超出规格',
    help: '出厂（t＝0）的样品应是质量检验合格的产品，数据不会超出规格。',
  },
  {
    id: 'data-file',
    severity: 'error',
    title: '数据文件',
    help: '数据文件是 CSV（UTF-8 或 GB 18030）或 XLSX，第一行是列名。CSV 不超过 10 MB，XLSX 不超过 2 MB。',
  },
  {
    id: 'data-column',
    severity: 'error',
    title: '数据文件的列',
    help: '所写的列名必须与数据文件第一行的文字一致。',
  },
  {
    id: 'data-cell',
    severity: 'error',
    title: '数据单元格',
    help: '数据单元格只写半角数字：不带千位分隔符、单位和空格，也不留空。',
  },
  {
    id: 'degradation-points',
    severity: 'error',
    title: '退化测量的次数',
    help: '每个样品至少在两个不同的时间各测一次，同一时间只测一次，否则不能看出退化。',
  },
  {
    id: 'domain-scenarios',
    severity: 'warning',
    title: '极限应用场景',
    help: '评价要求规定，极限应用场景少于三种或某种场景没有样品的，关键性能可靠域的得分不高于 40 分。场景按应力区分。',
  },
  {
    id: 'failure-period',
    severity: 'error',
    title: '售后统计期',
    help: '统计期先起后止，改进前的统计期在改进后之前；有故障率可比时，两期都写暴露量且大于零。',
  },
  {
    id: 'worksheet-column',
    severity: 'error',
    title: 'FMEA 工作表的列',
    help: '工作表要有评价所需的列；列名可以用常见的同义词，次序不限。',
  },
  {
    id: 'worksheet-cell',
    severity: 'error',
    title: 'FMEA 工作表的单元格',
    help: '严重度、频度、探测度是 1 到 10 的整数；日期形如 2024-05-01；措施类型是预防、探测或防错。',
  },
  {
    id: 'carried-out',
    severity: 'error',
    title: '案例的实施时间',
    help: '通知要求案例是近两年内开展的应用实践：实施开始的日期不早于通知发布前两年，结束的日期不晚于提交日期。',
  },
  {
    id: 'rating-standard',
    severity: 'error',
    title: '评分标准',
    help: '评分标准为“企业自定”时，要附上标准文件。',
  },
  {
    id: 'goal',
    severity: 'warning',
    title: '改进目标',
    help: '目标值应当比改进前更好；提交时应写出实际值，否则无法判断是否达成。',
  },
  {
    id: 'edition-settings',
    severity: 'error',
    title: '年度设置',
    help: '省（市）代码、其他机构的上级要在行政区划表里有；阈值按“很好、较好、一般、零分”依次放宽。',
  },
  {
    id: 'rubric-weights',
    severity: 'error',
    title: '评分表的权重',
    help: '各项二级指标的权重之和为 100。',
  },
  {
    id: 'rubric-bands',
    severity: 'error',
    title: '评分表的分档',
    help: '各档首尾相接，从 0 到 100，不重叠、不留空。',
  },
  {
    id: 'criterion',
    severity: 'error',
    title: '评分指标的代号',
    help: '指标的代号在评分表里有，且不重复。',
  },
  {
    id: 'unit-code',
    severity: 'error',
    title: '推荐单位的代码',
    help: '推荐意见的文件以推荐单位的行政区划代码命名：省两位、市四位、县六位，或年度设置中其他机构的代码。',
  },
  {
    id: 'submission-reference',
    severity: 'error',
    title: '引用的申报',
    help: '推荐意见、公示名单、异议和更正写的是申报文件夹的名称，该申报必须存在。',
  },
  {
    id: 'recommendation-order',
    severity: 'error',
    title: '推荐的先后',
    help: '申报先提交、后推荐；自下而上逐级推荐，上级的日期不早于下级，同意推荐不晚于截止日期。',
  },
  {
    id: 'review-path',
    severity: 'error',
    title: '评审表的文件名',
    help: '评审表的文件名与其中的专家代码一致。',
  },
  {
    id: 'orphan-review',
    severity: 'error',
    title: '没有对象的评审表',
    help: '评审表放在以申报文件夹命名的目录里，该申报必须存在。',
  },
  {
    id: 'review-score',
    severity: 'error',
    title: '评审分数',
    help: '每项指标都要打分，分数不超过满分，最多一位小数；回避的评审表可以不打分。',
  },
  {
    id: 'review-basics',
    severity: 'error',
    title: '基本要求',
    help: '最佳实践的评审表要对 Ic、Id、Ir 逐项判断基本要求；FMEA 案例没有这一栏。',
  },
  {
    id: 'score-above-cap',
    severity: 'error',
    title: '超过上限的评分',
    help: '通知为几种情形规定了分数的上限，如只有出厂数据的一致性不高于 70 分、基本要求不满足的不高于 40 分、造假的得 0 分。上限由申报的数据和这份评审表自己的判断得出，总分无论如何不超过它。',
  },
  {
    id: 'recusal-due',
    severity: 'warning',
    title: '应当回避的专家',
    help: '专家所在单位是申报企业、与它同属一个集团，或是受理申报的推荐单位的，应当回避。按单位名称核对；没有回避的评审表不计分。',
  },
  {
    id: 'publicity-list',
    severity: 'error',
    title: '公示名单',
    help: '每份申报在名单里只出现一次，并列在自己的类别之下。',
  },
  {
    id: 'publicity-hash',
    severity: 'error',
    title: '名单的校验码',
    help: '名单冻结时记下了各行名称和次序的 SHA-256。之后名单里的任何名称变了，校验码就对不上；名单要改的，按异议处理或在认定文件里更正。',
  },
  {
    id: 'objection-outcome',
    severity: 'error',
    title: '异议的处理',
    help: '核实中的异议没有处理日期和处理意见；有结论的两项都要写，日期不早于收到的日期。',
  },
  {
    id: 'objection-admissible',
    severity: 'warning',
    title: '异议的受理条件',
    help: '异议应在公示期内以书面、实名提出（邮寄的以邮戳为准）并写明事实；单位提出的加盖公章、留下联系电话。不符合的不予受理，但仍要登记。',
  },
  {
    id: 'recognition',
    severity: 'error',
    title: '认定',
    help: '认定在公示开始之后；更正和撤销不早于认定，针对的申报在公示名单里。',
  },
  {
    id: 'duplicate-submission',
    severity: 'error',
    title: '重复申报',
    help: '同一企业的同一产品（案例）在一个年度里只申报一次。',
  },
  {
    id: 'duplicate-photo',
    severity: 'error',
    title: '重复的图片',
    help: '不同的申报不会有完全相同的照片；多半是放错了文件。',
  },
  {
    id: 'policy-roles',
    severity: 'error',
    title: '角色表',
    help: '谁能改什么，以基准版本的 roles.yaml 为准；没有这份文件或读不出来时，任何改动都无法判断。',
  },
  {
    id: 'policy-author',
    severity: 'error',
    title: '改动者的角色',
    help: '每位提交改动的人都要在 roles.yaml 里登记邮箱或登录名。由秘书处先行登记，合并之后再提交改动。',
  },
  {
    id: 'policy-trust',
    severity: 'warning',
    title: '改动者的身份',
    help: '提交里的邮箱是提交者自己写的，谁都可以冒用。由代码托管平台核实过身份的，用 --author 写明；或者让提交者签名（git commit -S），用 --require-signed 要求每次提交都有本人可信的签名。',
  },
  {
    id: 'policy-signed',
    severity: 'error',
    title: '提交的签名',
    help: '要求签名时（--require-signed），每次提交都要由作者本人的、git 认得的密钥签名。',
  },
  {
    id: 'policy-case',
    severity: 'error',
    title: '只差大小写的路径',
    help: '有的系统不分大小写，只差大小写的两个文件或文件夹会互相覆盖，看到的内容就与仓库里的不一样。',
  },
  {
    id: 'policy-history',
    severity: 'error',
    title: '改动的来历',
    help: '改动应从基准版本的历史上接着做。历史被改写（强制推送）或与基准没有共同祖先时，看不出改了什么，一律不接受。',
  },
  {
    id: 'policy-owner',
    severity: 'error',
    title: '文件归谁改',
    help: '申报单位只改自己的申报文件夹，推荐单位只改自己的推荐意见，专家只改自己的评审表；年度设置、评分表、公示、异议、认定和角色表由秘书处改。',
  },
  {
    id: 'policy-time',
    severity: 'error',
    title: '改动的时限',
    help: '申报在截止日期之前（含当天）可以修改；之后只在推荐单位退回修改时，或只为撤回申报，才可以再改。',
  },
  {
    id: 'policy-frozen',
    severity: 'error',
    title: '已经冻结的文件',
    help: '名单确定或开始公示之后，名单、评审表、推荐意见、评分表和年度设置不再改动，谁都不行。',
  },
  {
    id: 'policy-decision',
    severity: 'error',
    title: '认定文件只增不改',
    help: '认定之后，文号、日期和已有的更正都不再改写，谁都不行；更正和撤销用 kekao new amendment 另记一条。认定日期在公示期满之前的不算数，可以改正。',
  },
  {
    id: 'policy-deletion',
    severity: 'error',
    title: '申报不删除',
    help: '申报一经收下就不删除。不再申报的，在申报文件里填写“撤回”的日期和原因。',
  },
  {
    id: 'policy-file-kind',
    severity: 'error',
    title: '不接受的文件种类',
    help: '只接受普通文件。符号链接、子模块和隐藏文件会让看到的内容与实际的不一样。',
  },
] as const satisfies readonly Rule[]

export type RuleId = (typeof rules)[number]['id']

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]))

export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id)
  if (!rule) throw new Error(`unknown rule ${id}`)
  return rule
}
