/**
 * What of a text votes for a fact: its word stems, stop words included ("how many" and "name of" tell what is asked), pairs of
 * neighbours, synonym groups and the entities it names.
 */
import { type Lexicon, readWords } from '../language/documents.ts';
import type { Thesaurus } from '../language/thesaurus.ts';

/** Opens a text, so that its first word is a pair too. */
const START = '^';

/** Features of a text of the base, each once. */
export function featuresOfText(text: string, lexicon: Lexicon): Set<string> {
  const { stems, spans } = readWords(text, lexicon);
  return featuresOf(stems, spans.flatMap(({ ids }) => ids.map(({ id }) => `@${id}`)), lexicon.thesaurus);
}

/** Features of stems in order and entities (`@id`), each once: `drone`, `many drone`, `~12`, `@kadhimi`. */
export function featuresOf(stems: readonly string[], entities: readonly string[], thesaurus: Thesaurus): Set<string> {
  const features = new Set<string>([...stems, ...entities]);
  for (const [at, each] of stems.entries()) {
    features.add(`${stems[at - 1] ?? START} ${each}`);
    for (const meaning of thesaurus.synonyms(each)) if (meaning.startsWith('~')) features.add(meaning);
  }
  return features;
}

/** Pairs and groups say partly again what the words say: they count half. */
export function shareOf(feature: string): number {
  return feature.includes(' ') || feature.startsWith('~') ? 0.5 : 1;
}
