import type { APIRoute } from 'astro'
import { ORDERS, placesBy } from '../../../gallery.ts'

export const getStaticPaths = () =>
  ORDERS.map(({ order }) => ({ params: { order }, props: { places: placesBy(order) } }))

export const GET: APIRoute = ({ props }) => Response.json(props.places)
