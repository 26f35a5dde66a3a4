import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
} from 'docx'
import { COVER, MARK, PADDING } from '../sheets/measures.ts'
import { points, twips } from './xml.ts'

/** The faces of GB/T 9704-2012 by name; none is embedded. */
const FANGSONG = '仿宋_GB2312'
const HEI = '黑体'
const KAI = '楷体_GB2312'
const TITLE = '方正小标宋简体'

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

/** Size in points, exact leading in points, and what differs from left-aligned text without indents. */
interface Type {
  readonly name: string
  readonly face: string
  readonly size: number
  readonly lead: number
  readonly paragraph?: NonNullable<IParagraphStyleOptions['paragraph']>
  readonly run?: IRunStylePropertiesOptions
  readonly before?: number
  readonly after?: number
}

/** −0.25 pt, so that 28 characters of 16 pt fit a line of 156 mm, its indent included. */
const TRACKING = -5

const center = { alignment: AlignmentType.CENTER }
/** In narrow columns numbers stand close to Chinese text. */
const tight = { ...center, autoSpaceEastAsianText: false }
/** Two characters; Word counts characters, other programs take the length. */
const indent = (size: number) => ({ firstLine: points(2 * size), firstLineChars: 200 })
const justified = (size: number) => ({ alignment: AlignmentType.BOTH, indent: indent(size) })
const headed = { indent: indent(12), keepNext: true, keepLines: true }

/** Every role of text on the forms: what 打印 calls a style. */
const types = {
  annex: { name: '附件号', face: HEI, size: 16, lead: 29 },
  formName: {
    name: '封面名称',
    face: TITLE,
    size: 26,
    lead: 40,
    paragraph: center,
    before: twips(COVER.name) - points(29),
  },
  formWord: { name: '封面推荐表', face: TITLE, size: 36, lead: 50, paragraph: center, before: twips(7) },
  blankLabel: { name: '封面栏名', face: FANGSONG, size: 16, lead: 24 },
  blankValue: { name: '封面填写', face: FANGSONG, size: 16, lead: 24, paragraph: center },
  guideTitle: {
    name: '填报说明标题',
    face: TITLE,
    size: 22,
    lead: 29,
    paragraph: center,
    run: { characterSpacing: points(11) },
    before: points(29),
    after: points(29),
  },
  guide: {
    name: '填报说明',
    face: FANGSONG,
    size: 16,
    lead: 29,
    paragraph: justified(16),
    run: { characterSpacing: TRACKING },
  },
  headline: {
    name: '公文标题',
    face: TITLE,
    size: 22,
    lead: 29,
    paragraph: { ...center, keepNext: true },
    // 22 lines of 29 pt are a hair more than the type area.
    after: points(28),
  },
  issuer: {
    name: '发文单位',
    face: FANGSONG,
    size: 16,
    lead: 29,
    paragraph: { alignment: AlignmentType.RIGHT, keepNext: true },
    before: points(29),
  },
  issueDate: {
    name: '成文日期',
    face: FANGSONG,
    size: 16,
    lead: 29,
    paragraph: { alignment: AlignmentType.RIGHT, indent: { right: points(64) } },
  },
  label: { name: '栏名', face: HEI, size: 12, lead: 20, paragraph: center },
  labelTwo: { name: '栏名两行', face: HEI, size: 12, lead: 16, paragraph: center },
  heading: {
    name: '标题行',
    face: HEI,
    size: 14,
    lead: 20,
    paragraph: { keepNext: true, outlineLevel: 0 },
    before: twips(PADDING.heading),
    after: twips(PADDING.heading),
  },
  value: { name: '栏内短文', face: FANGSONG, size: 12, lead: 20 },
  text: { name: '栏内正文', face: FANGSONG, size: 12, lead: 20, paragraph: justified(12) },
  first: { name: '栏内一级标题', face: HEI, size: 12, lead: 20, paragraph: headed, before: points(5) },
  second: { name: '栏内二级标题', face: KAI, size: 12, lead: 20, paragraph: headed },
  third: { name: '栏内三级标题', face: FANGSONG, size: 12, lead: 20, paragraph: headed },
  code: { name: '栏内原样', face: HEI, size: 10.5, lead: 16 },
  small: { name: '表内文字', face: FANGSONG, size: 10.5, lead: 16, paragraph: center },
  smallHead: { name: '表头', face: HEI, size: 10.5, lead: 16, paragraph: { ...center, keepNext: true } },
  picture: {
    name: '照片',
    face: FANGSONG,
    size: 10.5,
    lead: 0,
    paragraph: { ...center, keepLines: true },
    before: points(8),
  },
  title: {
    name: '表名',
    face: TITLE,
    size: 22,
    lead: 29,
    paragraph: center,
  },
  fill: { name: '表外填写', face: FANGSONG, size: 12, lead: 20 },
  fact: { name: '表外说明', face: FANGSONG, size: 10.5, lead: 16 },
  head: { name: '列名', face: HEI, size: 12, lead: 16, paragraph: center },
  scoreHead: { name: '评分列名', face: HEI, size: 10.5, lead: 14, paragraph: tight },
  listText: { name: '列表文字', face: FANGSONG, size: 10.5, lead: 14 },
  listCenter: { name: '列表居中', face: FANGSONG, size: 10.5, lead: 14, paragraph: tight },
  wording: {
    name: '评价准则',
    face: FANGSONG,
    size: 9,
    lead: 13,
    paragraph: { alignment: AlignmentType.BOTH },
  },
  statement: {
    name: '评价要求',
    face: FANGSONG,
    size: 10.5,
    lead: 16,
    paragraph: { alignment: AlignmentType.BOTH },
  },
  score: { name: '得分', face: HEI, size: 12, lead: 16, paragraph: center },
  sum: {
    name: '总分数值',
    face: HEI,
    size: 14,
    lead: 24,
    paragraph: { alignment: AlignmentType.RIGHT, indent: { right: twips(2) } },
    run: { bold: true },
  },
  signing: { name: '专家签字', face: FANGSONG, size: 12, lead: 20 },
  total: { name: '总分', face: HEI, size: 12, lead: 20, paragraph: { indent: { left: twips(2) } } },
  lead: { name: '签章栏名', face: HEI, size: 12, lead: 20 },
  gap: { name: '间隔', face: FANGSONG, size: 1, lead: 1 },
  pageNumber: { name: '页码', face: FANGSONG, size: 14, lead: 14 },
  mark: {
    name: '核验码',
    face: HEI,
    size: MARK.size,
    lead: MARK.lead,
    paragraph: { alignment: AlignmentType.RIGHT, indent: { right: twips(MARK.side + MARK.gap) } },
    run: { font: { ...face(HEI), ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial' } },
  },
} as const satisfies Readonly<Record<string, Type>>

export type Role = keyof typeof types

/** Roles as paragraph styles; the leading 0 of pictures means as high as the picture. */
export const paragraphStyles: readonly IParagraphStyleOptions[] = Object.entries<Type>(types).map(
  ([id, type]) => ({
    id,
    name: type.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: face(type.face), size: type.size * 2, ...type.run },
    paragraph: {
      ...type.paragraph,
      spacing: {
        before: type.before ?? 0,
        after: type.after ?? 0,
        ...(type.lead > 0 && { line: points(type.lead), lineRule: LineRuleType.EXACT }),
      },
    },
  }),
)

/** The document's own text: 三号 仿宋; a grid of characters is counted from this size. */
export const defaultRun: IRunStylePropertiesOptions = {
  font: face(FANGSONG),
  size: 32,
  language: { value: 'en-US', eastAsia: 'zh-CN' },
}

/** Words set as they are typed. */
export const codeWords = { id: 'codeWords', name: '原样文字', run: { font: face(HEI), size: 21 } }
