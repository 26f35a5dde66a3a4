import { expect, test } from 'vitest'
import { probeImage } from '../../src/parse/image.ts'

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

test.each([
  ['PNG', 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAA', { type: 'png', width: 8, height: 6 }],
  ['JPEG', '/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAGAAgDASIAAhEBAxEB/9k=', { type: 'jpg', width: 8, height: 6 }],
  ['WebP', 'UklGRhoAAABXRUJQVlA4TA0AAAAvB0ABAAfQ/v73v/8BAA==', { type: 'webp', width: 8, height: 6 }],
  ['GIF', 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=', null],
  ['PNG cut short', 'iVBORw0KGgo=', null],
  ['JPEG cut short', '/9j/4AAQSkZJRgABAQAAAQABAAD/', null],
  ['nothing', '', null],
])('%s', (_, base64, expected) => {
  expect(probeImage(bytes(base64))).toEqual(expected)
})

test('SVG is no picture here', () => {
  expect(probeImage(new TextEncoder().encode('<svg width="1" height="1"/>'))).toBeNull()
})
