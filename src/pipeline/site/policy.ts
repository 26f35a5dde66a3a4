/** What a page may load: nothing but what lies beside it. Scripts and styles are told page by page. */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
] as const

/**
 * Headers that a server sends with every file. The policy adds what a page cannot say of itself:
 * nobody frames it. No script and no style of the site stands within a page.
 */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    [...CONTENT_POLICY, "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"].join('; '),
  ],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** The folder whose file names change with their content, so that nobody need ask for them twice. */
const LASTING = 'assets/'

/** `_headers`, as Netlify, Cloudflare Pages and others read it. `base` begins and ends with a slash. */
export function headersFile(base: string): string {
  const all = HEADERS.map(([name, value]) => `  ${name}: ${value}\n`).join('')
  return `/*\n${all}\n${base}${LASTING}*\n  Cache-Control: public, max-age=31536000, immutable\n`
}

/** The same for nginx, as text to paste into a `server` block. `base` begins and ends with a slash. */
export function nginxFile(base: string): string {
  const headers = HEADERS.map(([name, value]) => `    add_header ${name} "${value}" always;\n`).join('')
  return `# nginx 配置片段：放进 server { } 里，把 /srv/kekao/site/ 改成网站文件夹的实际路径（末尾保留斜杠）。
# 上传后运行 nginx -t 检查，再重新载入。HTTPS 证书和域名在 server { } 里另行配置。
location ${base} {
    alias /srv/kekao/site/;
    index index.html;
    charset utf-8;
    error_page 404 ${base}404.html;

    gzip on;
    gzip_types text/css text/csv text/javascript application/javascript application/json application/ld+json application/xml image/svg+xml;

${headers}
    # 文件名随内容变化，可以长期缓存；其余每次核对。
    location ${base}${LASTING} {
        alias /srv/kekao/site/${LASTING};
        expires 1y;
    }
    expires -1;

    # 只给部署用的文件，不对外提供。
    location ~ /(_headers|nginx\\.conf\\.txt)$ {
        return 404;
    }
}
`
}
