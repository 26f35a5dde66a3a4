import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { createGzip } from 'node:zlib'
import { HEADERS } from '../../src/pipeline/site/policy.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
}

const PACKED = new Set(['.html', '.css', '.js', '.json', '.xml', '.txt', '.svg'])

// HSTS needs HTTPS, which a measurement on this machine has not.
const SENT = HEADERS.filter(([name]) => name !== 'Strict-Transport-Security')

/** A built site as an ordinary server gives it out: its own headers, packed, kept where names say so. */
export const serveSite = (folder: string): Server =>
  createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const asked = join(folder, normalize(decodeURIComponent(pathname)))
    const named = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
    const found = existsSync(named)
    const file = found ? named : join(folder, '404.html')
    const kind = extname(file)
    for (const [name, value] of SENT) response.setHeader(name, value)
    response.setHeader('Content-Type', TYPES[kind] ?? 'application/octet-stream')
    response.setHeader(
      'Cache-Control',
      pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'max-age=600',
    )
    const packed = PACKED.has(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (packed) response.setHeader('Content-Encoding', 'gzip')
    response.writeHead(found ? 200 : 404)
    const stream = createReadStream(file)
    if (packed) stream.pipe(createGzip()).pipe(response)
    else stream.pipe(response)
  }).listen(0, '127.0.0.1')
