/** Free text (or the id of a fact, as completion gives it) through the lookup, and what the bot knows and can do. */
import { directoryOf } from '../directory.ts';
import { emptyAnswer, missed, showFact } from './answers.ts';
import type { ShowFunction } from './show.ts';

export const showLookup: ShowFunction = (input) => {
  const option = input.command.options.find((each) => each.selects === 'text');
  const typed = option ? (input.options[option.name] ?? '') : '';
  if (option && typed === '') return missed(input, { option: option.name, given: '', known: input.command.examples });
  const fact = directoryOf(input.base.knowledge).fact(typed);
  if (fact) return { answer: emptyAnswer('answer', input.query, input.lang, { facts: [showFact(input.base.knowledge, fact)] }), options: {} };
  return { answer: { ...input.base.lookup.ask(typed), query: input.query }, options: {} };
};

export const showHelp: ShowFunction = ({ query, lang }) => ({ answer: emptyAnswer('help', query, lang), options: {} });
