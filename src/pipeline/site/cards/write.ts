import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import type { SocialCard } from '../../../model/public.ts'
import { codeKey, keyOf } from '../../cache/key.ts'
import type { Store } from '../../cache/store.ts'
import { writeWhole } from '../../output.ts'
import { type CardSettings, drawCard } from './draw.ts'

/** What the pages ask for, written by the site for this step and taken away by it. */
const ORDER = 'cards.json'

interface CardOptions {
  /** Cards drawn before. */
  readonly store: Store
  readonly settings: CardSettings
}

/** Draws the cards of a built site that its pages ask for; one drawn before of the same words and photo is taken again. */
export async function writeCards(siteDir: string, { store, settings }: CardOptions): Promise<void> {
  const order = join(siteDir, ORDER)
  const cards: readonly SocialCard[] = JSON.parse(await readFile(order, 'utf8'))
  const code = codeKey('pipeline/site/cards')
  const draw = async (card: SocialCard) => {
    const photo = card.photo === null ? null : await readFile(join(siteDir, card.photo))
    const { url, ...words } = card
    const key = keyOf(code, settings, words, photo)
    const known = store.read(key)
    const drawn = known ?? (await drawCard(card, photo, settings))
    if (!known) store.write(key, drawn)
    await writeWhole(join(siteDir, url), drawn)
  }
  await pMap(cards, draw, { concurrency: 4 })
  await rm(order)
}
