/** The desk's pages as its navigation names them; `path` follows the year. */
export const DESK_PLACES = [
  { key: 'home', label: '工作台', path: '' },
  { key: 'board', label: '进度', path: 'board/' },
  { key: 'scores', label: '评分', path: 'scores/practice/' },
  { key: 'ranking', label: '排名', path: 'ranking/practice/' },
  { key: 'reviewers', label: '专家', path: 'reviewers/' },
  { key: 'conflicts', label: '回避', path: 'conflicts/' },
  { key: 'objections', label: '异议', path: 'objections/' },
  { key: 'publicity', label: '公示', path: 'publicity/' },
  { key: 'downloads', label: '下载', path: 'downloads/' },
  { key: 'audit', label: '核对', path: 'audit/' },
] as const

export type DeskPlace = (typeof DESK_PLACES)[number]['key']
