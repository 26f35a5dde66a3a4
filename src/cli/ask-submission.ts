import type { Track } from '../model/submission.ts'
import { editionChoices } from '../pipeline/new/choices.ts'
import type { NewOptions } from '../pipeline/new/file.ts'
import { checkedIndustry, checkedSlug, type Opening } from '../pipeline/new/submission.ts'
import { ask, type Dialogue, type Question } from './ask.ts'

interface Begun {
  readonly slug: string
  readonly opening: Opening
}

type Key = 'slug' | keyof Opening

const asIs = (answer: string): string => answer

/** Asks for what the command line did not say of a submission to be begun. */
export async function askSubmission(
  track: Track,
  given: { readonly slug: string | undefined; readonly opening: Opening },
  { options, dialogue }: { readonly options: NewOptions; readonly dialogue: Dialogue },
): Promise<Begun> {
  const choices = editionChoices(options)
  const industry = (answer: string): string => checkedIndustry(answer, choices)
  const questions: readonly Question<Key>[] = [
    { key: 'slug', text: '申报文件夹的名称，如 axle-box-bearing', isRequired: true, read: checkedSlug },
    { key: 'company', text: '企业名称（营业执照上的全称）', read: asIs },
    { key: 'title', text: track === 'practice' ? '推荐产品的名称' : '案例名称', read: asIs },
    { key: 'industry', text: '行业，写序号或名称', choices: choices?.industries ?? [], read: industry },
    {
      key: 'unit',
      text: '推荐单位所在地，如 河北省/保定市/莲池区，或写行政区划代码',
      read: (answer) => choices?.unitOf(answer) ?? answer,
    },
  ]
  const known: Readonly<Record<Key, string | undefined>> = { slug: given.slug, ...opened(given.opening) }
  const answers = await ask(
    questions.filter(({ key }) => known[key] === undefined),
    dialogue,
  )
  const told = (key: Key): string | undefined => known[key] ?? answers.get(key)
  const opening = {
    company: told('company'),
    title: told('title'),
    industry: told('industry'),
    unit: told('unit'),
  }
  return { slug: told('slug') ?? '', opening }
}

const opened = ({ company, title, industry, unit }: Opening) => ({ company, title, industry, unit })
