/** A role of type on a government form and the fonts that may play it, the best first. */
export interface Role {
  readonly role: string
  /** Family in the style of the forms. */
  readonly family: string
  /** Family, full or PostScript names; letter case, blanks, hyphens and underscores do not matter. */
  readonly names: readonly string[]
  readonly sample: string
}

/** The four roles of GB/T 9704-2012; every one has to be played. */
export const ROLES: readonly Role[] = [
  {
    role: '小标宋（标题）',
    family: 'Kekao Title',
    names: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      'FZXBSJW--GB1-0',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      'FZXBSK--GBK1-0',
      '方正小标宋_GB18030',
      '华文中宋',
      'STZhongsong',
    ],
    sample: '可',
  },
  {
    role: '仿宋（正文）',
    family: 'Kekao Fang',
    names: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '华文仿宋',
      'STFangsong',
      '方正仿宋简体',
      'FZFangSong-Z02S',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '方正仿宋_GB2312',
    ],
    sample: '可',
  },
  {
    role: '楷体（二级标题）',
    family: 'Kekao Kai',
    names: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '华文楷体',
      'STKaiti',
      'Kaiti SC',
      '方正楷体简体',
      'FZKai-Z03S',
      '方正楷体_GBK',
      'FZKai-Z03',
      '方正楷体_GB2312',
    ],
    sample: '可',
  },
  {
    role: '黑体（标签、一级标题）',
    family: 'Kekao Black',
    names: [
      '黑体',
      'SimHei',
      '华文黑体',
      'STHeiti',
      'Heiti SC',
      '方正黑体简体',
      'FZHei-B01S',
      '方正黑体_GBK',
      'FZHei-B01',
      '微软雅黑',
      'Microsoft YaHei',
    ],
    sample: '可',
  },
]

/** Latin letters and figures; where there is none, those of the Chinese fonts serve. */
export const LATIN: Role = {
  role: '西文（字母、数字）',
  family: 'Kekao Latin',
  names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos', 'Thorndale AMT'],
  sample: 'K',
}

/** Fonts with characters that hardly any other has; all that are there are asked, last of all. */
export const RARE: Role = {
  role: '生僻字',
  family: 'Kekao Rare',
  names: [
    '宋体-ExtB',
    'SimSun-ExtB',
    'SimSun-ExtG',
    '方正宋体S-超大字符集',
    'FZSong-Extended',
    'HanaMinA',
    'HanaMinB',
    '花园明朝B',
    'Plangothic P1',
    'Plangothic P2',
    '遍黑体 P1',
    '遍黑体 P2',
    'BabelStone Han',
    'TW-Sung-Ext-B',
  ],
  sample: '',
}
