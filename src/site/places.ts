/** The places of the main navigation, in its order. */
export const PLACES = [
  { key: 'home', label: '首页', path: '/' },
  { key: 'publicity', label: '公示', path: '/publicity/' },
  { key: 'cases', label: '案例库', path: '/cases/' },
  { key: 'standards', label: '评价标准', path: '/standards/' },
  { key: 'guide', label: '填报指南', path: '/guide/' },
  { key: 'data', label: '数据', path: '/data/' },
] as const

export type Place = (typeof PLACES)[number]['key'] | 'search'
