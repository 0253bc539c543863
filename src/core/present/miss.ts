/** The honest no to an option's value, with the values that are there. */
import type { OptionMiss } from '../answer.ts';
import type { Command } from '../command.ts';
import type { Part } from '../reply.ts';
import { line } from './fact.ts';
import type { Words } from './words.ts';

/** Most values listed; the rest is counted. */
const VALUES_MAX = 15;

export function missParts({ texts }: Words, { option, given, known }: OptionMiss, command: Command): Part[] {
  const values = known.slice(0, VALUES_MAX).map((value) => texts.foreign(value));
  const listed = known.length > VALUES_MAX ? [...values, texts.more(known.length - VALUES_MAX)] : values;
  return [
    line(given === '' ? texts.missNothing(command.name, option) : texts.missGiven(option, texts.quoted(given))),
    ...(listed.length > 0 ? [line(texts.missKnown(listed.join(', ')))] : []),
  ];
}
