import type { APIRoute } from 'astro'
import { addressOf } from '../../address.ts'
import { catalogue } from '../../open-data/catalogue.ts'
import { checksums, DATA_FILES } from '../../open-data/files.ts'
import { viewSchema } from '../../open-data/schema/view.ts'

const SCHEMA = 'public.schema.json'

const DERIVED = [
  {
    file: SCHEMA,
    mediaType: 'application/schema+json',
    body: `${JSON.stringify(viewSchema(addressOf(`/data/${SCHEMA}`)), null, 1)}\n`,
  },
  { file: 'catalogue.jsonld', mediaType: 'application/ld+json', body: catalogue() },
  { file: 'SHA256SUMS.txt', mediaType: 'text/plain', body: checksums() },
]

/** The files of `/data/`; those of a year lie with its pages. */
export const getStaticPaths = () =>
  [
    ...DERIVED,
    ...DATA_FILES.flatMap(({ path, mediaType, body }) =>
      path.startsWith('/data/') && body !== null
        ? [{ file: path.slice('/data/'.length), mediaType, body }]
        : [],
    ),
  ].map(({ file, ...props }) => ({ params: { file }, props }))

export const GET: APIRoute = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': `${props.mediaType}; charset=utf-8` } })
