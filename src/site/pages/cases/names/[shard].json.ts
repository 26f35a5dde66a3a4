import type { APIRoute } from 'astro'
import { nameShards } from '../../../gallery.ts'

export const getStaticPaths = () =>
  nameShards().map((shard, number) => ({ params: { shard: String(number) }, props: { shard } }))

export const GET: APIRoute = ({ props }) => Response.json(props.shard)
