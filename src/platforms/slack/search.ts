/** The search field of App Home: completions as a person types. */
import { catalogue } from '../../core/catalogue/index.ts';
import type { types } from '@slack/bolt';
import type { Command } from '../../core/command.ts';
import type { Desk } from '../../core/platform.ts';
import { plain } from './blocks.ts';
import type { Asked } from './invocation.ts';
import { OPTION_TEXT_MAX, OPTION_VALUE_MAX, OPTIONS_MAX, PLACEHOLDER_MAX } from './limits.ts';
import { SEARCH } from './names.ts';
import { textAt } from './payload.ts';

/** The field; undefined when no command looks anything up. */
export function searchField(desk: Desk): types.ExternalSelect | undefined {
  if (lookupOf(desk) === undefined) return undefined;
  return { type: 'external_select', action_id: SEARCH, min_query_length: 1, placeholder: plain(catalogue('en').homePlaceholder, PLACEHOLDER_MAX) };
}

/** What the field asks for when an entry is picked. */
export function searchAsked(desk: Desk, value: string): Asked | undefined {
  const lookup = lookupOf(desk);
  return lookup && value !== '' ? { kind: 'command', command: lookup.command.name, options: { [lookup.option]: value } } : undefined;
}

/** Slack's answer to a typeahead request: options that fit, best first. */
export function completions(desk: Desk, body: unknown): { options: types.PlainTextOption[] } {
  const lookup = lookupOf(desk);
  if (lookup === undefined || textAt(body, 'action_id') !== SEARCH) return { options: [] };
  const found = desk.complete(lookup.command.name, lookup.option, textAt(body, 'value') ?? '', OPTIONS_MAX);
  const fitting = found.filter(({ value }) => value.length <= OPTION_VALUE_MAX).slice(0, OPTIONS_MAX);
  return { options: fitting.map(({ label, value }) => ({ text: plain(label, OPTION_TEXT_MAX), value })) };
}

function lookupOf(desk: Desk): { readonly command: Command; readonly option: string } | undefined {
  const command = desk.commands().find((each) => each.show === 'lookup' && each.options.length > 0);
  const option = command?.options[0]?.name;
  return command && option !== undefined ? { command, option } : undefined;
}
