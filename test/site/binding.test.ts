import { describe, expect, it } from 'vitest'
import { bound } from '../../src/site/binding.ts'

describe('text that may break', () => {
  it.each([
    ['额定光功率5 mW，40 °C下', '额定光功率5\u00a0mW，40\u00a0°C下'],
    ['单侧 p = 0.024', '单侧 p\u00a0=\u00a00.024'],
    ['（AP H → M）', '（AP H\u00a0→\u00a0M）'],
    ['共 5 个工作日', '共 5 个工作日'],
    ['GB/T 34590 功能安全', 'GB/T 34590 功能安全'],
    ['a, b and 3', 'a, b and 3'],
  ])('%s', (text, expected) => {
    expect(bound(text)).toBe(expected)
  })
})
