import type { PublicCase } from '../model/public.ts'
import { editionOf } from './data.ts'

/** Was the recognition of a case revoked later? Its row and page stay and say so. */
export const isRevoked = ({ year, slug }: Pick<PublicCase, 'year' | 'slug'>): boolean =>
  (editionOf(year).recognition?.amendments ?? []).some((each) => each.slug === slug && each.kind === '撤销')
