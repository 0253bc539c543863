/**
 * Schemas of a subject's files other than facts, and the list of all of them. What one file can get wrong alone
 * is checked here; what needs two files is a rule in `rules/`.
 */
import { z } from 'zod';
import { ASKS, ENTITY_KINDS, ROLES } from '../core/model.ts';
import { factSchema, phrasingsSchema } from './schema-facts.ts';
import { factReference, id, isoPrefix, oneOrMore, record, text, when } from './schema-parts.ts';

/** UTF-16 code units. */
const NAME_MAX = 160;
const NOTE_MAX = 600;

const language = z.string().regex(/^[a-z]{2,3}$/, { error: 'write a language code: en, ar' });

export const subjectSchema = record({
  title: text(NAME_MAX).describe('Title of the subject.'),
  short: text(NAME_MAX).describe('The main event as it is called in a sentence: the attack of 7 November 2021.'),
  summary: text(NOTE_MAX).describe('One or two sentences on what the subject covers.'),
  languages: z.array(language).min(1).describe("Language codes of questions; the base's own first."),
  events: z
    .array(
      record({
        id: id().describe('Named by the facts that are about this event.'),
        title: text(NAME_MAX).describe('As it is called in a sentence.'),
        aliases: z.array(text(NAME_MAX)).describe('What else people call this very event.').optional(),
        when: when().describe('Date or span.').optional(),
      }),
    )
    .min(1)
    .describe('The main event first.'),
});

const paragraph = z.int().min(1).describe('Paragraph of the text, counted from 1.');

export const sourceSchema = record({
  id: id().describe('Short name of the document, used by citations.'),
  title: text(NAME_MAX).describe('Title as the document prints it.'),
  publisher: text(NAME_MAX).describe('Who published it.'),
  author: text(NAME_MAX).describe('Only where the document names one.').optional(),
  published: isoPrefix().describe('Only where the document prints it.').optional(),
  url: z.url({ protocol: /^https?$/ }).describe('Only where it was verified: https://…').optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'write 64 hexadecimal digits (sha256sum FILE prints them)' }).describe('SHA-256 of the raw text that was read.'),
  paragraphs: z.int().min(1).describe('How many paragraphs the text has; lines of white space do not count.'),
  read: z.enum(['whole', 'part']).describe('whole (default): a fact that does not cite it may call it silent.').optional(),
  aliases: z.array(text(NAME_MAX)).describe('Other names people use for the document.').optional(),
  note: text(NOTE_MAX).describe('What a reader should know about it.').optional(),
  furniture: z
    .array(record({ paragraph, why: text(NAME_MAX).describe('What stands there.') }))
    .describe('Paragraphs without content of their own: tags, credits, links.')
    .optional(),
  slips: z
    .array(record({ paragraph, wrote: text(NAME_MAX).describe('What the document wrote.'), note: text(NOTE_MAX).describe('Why it is not repeated.') }))
    .describe('Slips of the document that the base does not repeat.')
    .optional(),
});

export const entitySchema = record({
  id: id().describe('Named by about, speaker, via and value of the facts.'),
  name: text(NAME_MAX).describe('The usual name.'),
  kind: z.enum(ENTITY_KINDS).describe(`One of ${ENTITY_KINDS.join(', ')}.`),
  roles: oneOrMore(z.enum(ROLES)).describe(`In what role it speaks: ${ROLES.join(', ')}.`).optional(),
  'part-of': oneOrMore(id()).describe('Ids of the bodies it belongs to, nearest first.').optional(),
  aliases: z.array(text(NAME_MAX)).describe('Other names and spellings, other scripts included.').optional(),
});

export const wordsSchema = record({
  synonyms: z.array(z.array(text(NAME_MAX)).min(2)).describe('Groups of words that mean the same in this subject.').optional(),
  relations: z
    .array(
      record({
        id: id().describe('Name of the relation: perpetrator.'),
        means: z.array(text(NAME_MAX)).min(1).describe('Words or tags that stand in the facts meant.'),
        phrases: z.array(text(NAME_MAX)).min(1).describe('What people say instead: who did it.'),
      }),
    )
    .describe('Phrasings that share no word with the facts they ask for.')
    .optional(),
  languages: z
    .record(
      language,
      record({
        questions: z.record(text(NAME_MAX), z.enum(ASKS)).describe('Question word: what it asks for.').optional(),
        stop: z.array(text(NAME_MAX)).describe('Words that carry no meaning for the search.').optional(),
        vocabulary: z.record(text(NAME_MAX), text(NAME_MAX)).describe("Word or short phrase: the base's word for it.").optional(),
      }),
    )
    .describe('Words of other languages, by language code.')
    .optional(),
});

export const questionSchema = record({
  query: text(NOTE_MAX).describe('What a person types.'),
  kind: id().describe('What the question tests: plain, typo, alias, nothing-there.'),
  facts: z
    .union([factReference(), z.array(factReference()).min(1)])
    .describe('Id of the fact that answers it, a list when any of several is right, or none when the base must not answer.'),
  why: text(NOTE_MAX).describe('Why this is the right answer.'),
});

/** Every kind of file: the schema of one record, and whether the file is a list of them. */
export const FILE_SCHEMAS = {
  subject: { schema: subjectSchema, list: false },
  sources: { schema: sourceSchema, list: true },
  entities: { schema: entitySchema, list: true },
  words: { schema: wordsSchema, list: false },
  facts: { schema: factSchema, list: true },
  phrasings: { schema: phrasingsSchema, list: false },
  questions: { schema: questionSchema, list: true },
} as const;

export type SubjectYaml = z.infer<typeof subjectSchema>;
export type SourceYaml = z.infer<typeof sourceSchema>;
export type EntityYaml = z.infer<typeof entitySchema>;
export type WordsYaml = z.infer<typeof wordsSchema>;
export type QuestionYaml = z.infer<typeof questionSchema>;
