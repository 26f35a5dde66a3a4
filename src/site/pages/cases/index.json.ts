import { galleryIndex } from '../../gallery.ts'

export const GET = () => Response.json(galleryIndex())
