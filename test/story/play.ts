import { type Stage, sample, textOf } from './stage.ts'

const SECRETARIAT = 'mishuchu@example.com'
const unit = (code: string): string => `unit-${code}@example.com`
const reviewer = (code: string): string => `${code.toLowerCase()}@reviewers.example.com`

const AXLE = 'editions/2025/practices/axle-box-bearing'
const LASER = 'editions/2025/practices/gaas-laser'
const PRESS = 'editions/2025/fmea/bearing-press-in'
const BRAKE = 'editions/2025/fmea/brake-control'
const VALVE = 'editions/2025/fmea/valve-welding'

const slugOf = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1)
const handedIn = (date: string) => (text: string) => text.replace(/^提交日期: .*$/m, `提交日期: ${date}`)

/** A year of the programme, from the empty folder to the last correction. */
export async function play(stage: Stage): Promise<void> {
  await found(stage)
  await handIn(stage)
  await sendBackAndForth(stage)
  await forwardTheOthers(stage)
  await review(stage)
  await list(stage)
  await publicise(stage)
  await decide(stage)
  await amend(stage)
  await publish(stage)
}

async function found(stage: Stage): Promise<void> {
  stage.on('2025-06-10', '秘书处设立 2025 年度')
  await stage.kekao(['new', 'edition', '2025', '--from', sample])
  await stage.kekao(['check', '--quiet'], 1)
  stage.say('秘书处照通知填好年度设置和通知，登记角色，再核对一遍')
  for (const file of ['editions/2025/edition.yaml', 'editions/2025/notice.md']) stage.take(file)
  const roles = textOf('roles.yaml')
  const insider = '  - {邮箱: e13@reviewers.example.com, 代码: E13, 单位: 示例汽车电机有限公司}\n'
  stage.write('roles.yaml', roles.replace('秘书处:\n', `${insider}秘书处:\n`))
  await stage.kekao(['check'])
  await stage.kekao(['status'])
  stage.commit(SECRETARIAT, '设立 2025 年度')
}

async function handIn(stage: Stage): Promise<void> {
  stage.on('2025-07-08', '一家企业开始填写')
  await stage.kekao(['new', 'practice', 'axle-box-bearing'])
  stage.say('企业逐栏填写，放入照片和数据，先不写提交日期')
  stage.take(AXLE)
  stage.edit(`${AXLE}/index.md`, (text) => text.replace(/^提交日期: .*\n/m, ''))
  await stage.kekao(['check', 'axle-box-bearing'])
  await stage.kekao(['status', 'axle-box-bearing'])

  stage.on('2025-07-10', '企业提交；另外四家也提交')
  stage.edit(`${AXLE}/index.md`, (text) => text.replace('声明:', '提交日期: 2025-07-10\n声明:'))
  await stage.ask('liu@example.com', '提交高速动车组轴箱轴承', { expected: 'merged' })
  for (const [folder, author] of [
    [LASER, 'zhang@example.com'],
    [PRESS, 'motor@example.com'],
    [BRAKE, 'brake@example.com'],
    [VALVE, 'valve@example.com'],
  ] as const) {
    stage.take(folder)
    stage.edit(`${folder}/index.md`, handedIn('2025-07-10'))
    await stage.ask(author, `提交 ${slugOf(folder)}`, { expected: 'merged' })
  }
  await stage.kekao(['status'])
  await stage.kekao(['status', 'axle-box-bearing'])
}

interface Said {
  readonly conclusion?: '同意推荐' | '不予推荐' | '退回修改'
  readonly opinion?: string
  readonly scan?: string | undefined
}

/** The words of a unit's command. */
const recommending = (slug: string, code: string, { conclusion = '同意推荐', opinion, scan }: Said = {}) => [
  ...['new', 'recommendation', slug, '--unit', code, '--conclusion', conclusion],
  ...['--opinion', opinion ?? '材料齐全，数据可以核对，同意推荐。'],
  ...(scan ? ['--scan', scan] : []),
  ...['--contact', '孔示例', '--phone', '0312-0000100'],
]

async function sendBackAndForth(stage: Stage): Promise<void> {
  const slug = 'axle-box-bearing'
  stage.on('2025-07-20', '县级初审；市级不能抢先')
  await stage.kekao(recommending(slug, '1306'), 2)
  await stage.kekao(recommending(slug, '130606'))
  await stage.ask(unit('130606'), '同意推荐 axle-box-bearing', { expected: 'merged' })
  await stage.kekao(['status', slug])

  stage.on('2025-07-25', '市级退回修改')
  const opinion = '运用里程没有写明统计的起止时间，请核对后重新提交。'
  await stage.kekao(recommending(slug, '1306', { conclusion: '退回修改', opinion }))
  await stage.ask(unit('1306'), '退回 axle-box-bearing', { expected: 'merged' })
  await stage.kekao(['status', slug])

  stage.on('2025-07-28', '企业修改后重新提交；邻居的文件不能碰')
  stage.edit(`${AXLE}/index.md`, handedIn('2025-07-28'))
  stage.edit(`${LASER}/index.md`, (text) => `${text}\n`)
  await stage.ask('liu@example.com', '修改（连带动了别人的申报）', { expected: 'refused' })
  stage.edit(`${AXLE}/index.md`, handedIn('2025-07-28'))
  await stage.ask('liu@example.com', '补充运用里程的起止时间，重新提交', { expected: 'merged' })
  await stage.kekao(['status', slug])

  stage.on('2025-08-05', '县、市两级再次同意')
  for (const code of ['130606', '1306']) {
    await stage.kekao(recommending(slug, code))
    await stage.ask(unit(code), '同意推荐 axle-box-bearing', { expected: 'merged' })
  }
  await stage.kekao(['status', slug])

  stage.on('2025-08-20', '省级同意，但忘了盖章扫描件')
  await stage.kekao(recommending(slug, '13'))
  await stage.ask(unit('13'), '同意推荐 axle-box-bearing', { expected: 'merged' })
  await stage.kekao(['status', slug])
  stage.say('省级补上扫描件')
  stage.take('editions/2025/recommendations/scans/13-axle-box-bearing.pdf')
  stage.edit(
    'editions/2025/recommendations/13.yaml',
    (text) => `${text}    盖章扫描件: scans/13-axle-box-bearing.pdf\n`,
  )
  await stage.ask(unit('13'), '补上盖章扫描件', { expected: 'merged' })
  await stage.kekao(['status', slug])
}

async function forwardTheOthers(stage: Stage): Promise<void> {
  stage.on('2025-08-25', '其余四份逐级推荐；一份不予推荐')
  for (const [slug, ...codes] of [
    ['gaas-laser', '110108', '11'],
    ['bearing-press-in', '310114', '31'],
    ['brake-control', '500112', '50'],
  ] as const) {
    for (const code of codes) {
      const scan = code.length === 2 ? `scans/${code}-${slug}.pdf` : undefined
      if (scan) stage.take(`editions/2025/recommendations/${scan}`)
      await stage.quietly(recommending(slug, code, { scan }))
      await stage.ask(unit(code), `同意推荐 ${slug}`, { expected: 'merged' })
    }
  }
  await stage.quietly(recommending('valve-welding', '360402'))
  await stage.ask(unit('360402'), '同意推荐 valve-welding', { expected: 'merged' })
  const opinion = '渗透检测漏检一条没有确定措施，本年度不予推荐。'
  await stage.kekao(recommending('valve-welding', '3604', { conclusion: '不予推荐', opinion }))
  await stage.ask(unit('3604'), '不予推荐 valve-welding', { expected: 'merged' })
  await stage.kekao(['status', 'valve-welding'])
  await stage.kekao(['status'])

  stage.on('2025-10-08', '截止之后，企业和推荐单位都来晚了')
  stage.edit(`${LASER}/index.md`, (text) => `${text}\n`)
  await stage.ask('zhang@example.com', '改一处文字', { expected: 'refused' })
  await stage.kekao(recommending('gaas-laser', '11'), 2)
}

const SHEETS = {
  'axle-box-bearing': ['E05', 'E09', 'E11'],
  'gaas-laser': ['E02', 'E05', 'E07'],
  'bearing-press-in': ['E02', 'E08', 'E11'],
  'brake-control': ['E01', 'E06', 'E08'],
} as const

const dated = (date: string) => (text: string) => text.replace(/^日期: .*$/m, `日期: ${date}`)

/** A blank score sheet as a reviewer fills it in: nine tenths of the full marks for everything. */
const filledIn = (blank: string): string =>
  blank
    .replace(/^单位: .*$/m, '单位: 示例汽车电机有限公司')
    .replace(/^日期: .*$/m, '日期: 2025-10-20')
    .replace(/^( {2}\w+: ).*满分 (\d+)$/gm, (_, name, full) => `${name}${Number(full) * 0.9}`)
    .concat('\n措施逐条验证，目标达成情况写得清楚。\n')

async function review(stage: Stage): Promise<void> {
  stage.on('2025-10-09', '秘书处分派专家，发盲评材料')
  await stage.kekao(['assign'])
  await stage.kekao(['packet', 'E05', 'axle-box-bearing', '--dry-run'])
  await stage.kekao(['packet', 'E05', 'axle-box-bearing', '--until', '2025-10-31', '--quiet'])
  const guide = stage.read('packets/2025/秘书处/E05-代号对照.csv')
  stage.say('代号对照只供秘书处')
  stage.show(guide.replace(/^\uFEFF/, ''))

  stage.on('2025-10-20', '专家评分；一位本该回避')
  await stage.kekao(['new', 'review', 'axle-box-bearing', '--reviewer', 'E05'])
  for (const [slug, codes] of Object.entries(SHEETS)) {
    for (const code of codes) {
      const path = `editions/2025/reviews/${slug}/${code}.md`
      stage.write(path, dated('2025-10-20')(textOf(path)))
      await stage.ask(reviewer(code), `评审 ${slug}`, { expected: 'merged' })
    }
  }
  await stage.kekao(['new', 'review', 'bearing-press-in', '--reviewer', 'E13'])
  stage.say('专家照说明逐栏填写，没有想到要回避')
  stage.edit('editions/2025/reviews/bearing-press-in/E13.md', filledIn)
  await stage.kekao(['check', 'reviews/bearing-press-in/E13.md'])
  stage.say('照提示改成回避，写明原因')
  stage.edit('editions/2025/reviews/bearing-press-in/E13.md', (text) =>
    text.replace('是否: 否', '是否: 是').replace('原因: 无', '原因: 在申报企业任职'),
  )
  await stage.ask(reviewer('E13'), '回避', { expected: 'merged' })
  await stage.kekao(['score', 'axle-box-bearing'])
  await stage.kekao(['status', 'axle-box-bearing'])
}

const OFFICE = ['上海市示例局', '上海市示例区示范路1号', '200000', '021-00000100', 'gongshi@example.com']

async function list(stage: Stage): Promise<void> {
  stage.on('2025-11-10', '秘书处起草名单，由人决定之后冻结')
  await stage.kekao(['publicity', '--start', '2025-11-18'])
  await stage.kekao(['publicity', '--start', '2025-11-18', '--write', '--dry-run', '--office', ...OFFICE])
  await stage.quietly(['publicity', '--start', '2025-11-18', '--write', '--office', ...OFFICE])
  await stage.ask(SECRETARIAT, '冻结拟评定对象名单', { expected: 'merged' })
  await stage.kekao(['publicity', '--start', '2025-11-18', '--write', '--office', ...OFFICE], 2)
  await stage.kekao(['status', 'axle-box-bearing'])
  await stage.kekao(['audit', '--quiet'])

  stage.on('2025-11-12', '冻结之后，专家想改分')
  stage.edit('editions/2025/reviews/gaas-laser/E02.md', (text) => text.replace(/Ic: [\d.]+/, 'Ic: 60'))
  await stage.ask(reviewer('E02'), '改分', { expected: 'refused' })
}

interface Objecting {
  readonly kind: '单位' | '个人'
  readonly name: string
  readonly sealed: '是' | '否'
  readonly date: string
  readonly ground: string
  readonly facts: string
}

const objection = (subject: string, { kind, name, sealed, date, ground, facts }: Objecting): string => `---
对象: ${subject}
提出方:
  类型: ${kind}
  实名: ${name}
  盖章: ${sealed}
  佐证: 是${kind === '单位' && sealed === '是' ? '\n  电话: 010-00009001' : ''}
理由: ${ground}
日期: ${date}
结论: 核实中
---

${facts}
`

const handled = (outcome: string, date: string, handling: string) => (text: string) =>
  text.replace('结论: 核实中\n', `结论: ${outcome}\n处理日期: ${date}\n处理意见: ${handling}\n`)

async function publicise(stage: Stage): Promise<void> {
  stage.on('2025-11-18', '公示第一天')
  await stage.kekao(['status'])
  await stage.kekao(['status', 'gaas-laser'])

  stage.on('2025-11-19', '收到两件异议')
  await stage.kekao(['new', 'objection', 'gaas-laser'])
  stage.write(
    'editions/2025/objections/001.md',
    objection('gaas-laser', {
      kind: '单位',
      name: '示例同行光电有限公司',
      sealed: '是',
      date: '2025-11-19',
      ground: '认为寿命试验的样品不是批量产品',
      facts: '来函附送检记录两份，样品编号与批量产品的编号规则不同。',
    }),
  )
  await stage.kekao(['new', 'objection', 'axle-box-bearing'])
  stage.write(
    'editions/2025/objections/002.md',
    objection('axle-box-bearing', {
      kind: '个人',
      name: '丁示例',
      sealed: '否',
      date: '2025-11-19',
      ground: '认为运用里程没有第三方记录',
      facts: '来信称运用里程只有企业自己的统计，建议调取检修段的记录。',
    }),
  )
  await stage.ask(SECRETARIAT, '登记第 001、002 号异议', { expected: 'merged' })
  await stage.kekao(['check', 'objections'])
  await stage.kekao(['status', 'gaas-laser', 'axle-box-bearing'])

  stage.on('2025-11-21', '一件没有盖章、没有写事实；一家企业撤回')
  const empty = { kind: '单位', name: '某单位', sealed: '否', date: '2025-11-21' } as const
  stage.write(
    'editions/2025/objections/003.md',
    objection('bearing-press-in', { ...empty, ground: '不服', facts: '' }),
  )
  await stage.kekao(['check', 'objections/003.md'])
  stage.edit(
    'editions/2025/objections/003.md',
    handled('不予受理', '2025-11-21', '没有盖章和联系电话，没有写明事实，请补正后再提出。'),
  )
  await stage.ask(SECRETARIAT, '第 003 号异议不予受理', { expected: 'merged' })
  stage.edit(`${BRAKE}/index.md`, (text) =>
    text.replace('声明:', '撤回: {日期: 2025-11-21, 原因: 产品停产}\n声明:'),
  )
  await stage.ask('brake@example.com', '撤回申报', { expected: 'merged' })
  await stage.kekao(['status', 'bearing-press-in', 'brake-control'])

  stage.on('2025-11-24', '公示最后一天，还不能认定')
  await stage.kekao(['new', 'recognition', '--number', '示例〔2025〕1号'], 2)

  stage.on('2025-11-25', '期满之后才寄出的异议')
  stage.write(
    'editions/2025/objections/004.md',
    objection('bearing-press-in', {
      kind: '个人',
      name: '戊示例',
      sealed: '否',
      date: '2025-11-25',
      ground: '认为压装力的数据偏少',
      facts: '来信认为压装力只有一条生产线的数据。',
    }),
  )
  await stage.kekao(['check', 'objections/004.md'])
  stage.edit('editions/2025/objections/004.md', handled('不予受理', '2025-11-25', '邮戳日期在公示期满之后。'))
  await stage.ask(SECRETARIAT, '第 004 号异议不予受理', { expected: 'merged' })
  await stage.kekao(['status'])
}

async function decide(stage: Stage): Promise<void> {
  stage.on('2025-11-28', '异议核实完毕：一件成立，一件不成立')
  stage.edit(
    'editions/2025/objections/001.md',
    handled('成立', '2025-11-28', '经核实，寿命试验用的是专门挑选的样品，异议成立。'),
  )
  stage.edit(
    'editions/2025/objections/002.md',
    handled('不成立', '2025-11-28', '调取检修段记录，与申报一致，异议不成立。'),
  )
  await stage.ask(SECRETARIAT, '第 001、002 号异议的结论', { expected: 'merged' })
  await stage.kekao(['status', 'gaas-laser', 'axle-box-bearing'])

  stage.on('2025-12-01', '认定')
  await stage.kekao(['new', 'recognition', '--number', '示例〔2025〕1号', '--dry-run'])
  await stage.kekao(['new', 'recognition', '--number', '示例〔2025〕1号'])
  await stage.ask(SECRETARIAT, '认定', { expected: 'merged' })
  await stage.kekao(['check'])
  await stage.kekao(['status'])
}

async function amend(stage: Stage): Promise<void> {
  stage.on('2026-02-10', '认定之后的更正')
  const reason = '企业更名，现用名为示例轨道轴承有限公司'
  await stage.kekao(['new', 'amendment', 'axle-box-bearing', '--kind', '更正', '--reason', reason])
  await stage.ask(SECRETARIAT, '更正', { expected: 'merged' })
  await stage.kekao(['status', 'axle-box-bearing'])

  stage.on('2026-03-01', '撤销一项认定')
  await stage.kekao(['new', 'amendment', 'gaas-laser', '--kind', '撤销', '--reason', '材料失实'], 2)
  await stage.kekao([
    'new',
    'amendment',
    'bearing-press-in',
    '--kind',
    '撤销',
    '--reason',
    '监督抽查发现成效数据失实',
  ])
  await stage.ask(SECRETARIAT, '撤销', { expected: 'merged' })
  await stage.kekao(['check'])
  await stage.kekao(['status'])
  await stage.kekao(['status', 'bearing-press-in'])
  await stage.kekao(['audit', '--quiet'])
}

async function publish(stage: Stage): Promise<void> {
  stage.on('2026-03-02', '发布网站；公众看到的名单')
  await stage.kekao(['build', '--only', 'site', '--quiet'])
  stage.say('公示名单：publicity/2025/list.csv')
  stage.show(stage.read('dist/site/publicity/2025/list.csv').replace(/^\uFEFF/, ''))
  stage.say('认定名单的网页：recognised/2025/index.html')
  stage.show(rowsOf(stage.read('dist/site/recognised/2025/index.html')))
}

/** The rows of a page's tables, a line each. */
const rowsOf = (html: string): string =>
  [...html.matchAll(/<tr[\s>].*?<\/tr>/gs)]
    .map(([row]) => [...row.matchAll(/<t[hd][\s>].*?<\/t[hd]>/gs)].map(([cell]) => textIn(cell)).join('　'))
    .join('\n')

const textIn = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
