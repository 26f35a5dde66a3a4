import { SOCIAL_CARDS } from '../social-cards.ts'

/** The order to the pipeline, which draws the pictures and takes this file away. */
export const GET = () => Response.json(SOCIAL_CARDS)
