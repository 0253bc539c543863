/** What the Tab key offers: commands, then option names, then values of the option being typed. */
import type { Command } from '../../core/command.ts';
import type { Desk } from '../../core/platform.ts';

/** Most completions listed at once; a screen holds no more to any use. */
const COMPLETIONS_MAX = 30;

/** Completions of the last piece of the line, and that piece, as node's readline wants them. */
export function completeLine(desk: Pick<Desk, 'commands' | 'complete'>, line: string): [string[], string] {
  const match = /^\/(\S*)$/.exec(line);
  if (match) {
    const names = desk.commands().map((command) => `/${command.name} `);
    return [names.filter((name) => name.startsWith(line)), line];
  }
  const [, name = '', rest = ''] = /^\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  const command = desk.commands().find((each) => each.name === name);
  return command ? completeOptions(desk, command, rest) : [[], line];
}

function completeOptions(desk: Pick<Desk, 'complete'>, command: Command, rest: string): [string[], string] {
  const names = command.options.map((option) => option.name);
  const begun = names.length > 0 ? [...rest.matchAll(new RegExp(`(?:^|\\s)(${names.join('|')}):\\s*`, 'gi'))].at(-1) : undefined;
  if (begun) {
    const typed = rest.slice((begun.index ?? 0) + begun[0].length);
    const option = begun[1]?.toLowerCase() ?? '';
    const values = desk.complete(command.name, option, typed, COMPLETIONS_MAX).map(({ label }) => label);
    return [values.filter((value) => value.toLowerCase().startsWith(typed.toLowerCase())), typed];
  }
  const options = names.map((name) => `${name}:`);
  return [options.filter((option) => option.startsWith(rest)), rest];
}
