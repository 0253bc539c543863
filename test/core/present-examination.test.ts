/** The words of an examined message: what is quoted, who says what with which document, how much is shown. */
import { describe, expect, it } from 'vitest';
import type { Examination, ExaminedSentence, Finding } from '../../src/core/examine/examination.ts';
import { createExaminer } from '../../src/core/examine/examine.ts';
import { createLookup } from '../../src/core/lookup/lookup.ts';
import { presentExamination } from '../../src/core/present/examination.ts';
import { type Reply, toPlainText } from '../../src/core/reply.ts';
import { harbour } from '../harbour.ts';

const { knowledge } = harbour();
const examine = createExaminer(knowledge, createLookup(knowledge));
const FIRE = 'Two people were injured in the harbour fire.';

function reply(text: string, lang: 'en' | 'ar' = 'en'): Reply {
  return presentExamination(examine(text), knowledge, lang);
}

function kinds(from: Reply, kind: string): string[] {
  return from.parts.filter((part) => part.kind === kind).map(({ text }) => text);
}

/** An examination of this many sentences with these findings. */
function made(findings: readonly Finding[]): Examination {
  const [fact] = examine(FIRE).sentences.flatMap(({ facts }) => facts);
  const sentences = findings.map((finding, i): ExaminedSentence => ({ text: `Sentence ${i}.`, finding, facts: finding === 'not-in-base' || !fact ? [] : [fact] }));
  return { lang: 'en', sentences, read: findings.length, cut: false };
}

describe('an examined message', () => {
  it('is for the asker alone, and says that it is no verdict', () => {
    expect(reply(FIRE)).toMatchObject({ alwaysPrivate: true, outcome: 'answer', base: knowledge.version });
    expect(toPlainText(reply(FIRE))).toContain('no verdict of true or false');
  });

  it('shows who says the same and who says otherwise, each with a document', () => {
    const { parts } = reply(FIRE);
    const statements = parts.filter((part) => part.kind === 'statement');
    expect(statements.map(({ text }) => text)).toEqual([expect.stringContaining('Two people were injured.'), expect.stringContaining('Three people were hurt.')]);
    expect(statements.every(({ refs }) => refs.length > 0)).toBe(true);
    expect(kinds(reply(FIRE), 'line')).toEqual(expect.arrayContaining(['Say the same:', 'Say otherwise:']));
  });

  it('names the event of another event', () => {
    expect(toPlainText(reply('Thirteen people died in the flood of 2019.'))).toContain('the flood of 2019');
  });

  it('quotes at most 80 characters of a sentence, on one line', () => {
    const [heading = ''] = kinds(reply(`Two people were injured in the harbour fire, ${'as many neighbours told the newspaper, '.repeat(4)}\u202e\u0007and it burned.`), 'heading');
    expect(heading.length).toBeLessThanOrEqual(82);
    expect(heading).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('shows ten sentences, the most telling first chosen, and says how many more there are', () => {
    const findings: Finding[] = [...Array<Finding>(8).fill('not-in-base'), ...Array<Finding>(4).fill('contradicted'), 'supported'];
    const shown = presentExamination(made(findings), knowledge, 'en');
    expect(kinds(shown, 'heading')).toHaveLength(10);
    expect(kinds(shown, 'heading')).toEqual(expect.arrayContaining(['“Sentence 8.”', '“Sentence 11.”', '“Sentence 12.”']));
    expect(toPlainText(shown)).toContain('3 more sentences');
  });

  it('says so where nothing can be compared', () => {
    expect(reply('What a day!')).toMatchObject({ outcome: 'unknown', related: [] });
    expect(toPlainText(reply('What a day!'))).toContain('Nothing in this message can be compared');
  });

  it('is worded in Arabic too', () => {
    expect(reply(FIRE, 'ar').title).toMatch(/\p{Script=Arabic}/u);
    expect(kinds(reply(FIRE, 'ar'), 'line').every((text) => /\p{Script=Arabic}|\u2068/u.test(text))).toBe(true);
  });
});
