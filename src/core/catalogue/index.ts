/** The catalogue of a language. A key missing in one of them does not compile. */
import type { Lang } from '../answer.ts';
import { ar } from './ar.ts';
import { type Catalogue, en } from './en.ts';

export type { Catalogue } from './en.ts';

const CATALOGUES: Readonly<Record<Lang, Catalogue>> = { en, ar };

export function catalogue(lang: Lang): Catalogue {
  return CATALOGUES[lang];
}
