/** What one record can get wrong alone: code, position, and a hint that says what to write. */
import { describe, expect, it } from 'vitest';
import { edited, type Files, GOOD, type GoodFile, positionOf, problemsIn } from './base.ts';

const FIRE = 'demo/facts/fire.yaml';
const SOURCES = 'demo/sources.yaml';
const SUBJECT = 'demo/subject.yaml';
const WORDS = 'demo/words.yaml';

interface Row {
  readonly code: string;
  readonly file: GoodFile;
  readonly edit: readonly [find: string, replace: string];
  /** Text at whose first place the Problem must point. */
  readonly at: string;
  readonly hint: RegExp;
}

const ROWS: readonly [string, Row][] = [
  ['a misspelt key', { code: 'unknown-key', file: FIRE, edit: ['  tags: [casualties]', '  tag: [casualties]'], at: 'tag:', hint: /did you mean "tags"/ }],
  ['a key that nothing resembles', { code: 'unknown-key', file: FIRE, edit: ['  tags: [casualties]', '  mood: [sad]'], at: 'mood', hint: /use one of: id, question/ }],
  ['a misspelt key in a value', { code: 'unknown-key', file: FIRE, edit: ['stance: undetermined', 'stance: undetermined\n      value: {entites: [mayor]}'], at: 'entites', hint: /did you mean "entities"/ }],
  ['a misspelt key in a status', { code: 'unknown-key', file: FIRE, edit: ['stance: undetermined', 'stance: undetermined\n      status: {superceded: two}'], at: 'superceded', hint: /did you mean "superseded"/ }],
  ['a missing key', { code: 'missing-key', file: FIRE, edit: ['  question: What caused the fire?\n', ''], at: 'id: cause', hint: /A whole question/ }],
  ['a missing quote', { code: 'missing-key', file: FIRE, edit: [', quote: the cause is not known', ''], at: '{source: daily, paragraph: 3', hint: /copied exactly/ }],
  ['no citations at all', { code: 'missing-key', file: FIRE, edit: ['citations: [{source: daily, paragraph: 3, quote: the cause is not known}]', ''], at: 'id: unknown', hint: /without a source is never shown/ }],
  ['a kind of question that is not in the list', { code: 'not-allowed', file: FIRE, edit: ['asks: what', 'asks: which'], at: 'which', hint: /who, what, when/ }],
  ['a misspelt stance', { code: 'not-allowed', file: FIRE, edit: ['stance: undetermined', 'stance: undetermind'], at: 'undetermind', hint: /did you mean "undetermined"/ }],
  ['a difference that is not in the list', { code: 'not-allowed', file: FIRE, edit: ['difference: [value]', 'difference: [value, colour]'], at: 'colour', hint: /complementary/ }],
  ['a number where text is', { code: 'wrong-type', file: FIRE, edit: ['aliases: [wounded people]', 'aliases: [wounded people, 112]'], at: '112', hint: /put it in quotes: "112"/ }],
  ['yes where text is', { code: 'wrong-type', file: WORDS, edit: ['{جسر: bridge}', '{جسر: bridge, صحيح: true}'], at: 'true', hint: /put it in quotes: "true"/ }],
  ['text where a list is', { code: 'wrong-type', file: FIRE, edit: ['aliases: [wounded people]', 'aliases: wounded people'], at: 'wounded people', hint: /write a list/ }],
  ['text where a number is', { code: 'wrong-type', file: FIRE, edit: ['paragraph: 3,', 'paragraph: three,'], at: 'three,', hint: /counted from 1/ }],
  ['nothing after the colon', { code: 'wrong-type', file: FIRE, edit: ['text: Two people were injured.', 'text:'], at: 'text:', hint: /nothing stands after the colon/ }],
  ['a value of no kind', { code: 'wrong-type', file: FIRE, edit: ['stance: undetermined', 'stance: undetermined\n      value: [1, 2]'], at: '[1, 2]', hint: /\{min, max\}/ }],
  ['a year without quotes', { code: 'wrong-type', file: FIRE, edit: ['asks: what', 'asks: what\n  when: 2020'], at: '2020', hint: /2021-11-07/ }],
  ['a record where a list is', { code: 'wrong-type', file: 'demo/questions.yaml', edit: [String(GOOD['demo/questions.yaml']), 'query: x\n'], at: 'query', hint: /begin every record with "- "/ }],
  ['an id in capitals', { code: 'bad-format', file: FIRE, edit: ['- id: cause', '- id: Cause'], at: 'Cause', hint: /lower-case/ }],
  ['a day that no calendar has', { code: 'bad-format', file: SOURCES, edit: ['published: "2020-05-02"', 'published: "2020-02-30"'], at: '"2020-02-30"', hint: /no such date/ }],
  ['a date in another order', { code: 'bad-format', file: SOURCES, edit: ['published: "2020-05-02"', 'published: 2.5.2020'], at: '2.5.2020', hint: /2021-11-07/ }],
  ['an address of another kind', { code: 'bad-format', file: SOURCES, edit: ['https://daily.example/bridge', 'javascript:alert(1)'], at: 'javascript', hint: /https/ }],
  ['a checksum that is none', { code: 'bad-format', file: SOURCES, edit: ['a'.repeat(64), 'abc'], at: 'abc', hint: /sha256sum/ }],
  ['a span without ends', { code: 'bad-format', file: SUBJECT, edit: ['{from: "2019-03", to: "2019-04"}', '{}'], at: '{}', hint: /"from", "to" or both/ }],
  ['a range without ends', { code: 'bad-format', file: 'demo/facts/flood.yaml', edit: ['{min: 2, max: 3}', '{}'], at: '{}', hint: /"min", "max" or both/ }],
  ['paragraph zero', { code: 'too-short', file: FIRE, edit: ['paragraph: 3,', 'paragraph: 0,'], at: '0,', hint: /counted from 1/ }],
  ['an empty text', { code: 'too-short', file: FIRE, edit: ['text: Two people were injured.', 'text: ""'], at: '""', hint: /One or two sentences/ }],
  ['a text of spaces', { code: 'bad-format', file: FIRE, edit: ['text: Two people were injured.', 'text: "  "'], at: '"  "', hint: /at least one word/ }],
  ['an id over forty characters', { code: 'too-long', file: FIRE, edit: ['- id: cause', `- id: ${'c'.repeat(41)}`], at: 'cccc', hint: /at most 40/ }],
  ['no language', { code: 'too-short', file: SUBJECT, edit: ['languages: [en, ar]', 'languages: []'], at: '[]', hint: /Language codes/ }],
];

/** Problems that a bad record causes elsewhere are not the schema's. */
function ofSchema(files: Files, codes: readonly string[]): string[] {
  return problemsIn(files)
    .filter((problem) => codes.includes(problem.code))
    .map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.code}`);
}

const CODES = ['unknown-key', 'missing-key', 'not-allowed', 'wrong-type', 'bad-format', 'too-long', 'too-short'];

describe('schemas', () => {
  it.each(ROWS)('%s', (_reason, { code, file, edit: [find, replace], at, hint }) => {
    const files = edited(file, find, replace);
    expect(ofSchema(files, CODES)).toEqual([`${file}:${positionOf(String(files[file]), at)} ${code}`]);
    expect(problemsIn(files).find((problem) => problem.code === code)?.hint).toMatch(hint);
  });

  it('names what is missing in the message', () => {
    const [problem] = problemsIn(edited(FIRE, '  question: What caused the fire?\n', ''));
    expect(problem?.message).toBe('"question" is missing');
  });

  it('checks the rest of a record that has a mistake', () => {
    const files = edited(FIRE, 'source: daily, paragraph: 3, quote: the cause is not known', 'source: dayly, paragraph: 3, qoute: the cause', edited(FIRE, 'asks: what', 'asks: which'));
    expect(problemsIn(files).map((problem) => problem.code)).toEqual(['not-allowed', 'unknown-source', 'unknown-key']);
  });
});
