/** Free text through the lookup, and what the bot knows and can do. */
import { emptyAnswer, missed } from './answers.ts';
import type { ShowFunction } from './show.ts';

export const showLookup: ShowFunction = (input) => {
  const option = input.command.options.find((each) => each.selects === 'text');
  const typed = option ? (input.options[option.name] ?? '') : '';
  if (option && typed === '') return missed(input, { option: option.name, given: '', known: input.command.examples });
  return { answer: { ...input.base.lookup.ask(typed), query: input.query }, options: {} };
};

export const showHelp: ShowFunction = ({ query, lang }) => ({ answer: emptyAnswer('help', query, lang), options: {} });
