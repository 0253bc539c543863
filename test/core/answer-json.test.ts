/** The object that `ask --json` prints: a public interface, so its exact shape is held here. */
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/ask.ts';
import type { AnswerJson } from '../../src/core/answer-json.ts';
import { harbour } from '../harbour.ts';

const json = (query: string): AnswerJson => JSON.parse(jsonLine(harbour(), query));

describe('answerJson', () => {
  it('has exactly the documented keys, in their order', () => {
    const answer = json('how many people were injured in the harbour fire');
    expect(Object.keys(answer)).toEqual(['query', 'outcome', 'confidence', 'tookMs', 'base', 'facts', 'sources', 'disputed', 'text', 'related']);
    expect(Object.keys(answer.facts[0] ?? {})).toEqual(['id', 'question', 'agreement', 'summary', 'statements', 'silent']);
    expect(Object.keys(answer.facts[0]?.statements[0] ?? {})).toEqual(['id', 'text', 'value', 'speaker', 'as', 'stance', 'status', 'citations']);
    expect(Object.keys(answer.facts[0]?.statements[0]?.citations[0] ?? {})).toEqual(['source', 'title', 'publisher', 'published', 'paragraph', 'quote', 'url', 'via']);
  });

  it('holds the whole fact with null for what is not there', () => {
    const { facts, sources, disputed, base } = json('/casualties who:workers');
    expect({ facts, sources, disputed, base }).toEqual({
      base: harbour().knowledge.version,
      sources: ['daily', 'port-blog', 'weekly'],
      disputed: true,
      facts: [
        {
          id: 'harbour/injured',
          question: 'How many people were injured in the harbour fire?',
          agreement: 'differs',
          summary: '2 or 3: accounts differ; 3 of 4 documents give a number',
          silent: ['gazette'],
          statements: [
            {
              id: 'two', text: 'Two people were injured.', value: 2, speaker: [], as: null, stance: 'says', status: 'current',
              citations: [
                { source: 'daily', title: 'Harbour burns', publisher: 'The Daily', published: '2020-05-02', paragraph: 1, quote: 'two people were injured', url: 'https://daily.example/2020/harbour-burns', via: null },
                { source: 'port-blog', title: 'Smoke & rumours', publisher: 'Port Blog', published: null, paragraph: 3, quote: '(two) injured, one & all', url: 'https://blog.example/smoke', via: null },
              ],
            },
            {
              id: 'three', text: 'Three people were hurt.', value: 3, speaker: ['chief'], as: 'a senior officer', stance: 'says', status: 'current',
              citations: [{ source: 'weekly', title: 'After the fire', publisher: 'The Weekly', published: null, paragraph: 1, quote: 'three people were hurt', url: null, via: 'newswire' }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['a superseded statement as YAML writes it', 'how many fire engines came', (answer: AnswerJson) => answer.facts[0]?.statements[1]?.status, { superseded: 'four' }],
    ['a refuted one', 'does a picture show a saboteur', (answer: AnswerJson) => answer.facts[0]?.statements[0]?.status, { refuted: 'forged' }],
    ['entities', 'who owned the warehouse that burned', (answer: AnswerJson) => answer.facts[0]?.statements[0]?.value, { entities: ['acme'] }],
    ['a date', 'when did the harbour burn', (answer: AnswerJson) => answer.facts[0]?.statements[0]?.value, '2020-05-01'],
    ['no value', '/person Ann Lee', (answer: AnswerJson) => answer.facts[0]?.statements[0]?.value, null],
  ])('writes %s', (_, query, pick, expected) => {
    expect(pick(json(query))).toEqual(expected);
  });

  it('unknown and help have no facts and no sources', () => {
    for (const query of ['zebra crossings', 'help', '']) expect(json(query)).toMatchObject({ facts: [], sources: [], disputed: false });
  });

  it('/sources has no facts, and every key', () => {
    expect(json('/sources')).toMatchObject({ outcome: 'answer', facts: [], sources: ['daily', 'weekly', 'port-blog', 'gazette'] });
  });

  it('keeps the query as it was read, and numbers numbers', () => {
    const odd = '  zebra\u0007 ';
    const answer = json(odd);
    expect(answer.query).toBe(odd);
    expect([typeof answer.confidence, typeof answer.tookMs]).toEqual(['number', 'number']);
  });

  it('text is the whole reply, citations included', () => {
    expect(json('/casualties').text).toContain('[The Weekly, paragraph 1, via Newswire]');
  });
});
