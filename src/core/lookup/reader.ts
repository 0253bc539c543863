/** Everything that reads questions over a base: its names, its words and its index, built or opened from what was saved. */
import type { Fact, Knowledge } from '../model.ts';
import { buildSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { type Alias, aliasWords, buildAliasBook, openAliasBook } from './language/aliases.ts';
import { createDocuments, eventName, type Lexicon, type TextRead } from './language/documents.ts';
import { SOFT, STOP } from './language/english-lexicon.ts';
import type { Reader } from './question/question.ts';
import { createSynonymIds } from './question/synonyms.ts';
import { createThesaurus, openThesaurus, type ThesaurusData } from './language/thesaurus.ts';
import { isStop } from './language/words.ts';

/** The words and names of a base, prepared: plain data. */
export interface SavedLexicon {
  readonly thesaurus: ThesaurusData;
  readonly names: readonly Alias[];
  readonly sourceNames: readonly Alias[];
}

export function createReader(knowledge: Knowledge, facts: readonly Fact[], saved: { readonly index?: SearchIndex | undefined; readonly lexicon?: SavedLexicon | undefined }, known: Map<string, TextRead>): Reader {
  const { thesaurus, names, sourceNames } = saved.lexicon ? openLexicon(saved.lexicon) : buildLexicon(knowledge);
  const lexicon: Lexicon = { names, thesaurus };
  const index = saved.index ?? buildSearchIndex(facts.length, createDocuments(knowledge, facts, { ...lexicon, known }), {
    words: [...thesaurus.words, ...aliasWords(sourceNames), ...STOP, ...SOFT],
    names: [...aliasWords(names)],
  });
  return { ...lexicon, sourceNames, index, synonymIds: createSynonymIds(lexicon, index) };
}

type FullLexicon = Lexicon & Pick<Reader, 'sourceNames'>;

function openLexicon({ thesaurus, names, sourceNames }: SavedLexicon): FullLexicon {
  return { thesaurus: openThesaurus(thesaurus), names: openAliasBook(names), sourceNames: openAliasBook(sourceNames) };
}

function buildLexicon({ subjects }: Knowledge): FullLexicon {
  const thesaurus = createThesaurus(subjects.map((subject) => subject.words));
  const skip = (word: string): boolean => isStop(word, thesaurus.stop);
  const vague = (word: string): boolean => SOFT.has(word);
  const entities = subjects.flatMap((subject) => subject.entities.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })));
  const events = subjects.flatMap((subject) => subject.events.map((event) => ({ id: eventName(subject.id, event.id), names: [event.title, ...event.aliases] })));
  const sources = subjects.flatMap((subject) => subject.sources.map(({ key, aliases, publisher }) => ({ id: key, names: [publisher, ...aliases] })));
  return { thesaurus, names: buildAliasBook([...entities, ...events], skip, vague), sourceNames: buildAliasBook(sources, skip, vague) };
}

/** What to keep beside the index, so that the names and words of the base need not be read again. */
export function lexiconOf({ thesaurus, names, sourceNames }: Reader): SavedLexicon {
  return { thesaurus: thesaurus.data, names: names.aliases, sourceNames: sourceNames.aliases };
}
