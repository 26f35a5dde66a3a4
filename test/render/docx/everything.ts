import type { Block } from '../../../src/model/rich.ts'
import { h, ol, p, t, table } from '../blocks.ts'

/** A text with everything that Markdown may hold; a word of it is longer than a line. */
export const everything: readonly Block[] = [
  h(1, '一级标题'),
  h(2, '二级标题'),
  h(3, '三级标题'),
  h(4, '四级标题'),
  p(
    '普通、',
    { kind: 'strong', children: [t('加粗'), { kind: 'emphasis', children: [t('又着重')] }] },
    '、',
    { kind: 'emphasis', children: [t('着重')] },
    '、',
    { kind: 'deleted', children: [t('删去')] },
    '、',
    { kind: 'code', text: 'cpk = 1.67' },
    '，',
    { kind: 'break' },
    '换行，参见',
    { kind: 'link', url: 'https://example.com/a', children: [t('说明')] },
    '，<&>"\'。',
  ),
  p({
    kind: 'link',
    url: 'https://example.com/long',
    children: [t(`https://example.com/${'path/'.repeat(30)}`)],
  }),
  p('分步如下：'),
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      [
        p('第三步'),
        {
          kind: 'list',
          ordered: true,
          start: 1,
          items: [
            [p('其一'), { kind: 'list', ordered: false, start: 1, items: [[p('更深一层')], [p('并列')]] }],
          ],
        },
        p('本步另有说明。'),
      ],
      [table(['列表内的表'], ['值'])],
      [],
    ],
  },
  ol('再从一数起'),
  { kind: 'quote', children: [p('引用'), ol('引用内的列表')] },
  { kind: 'code', text: 'x = 1\n  y = 2' },
  { kind: 'rule' },
  table(
    ['参数', '单位', '下限', '上限', '均值', '标准差', '指数', '结论'],
    ...Array(3).fill(['径向游隙', 'µm', '13', '28', '20.51', '0.81', '3.08', '合格']),
  ),
  p('之后的段落。'),
]
