/** `check --sources`: every quote, checksum and paragraph against the texts, and the coverage table. */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderCoverage } from '../../src/knowledge/coverage.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { findQuote, paragraphsOf, wordCount } from '../../src/knowledge/quote.ts';
import { checkSources, type SourceCheck } from '../../src/knowledge/sources.ts';
import { edited, type Files, positionOf, temporaryFolder, writeBase } from './base.ts';

const FIRE = 'demo/facts/fire.yaml';
const SOURCES = 'demo/sources.yaml';

const DAILY = ['At first two people were hurt.', '', 'The bridge is old.', '\u00a0 \u00a0', 'Today the cause is not known[3] yet.', ...Array.from({ length: 6 }, (_, index) => `Line ${index + 4}.`), 'tags'].join('\n');
const WEEKLY = ['Later it was three people.', 'The brigde again.', 'Third.', 'Water rose by two metres.', 'End.'].join('\r\n');

const ALL_FURNITURE = [2, 4, 5, 6, 7, 8, 9, 10].map((paragraph) => `{paragraph: ${paragraph}, why: tags}`).join(', ');

/** The good base with true checksums, everything uncited being furniture, and its texts. */
function check(change: (files: Files) => Files = (files) => files, texts: Readonly<Record<string, string | Uint8Array>> = { daily: DAILY, weekly: WEEKLY }): SourceCheck {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  let files: Files = edited(SOURCES, 'a'.repeat(64), sha256(DAILY));
  files = edited(SOURCES, 'b'.repeat(64), sha256(WEEKLY), files);
  files = edited(SOURCES, '\n    - {paragraph: 10, why: tags}', ` [${ALL_FURNITURE}]`, files);
  files = edited(SOURCES, 'paragraphs: 5', 'paragraphs: 5\n  furniture: [{paragraph: 2, why: a slip}, {paragraph: 3, why: a number}, {paragraph: 5, why: the end}]', files);
  const dir = writeBase(change(files));
  const loaded = loadKnowledge(dir);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const folder = temporaryFolder();
  for (const [key, text] of Object.entries(texts)) writeFileSync(join(folder, `${key}.txt`), text);
  const { problems, coverage } = checkSources(loaded.knowledge, folder, loaded.places);
  return { problems: problems.map((problem) => ({ ...problem, file: problem.file.replace(`${dir}/`, '').replace(`${folder}/`, '') })), coverage };
}

describe('checkSources', () => {
  it('finds nothing wrong with a base whose quotes stand in the texts', () => {
    expect(check().problems).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['words that do not stand there', 'quote-not-found', 'two people were hurt', 'two men were hurt'],
    ['words of another paragraph', 'quote-not-found', 'two people were hurt', 'The bridge is old'],
    ['other letters', 'quote-not-found', 'two people were hurt', 'Two People were hurt'],
    ['words that stand there twice', 'quote-not-unique', 'two people were hurt', 't'],
    ['half a word', 'quote-cuts-word', 'two people were hurt', 'wo people were hurt'],
    ['too few words', 'short-quote', 'two people were hurt', 'two people'],
  ])('%s', (_reason, code, find, replace) => {
    let file = '';
    const { problems } = check((files) => {
      const changed = edited(FIRE, find, replace, files);
      file = String(changed[FIRE]);
      return changed;
    });
    expect(problems.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.code}`)).toEqual([`${FIRE}:${positionOf(file, `${replace}}`)} ${code}`]);
  });

  it('proves a text that was read by its checksum, and counts its paragraphs', () => {
    const { problems } = check(undefined, { daily: `${DAILY}\nmore`, weekly: WEEKLY });
    expect(problems.map((problem) => [problem.file, problem.line, problem.code])).toEqual([
      [SOURCES, 1, 'uncited-paragraph'],
      [SOURCES, 1, 'wrong-checksum'],
      [SOURCES, 1, 'wrong-paragraph-count'],
    ]);
  });

  it('names each paragraph with content that nobody cites', () => {
    const { problems } = check((files) => edited(SOURCES, '{paragraph: 3, why: a number}, ', '', files));
    expect(problems.map((problem) => problem.message)).toEqual(['no statement cites paragraph 3 of weekly']);
  });

  it('asks for no more of a document that was read in part', () => {
    const { problems } = check((files) => edited(SOURCES, 'paragraphs: 5\n', 'paragraphs: 5\n  read: part\n', edited(SOURCES, '{paragraph: 3, why: a number}, ', '', files)));
    expect(problems).toEqual([]);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a text that is not there', { daily: DAILY }, 'missing-file'],
    ['a text that is no text', { daily: DAILY, weekly: Uint8Array.from([0, 1]) }, 'binary'],
  ])('%s', (_reason, texts, code) => {
    const { problems } = check(undefined, texts);
    expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual([`weekly.txt ${code}`]);
  });

  it('a folder that is not there is one problem', () => {
    const loaded = loadKnowledge(writeBase());
    if (!loaded.ok) throw new Error('the good base is bad');
    expect(checkSources(loaded.knowledge, '/no/such/folder', loaded.places).problems).toMatchObject([{ code: 'no-such-folder' }]);
  });

  it('prints which statements stand on which paragraph', () => {
    const { coverage } = check((files) => edited(SOURCES, '{paragraph: 3, why: a number}, ', '', files));
    expect(renderCoverage(coverage).split('\n').slice(-6)).toEqual([
      'demo/weekly: 5 paragraphs, 3 with content, 2 cited',
      '    1  injured#three',
      '    2  (a slip)',
      '    3  NOT CITED',
      '    4  flood-height#metres',
      '    5  (the end)',
    ]);
  });
});

describe('quotes', () => {
  it.each<[string, string, string, ReturnType<typeof findQuote>]>([
    ['word for word', 'seven members of', 'It said seven members of the force', 'once'],
    ['over runs of white space', 'seven members', 'It said seven \u00a0\tmembers', 'once'],
    ['typographic quotes are plain ones', `a "failed" attempt`, 'a “failed” attempt', 'once'],
    ['typographic apostrophes are plain ones', "Kadhimi's force", 'Kadhimi’s force', 'once'],
    ['typographic dashes are plain ones', '2019-2021 protests', 'the 2019–2021 protests', 'once'],
    ['composed and decomposed letters are one', 'Café bombing', 'the Cafe\u0301 bombing', 'once'],
    ['citation marks do not count', 'was hit. Later', 'was hit.[12] Later', 'once'],
    ['a mark before the full stop neither', 'was hit. Later', 'was hit [12]. Later', 'once'],
    ['a year in brackets is no mark for the quote to skip', 'in [sic] 2021', 'in [sic] 2021', 'once'],
    ['twice', 'the drone', 'the drone and the drone', 'often'],
    ['twice, overlapping', 'na na', 'na na na', 'often'],
    ['a number inside a number', '6 guards', 'the 16 guards', 'cut'],
    ['a word inside a word', 'drone', 'drones', 'cut'],
    ['a punctuation mark at the edge', '(drone)', 'one(drone)two', 'once'],
    ['nothing', ' ', 'text', 'nowhere'],
  ])('%s', (_reason, quote, paragraph, expected) => {
    expect(findQuote(quote, paragraph)).toBe(expected);
  });

  it('a paragraph is a line with more than white space', () => {
    expect(paragraphsOf('\none\r\n \u00a0\u2003\n\ttwo \n\n')).toEqual(['one', '\ttwo ']);
  });

  it.each([
    ['words', 'six of them', 3],
    ['words with marks', 'six [1] of  them[2]', 3],
    ['nothing', ' ', 0],
  ])('counts %s', (_reason, text, count) => {
    expect(wordCount(text)).toBe(count);
  });
});

const TEXTS = new URL('../../../shared/sources', import.meta.url).pathname;

describe('the shipped base', () => {
  it('has no problem', () => {
    const loaded = loadKnowledge(new URL('../../knowledge', import.meta.url).pathname);
    expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([]);
  });

  it.skipIf(!existsSync(TEXTS))('is proved by the texts that were read (skipped where they are not at hand: they are copyrighted)', () => {
    const loaded = loadKnowledge(new URL('../../knowledge', import.meta.url).pathname);
    if (!loaded.ok) return;
    expect(checkSources(loaded.knowledge, TEXTS, loaded.places).problems.map(formatProblem)).toEqual([]);
  });
});
