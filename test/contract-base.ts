/** The harbour base with what makes life hard for a renderer: a very long answer, markup and mentions in the base itself, two facts that fit alike. */
import type { Base } from '../src/core/base.ts';
import type { Fact, Statement } from '../src/core/model.ts';
import { factOf, harbour, harbourWith } from './harbour.ts';

export const HOSTILE = {
  longStatements: 12,
  /** Signs that mean something in Discord's or Slack's markup, and mentions. */
  markup: '*stars* _lines_ `ticks` ~~waves~~ ||bars|| > quote # head [text](https://evil.example) & <b> @everyone <!channel> <@123>',
  typed: '*a* _b_ `c` ~d~ <e> & [f](g)',
  ambiguous: 'pier regatta winner',
  ambiguousQuestions: ['Who won the pier regatta for sailing boats?', 'Who won the pier regatta for rowing boats?'],
} as const;

function statement(id: string, text: string, paragraph: number): Statement {
  return { id, text, speaker: [], stance: 'says', status: { kind: 'current' }, citations: [{ source: 'daily', paragraph, quote: `quote number ${paragraph}` }] };
}

function fact(id: string, question: string, statements: readonly Statement[]): Fact {
  const template = factOf(harbour(), 'acme-what');
  return { ...template, id: `harbour/${id}`, question, aliases: [], about: [], tags: ['background'], seeAlso: [], statements };
}

function extraFacts(): Fact[] {
  const sentence = 'ran along the whole harbour in the rain and told every reporter about it at length. ';
  const long = Array.from({ length: HOSTILE.longStatements }, (_, at) => statement(`r${at}`, `Runner ${at} ${sentence.repeat(6).trim()}`, at + 1));
  const [sail = '', row = ''] = HOSTILE.ambiguousQuestions;
  const regatta = (id: string, question: string): Fact =>
    fact(id, question, [{ ...statement('winner', 'The red crew won the pier regatta.', 7), citations: [{ source: 'port-blog', paragraph: 7, quote: 'the red crew won' }] }]);
  return [
    fact('marathon', 'What did the runners of the harbour marathon say?', long),
    fact('signboard', 'What stands on the signboard of the harbour?', [statement('sign', `The signboard says ${HOSTILE.markup}`, 1)]),
    regatta('regatta-sail', sail),
    regatta('regatta-row', row),
  ];
}

let made: Base | undefined;

export function longBase(): Base {
  made ??= harbourWith((facts) => [...facts, ...extraFacts()], harbour().knowledge.version);
  return made;
}
