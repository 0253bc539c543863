/** Schema of `facts/*.yaml`: the shape of facts, statements, citations and values as a curator writes them. */
import { z } from 'zod';
import { ASKS, DIFFERENCES, STANCES } from '../core/model.ts';
import { factReference, id, isoPrefix, oneOrMore, record, STATEMENT_ID_MAX, text, when } from './schema-parts.ts';

/** UTF-16 code units: two sentences. Longer accounts are two statements. */
const STATEMENT_TEXT_MAX = 600;
const QUESTION_MAX = 200;
/** A quote is eight words at most, a rule counts them; this bound only stops pasted paragraphs. */
const QUOTE_MAX = 200;

const value = z
  .union([
    z.number(),
    z.boolean(),
    isoPrefix(),
    record({
      min: z.number().describe('The least it can be: "over 100" is 101.').optional(),
      max: z.number().describe('The most it can be.').optional(),
    }).refine((range) => range.min !== undefined || range.max !== undefined, { error: 'give "min", "max" or both' }),
    record({
      date: isoPrefix().describe('The date meant.'),
      printed: text(60).describe('What the document prints instead of a date: Sunday.'),
    }),
    record({
      entities: z.array(id()).min(1).describe('Entity ids.'),
      any: z.literal(true).describe('One or more of them, the document does not say which.').optional(),
    }),
    record({ word: id().describe('One word that stands for the answer, the same wherever the answer is the same.') }),
  ])
  .describe('The answer itself: a number, {min, max}, "2021-11-07", {date, printed}, true or false, {entities: [ids]}, {word: slug}. Leave it out when the account gives none.');

const status = z
  .union([
    z.literal('current'),
    record({ superseded: id(STATEMENT_ID_MAX).describe('Statement id: the same speaker said that later.') }),
    record({ refuted: id(STATEMENT_ID_MAX).describe('Statement id: that one shows this one false.') }),
  ])
  .describe('current (default), {superseded: statement-id} or {refuted: statement-id}.');

const citation = record({
  source: id().describe('Id of a document of sources.yaml.'),
  paragraph: z.int().min(1).describe('Paragraph of the text, counted from 1; lines of white space do not count.'),
  quote: text(QUOTE_MAX).describe('Three to eight words copied exactly, found once in the paragraph.'),
  via: id().describe('Entity id of the outlet that the document itself relays here: reuters.').optional(),
});

const statement = record({
  id: id(STATEMENT_ID_MAX).describe('Unique in its fact; never reused for another account.'),
  text: text(STATEMENT_TEXT_MAX).describe('One or two sentences in our own words, understandable alone.'),
  value: value.optional(),
  speaker: oneOrMore(id()).describe('Entity id, or a list of them, of those to whom the document attributes the account.').optional(),
  as: text(120).describe("The document's own words for the speaker, where they differ from the entity's name.").optional(),
  stance: z.enum(STANCES).describe(`How the speaker relates to the value: ${STANCES.join(', ')}; default says.`).optional(),
  status: status.optional(),
  when: when().describe('Date or span, where it differs from that of the fact.').optional(),
  citations: z.array(citation).describe('At least one: {source, paragraph, quote}. A statement without a source is never shown.').meta({ minItems: 1 }),
});

/** One fact: a question people ask, with each document's account. */
export const factSchema = record({
  id: id().describe('Unique in the subject, at most 40 characters.'),
  question: text(QUESTION_MAX).describe('A whole question that names its subject.'),
  aliases: z.array(text(QUESTION_MAX)).describe('The same question in the words people use, other languages included.').optional(),
  asks: z.enum(ASKS).describe(`The kind of question: ${ASKS.join(', ')}.`),
  about: z.array(id()).describe('Entity ids the fact is about; speakers need not be named here.').optional(),
  tags: z.array(id()).describe('Words that commands filter on.').optional(),
  event: id().describe('Id of an event of subject.yaml; default its first.').optional(),
  when: when().describe('When it happened: "2021-11-07", a shorter prefix, or {from, to}.').optional(),
  difference: z.array(z.enum(DIFFERENCES)).min(1).describe(`HOW the accounts differ: ${DIFFERENCES.join(', ')}. Only where they do.`).optional(),
  'see-also': z.array(factReference()).describe('Ids of related facts.').optional(),
  statements: z.array(statement).describe('One to twelve accounts.').meta({ minItems: 1, maxItems: 12 }),
});

/** UTF-16 code units of all ways of asking for one fact: three hundred lines. */
const LINES_MAX = 40_000;

/** Fact id → ways of asking, one a line. */
export const phrasingsSchema = z.record(
  id(),
  record({
    asked: text(LINES_MAX).describe('One a line: what people type who want this fact, each answered by its statements.').optional(),
    untold: text(LINES_MAX).describe('One a line: what people ask near this fact that no document tells. The bot then says that it does not know.').optional(),
  }),
);

export type PhrasingsYaml = z.infer<typeof phrasingsSchema>;
export type FactYaml = z.infer<typeof factSchema>;
export type StatementYaml = z.infer<typeof statement>;
export type CitationYaml = z.infer<typeof citation>;
export type ValueYaml = z.infer<typeof value>;
export type StatusYaml = z.infer<typeof status>;
