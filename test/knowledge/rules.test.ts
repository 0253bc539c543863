/** Each cross-file rule on the smallest bad base: the good one with a single edit. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/knowledge/check.ts';
import { edited, type Files, GOOD, type GoodFile, positionOf, problemsIn } from './base.ts';

const FIRE = 'demo/facts/fire.yaml';
const ENTITIES = 'demo/entities.yaml';
const SOURCES = 'demo/sources.yaml';
const SUBJECT = 'demo/subject.yaml';
const WORDS = 'demo/words.yaml';
const PHRASINGS = 'demo/phrasings/fire.yaml';
const QUESTIONS = 'demo/questions.yaml';

const UNKNOWN = 'id: unknown\n      text: The brigade does not know the cause.\n      speaker: brigade\n      stance: undetermined';
const TWO = '    - id: two\n';
const CITE_DAILY = 'citations: [{source: daily, paragraph: 3, quote: the cause is not known}]';
const THIRD = `\n    - {id: third, speaker: brigade, text: Lightning., ${CITE_DAILY}}`;
const SECOND = `\n    - {id: second, speaker: brigade, status: {superseded: third}, text: A lamp., ${CITE_DAILY}}`;
const ABOUT_BRIGADE: readonly [string, string] = ['asks: what\n  about: [bridge]', 'asks: what\n  about: [bridge, brigade]'];
const DISPUTED: readonly [string, string] = ['asks: what', 'asks: what\n  difference: [time]'];

interface Row {
  readonly code: string;
  readonly file: GoodFile;
  /** Each text is replaced where it stands, once. */
  readonly edits: readonly (readonly [string, string])[];
  /** Text at whose first place the Problem must point. */
  readonly at: string;
}

/** [reason, smallest edit] */
const ROWS: readonly [string, Row][] = [
  ['two facts with one id', { code: 'duplicate-id', file: 'demo/facts/flood.yaml', edits: [['id: flood-height', 'id: cause']], at: 'cause' }],
  ['two statements of a fact with one id', { code: 'duplicate-id', file: FIRE, edits: [['id: three', 'id: two']], at: 'two\n      text: Three' }],
  ['two entities with one id', { code: 'duplicate-id', file: ENTITIES, edits: [['{id: newswire', '{id: bridge, name: Span, kind: place}\n- {id: newswire']], at: 'bridge, name: Old' }],
  ['two sources with one id', { code: 'duplicate-id', file: SOURCES, edits: [['- id: weekly', `- {id: daily, title: t, publisher: p, sha256: ${'c'.repeat(64)}, paragraphs: 10}\n- id: weekly`]], at: 'daily, title' }],
  ['two events with one id', { code: 'duplicate-id', file: SUBJECT, edits: [['events:', 'events:\n  - {id: fire, title: an older fire}']], at: 'fire, title: the fire' }],
  ['an alias that is the name of another', { code: 'shared-alias', file: ENTITIES, edits: [['aliases: [the mayor]', 'aliases: [the mayor, Fire Brigade]']], at: 'Fire Brigade]' }],
  ['the same alias in other letters', { code: 'shared-alias', file: ENTITIES, edits: [['name: Newswire, kind: outlet', 'name: Newswire, kind: outlet, aliases: [THE-MÁYOR]']], at: 'THE-MÁYOR' }],
  ['an alias that names another document', { code: 'shared-source-alias', file: SOURCES, edits: [['paragraphs: 5', 'paragraphs: 5\n  aliases: [the daily]']], at: 'the daily' }],
  ['two facts that ask the same', { code: 'same-question', file: FIRE, edits: [['question: What caused the fire?', 'question: how many people were injured on the bridge?']], at: 'how many people' }],
  ['a citation of no document', { code: 'unknown-source', file: FIRE, edits: [['source: daily, paragraph: 1,', 'source: dayly, paragraph: 1,']], at: 'dayly' }],
  ['about nobody', { code: 'unknown-entity', file: FIRE, edits: [['about: [bridge]\n  tags: [casualties]', 'about: [bridge, brigde]\n  tags: [casualties]']], at: 'brigde' }],
  ['a speaker who is nobody', { code: 'unknown-entity', file: FIRE, edits: [['speaker: brigade', 'speaker: [brigade, chief]']], at: 'chief' }],
  ['relayed from no outlet', { code: 'unknown-entity', file: FIRE, edits: [['via: newswire}', 'via: newswire}\n        - {source: daily, paragraph: 2, quote: three people, via: wire}']], at: 'wire}\n- id' }],
  ['a value that is nobody', { code: 'unknown-entity', file: FIRE, edits: [['stance: undetermined', 'stance: undetermined\n      value: {entities: [council, gods]}']], at: 'gods' }],
  ['part of nothing', { code: 'unknown-entity', file: ENTITIES, edits: [['part-of: council', 'part-of: [council, state]']], at: 'state' }],
  ['an event that is not there', { code: 'unknown-event', file: FIRE, edits: [['asks: what', 'asks: what\n  event: storm']], at: 'storm' }],
  ['superseded by nothing', { code: 'unknown-statement', file: FIRE, edits: [[UNKNOWN, `${UNKNOWN}\n      status: {superseded: later}`]], at: 'later' }],
  ['refuted by nothing', { code: 'unknown-statement', file: FIRE, edits: [[UNKNOWN, `${UNKNOWN}\n      status: {refuted: later}`]], at: 'later' }],
  ['related to nothing', { code: 'unknown-fact', file: FIRE, edits: [['see-also: [cause]', 'see-also: [cause, causes]']], at: 'causes' }],
  ['related to nothing in another subject', { code: 'unknown-fact', file: FIRE, edits: [['see-also: [cause]', 'see-also: [other/cause]']], at: 'other/cause' }],
  ['a test question that no fact answers', { code: 'unknown-fact', file: QUESTIONS, edits: [['facts: injured', 'facts: [injured, wounded]']], at: 'wounded' }],
  ['related to itself', { code: 'refers-to-itself', file: FIRE, edits: [['see-also: [cause]', 'see-also: [demo/injured]']], at: 'demo/injured' }],
  ['a statement without citation', { code: 'no-citation', file: FIRE, edits: [[CITE_DAILY, 'citations: []']], at: '[]' }],
  ['a paragraph the document does not have', { code: 'paragraph-out-of-range', file: FIRE, edits: [['source: weekly, paragraph: 1,', 'source: weekly, paragraph: 6,']], at: '6,' }],
  ['furniture the document does not have', { code: 'paragraph-out-of-range', file: SOURCES, edits: [['{paragraph: 10, why: tags}', '{paragraph: 11, why: tags}']], at: '11' }],
  ['a slip the document does not have', { code: 'paragraph-out-of-range', file: SOURCES, edits: [['{paragraph: 2, wrote', '{paragraph: 77, wrote']], at: '77' }],
  ['a tag line as proof', { code: 'cites-furniture', file: FIRE, edits: [['source: daily, paragraph: 3,', 'source: daily, paragraph: 10,']], at: '10,' }],
  ['a quote of nine words', { code: 'long-quote', file: FIRE, edits: [['quote: the cause is not known', 'quote: a b c d e f g h i']], at: 'a b c' }],
  ['a fact without statement', { code: 'too-many-statements', file: 'demo/facts/flood.yaml', edits: [[GOOD['demo/facts/flood.yaml'].slice(GOOD['demo/facts/flood.yaml'].indexOf('  statements:')), '  statements: []\n']], at: '[]' }],
  ['a denial by nobody', { code: 'no-speaker', file: FIRE, edits: [['speaker: brigade\n      stance: undetermined', 'stance: denies'], ABOUT_BRIGADE], at: 'denies' }],
  ['a doubt by nobody', { code: 'no-speaker', file: FIRE, edits: [['speaker: brigade\n      stance: undetermined', 'stance: doubts'], ABOUT_BRIGADE], at: 'doubts' }],
  ['no comment by nobody', { code: 'no-speaker', file: FIRE, edits: [['speaker: brigade\n      stance: undetermined', 'stance: no-comment'], ABOUT_BRIGADE], at: 'no-comment' }],
  ['words for no speaker', { code: 'words-without-speaker', file: FIRE, edits: [['value: 2', 'value: 2\n      as: onlookers']], at: 'onlookers' }],
  ['a denial of nothing', { code: 'denies-nothing', file: FIRE, edits: [[TWO, `    - {id: none, speaker: council, stance: denies, text: The council denies it., ${CITE_DAILY}}\n${TWO}`]], at: '{id: none' }],
  ['a number against a word', { code: 'mixed-values', file: FIRE, edits: [['value: 3', 'value: {word: many}']], at: '{word: many}' }],
  ['superseded by a superseded one', { code: 'withdrawn-by-withdrawn', file: FIRE, edits: [[UNKNOWN, `${UNKNOWN}\n      status: {superseded: second}`], [CITE_DAILY, `${CITE_DAILY}${SECOND}${THIRD}`], DISPUTED], at: '{superseded: second}' }],
  ['superseded by somebody else', { code: 'superseded-by-another', file: FIRE, edits: [[UNKNOWN, `${UNKNOWN}\n      status: {superseded: third}`], [CITE_DAILY, `${CITE_DAILY}${THIRD.replace('brigade', 'council')}`], DISPUTED], at: '{superseded: third}' }],
  ['withdrawn by an uncited one', { code: 'withdrawn-by-uncited', file: FIRE, edits: [[UNKNOWN, `${UNKNOWN}\n      status: {superseded: third}`], [CITE_DAILY, `${CITE_DAILY}${THIRD.replace(CITE_DAILY, 'citations: []')}`], DISPUTED], at: '{superseded: third}' }],
  ['a statement that withdraws itself', { code: 'refers-to-itself', file: FIRE, edits: [[UNKNOWN, `${UNKNOWN}\n      status: {refuted: unknown}`], DISPUTED], at: '{refuted' }],
  ['a difference where accounts agree', { code: 'needless-difference', file: FIRE, edits: [['value: 3', 'value: {min: 2, max: 2}']], at: '[value]' }],
  ['a dispute without its difference', { code: 'missing-difference', file: FIRE, edits: [['  difference: [value]\n', '']], at: 'id: injured' }],
  ['a span that ends before it begins', { code: 'backwards-span', file: 'demo/facts/flood.yaml', edits: [['when: {from: "2019-03", to: "2019-04"}', 'when: {from: "2019-03", to: "2018"}']], at: '{from' }],
  ['an event that ends before it begins', { code: 'backwards-span', file: SUBJECT, edits: [['{from: "2019-03", to: "2019-04"}', '{from: "2019-05-02", to: "2019-05-01"}']], at: '{from' }],
  ['a range upside down', { code: 'backwards-range', file: 'demo/facts/flood.yaml', edits: [['{min: 2, max: 3}', '{min: 3, max: 2}']], at: '{min' }],
  ['an office that is part of itself', { code: 'part-of-cycle', file: ENTITIES, edits: [['name: Town Council, kind: government', 'name: Town Council, kind: government, part-of: council']], at: 'council}' }],
  ['an entity nobody names', { code: 'unused-entity', file: ENTITIES, edits: [['- {id: newswire', '- {id: ghost, name: Ghost, kind: person}\n- {id: newswire']], at: 'ghost' }],
  ['synonyms that stand nowhere', { code: 'unused-words', file: WORDS, edits: [['  - [hurt, injured]', '  - [hurt, injured]\n  - [zebra, okapi]']], at: '[zebra' }],
  ['a relation that means nothing here', { code: 'unused-words', file: WORDS, edits: [['means: [cause]', 'means: [zebra]']], at: '[zebra' }],
  ['a translation that leads nowhere', { code: 'unused-words', file: WORDS, edits: [['{جسر: bridge}', '{جسر: bridge, حمار: zebra}']], at: 'zebra' }],
  ['words of a language nobody asks in', { code: 'unknown-language', file: WORDS, edits: [['  ar:', '  fr: {stop: [le]}\n  ar:']], at: '{stop' }],
  ['phrasings of no fact', { code: 'unknown-phrased-fact', file: PHRASINGS, edits: [['injured:', 'injurd:']], at: 'asked: |' }],
  ['a phrasing of two facts', { code: 'shared-phrasing', file: PHRASINGS, edits: [['short circuit or what', 'How BAD was it?']], at: '|\n    How BAD' }],
  ['a phrasing that is answered and untold', { code: 'shared-phrasing', file: PHRASINGS, edits: [['how old were the hurt', 'anyone burnt?']], at: '|\n    anyone burnt?' }],
  ['one query, two expectations', { code: 'repeated-query', file: QUESTIONS, edits: [['{query: who repaired the bridge,', '{query: How many were HURT,']], at: 'How many were HURT' }],
];

/** Codes that come with another by their nature. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = { 'withdrawn-by-uncited': ['no-citation'] };

function applied({ file, edits }: Row): Files {
  return edits.reduce<Files>((files, [find, replace]) => edited(file, find, replace, files), GOOD);
}

describe('rules', () => {
  it('find nothing in the good base', () => {
    expect(problemsIn(GOOD)).toEqual([]);
  });

  it.each(ROWS)('%s', (_reason, row) => {
    const files = applied(row);
    const problems = problemsIn(files);
    const { code, file } = row;
    const own = problems.filter((problem) => !COMPANIONS[code]?.includes(problem.code));
    const found = own.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.code}`);
    expect(found).toEqual([`${file}:${positionOf(String(files[file]), row.at)} ${code}`]);
    expect(own[0]?.hint).not.toBe('');
  });

  it('wants the phrasings of a fact in one file', () => {
    const files = { ...GOOD, 'demo/phrasings/more.yaml': 'injured:\n  asked: |\n    burnt or not\n' };
    expect(problemsIn(files).map(({ file, code }) => `${file} ${code}`)).toEqual(['demo/phrasings/more.yaml unknown-phrased-fact']);
  });

  it('reports more than twelve statements in one fact', () => {
    const many = Array.from({ length: 12 }, (_, index) => `\n    - {id: s${index}, text: A lamp., ${CITE_DAILY}}`).join('');
    expect(problemsIn(edited(FIRE, CITE_DAILY, CITE_DAILY + many)).map((problem) => problem.code)).toEqual(['too-many-statements']);
  });

  it('are all tested here', () => {
    const tested = new Set(ROWS.map(([, row]) => row.code));
    expect(RULES.map((rule) => rule.code).filter((code) => !tested.has(code))).toEqual([]);
  });

  it('have codes of their own', () => {
    const codes = RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
