/** Rules on what a command's show needs, and on values that its options offer. */
import type { CommandFinding, CommandItem, CommandRule } from './rules.ts';

/** Option that a show cannot do without, by what it selects. */
const NEEDED: Readonly<Partial<Record<string, string>>> = { entity: 'about', source: 'source', lookup: 'text' };
/** Ways of selecting for which the base itself has no list of values that people could be expected to type. */
const NEEDS_CHOICES = ['tag', 'role', 'event'];

function* optionsOf(item: CommandItem) {
  for (const [at, option] of (item.draft.options ?? []).entries()) if (option) yield { at, option };
}

const showNeedsOption: CommandRule = {
  code: 'show-needs-option',
  what: 'The shows entity, source and lookup have the option that tells them of whom, of what or for which words.',
  *check({ item }) {
    const needed = NEEDED[item.draft.show ?? ''];
    if (needed === undefined || [...optionsOf(item)].some(({ option }) => option.selects === needed)) return;
    yield { path: ['show'], message: `the show "${item.draft.show}" needs an option with selects: ${needed}`, hint: `add {name: …, description: …, selects: ${needed}, required: true}` };
  },
};

const factsNeedSelect: CommandRule = {
  code: 'facts-need-select',
  what: 'The show facts says which facts: otherwise it would pour out the whole base.',
  *check({ item }) {
    if (item.draft.show !== 'facts' || item.draft.select !== undefined) return;
    yield { path: ['show'], message: 'the show "facts" needs a select', hint: 'write select: {tags: [a-tag]}' };
  },
};

const optionWithoutValues: CommandRule = {
  code: 'option-without-values',
  what: 'An option has values: a closed one its choices, and one that selects by tag, role or event needs choices with words people know.',
  *check({ item }) {
    for (const { at, option } of optionsOf(item)) {
      if ((option.choices ?? []).length > 0) continue;
      if (!option.closed && !NEEDS_CHOICES.includes(option.selects ?? '')) continue;
      yield { path: ['options', at, 'name'], message: `the option "${option.name ?? '?'}" has no values`, hint: 'give it choices' };
    }
  },
};

const duplicateOption: CommandRule = {
  code: 'duplicate-option',
  what: 'Options of a command, and the values of an option, have different names.',
  *check({ item }) {
    const names = (item.draft.options ?? []).map((option) => option?.name);
    yield* twice(names, (at) => ['options', at, 'name']);
    for (const { at, option } of optionsOf(item)) {
      const values = (option.choices ?? []).map((choice) => choice?.value?.toLowerCase());
      yield* twice(values, (choice) => ['options', at, 'choices', choice, 'value']);
    }
  },
};

function* twice(names: readonly (string | undefined)[], path: (at: number) => CommandFinding['path']): Iterable<CommandFinding> {
  for (const [at, name] of names.entries()) {
    if (name === undefined || names.indexOf(name) === at) continue;
    yield { path: path(at), message: `"${name}" stands twice`, hint: 'give one of them another name' };
  }
}

const badExample: CommandRule = {
  code: 'bad-example',
  what: 'An example is a line of this very command with options it has, for people copy it.',
  *check({ item }) {
    const { name, examples = [] } = item.draft;
    const known = new Set((item.draft.options ?? []).map((option) => option?.name));
    for (const [at, example] of examples.entries()) {
      if (example === undefined || name === undefined) continue;
      if (example !== `/${name}` && !example.startsWith(`/${name} `)) {
        yield { path: ['examples', at], message: `the example does not begin with /${name}`, hint: `write "/${name} …"` };
      }
      const stray = [...example.matchAll(/(?<=\s)([\p{L}_-]+):/gu)].map((match) => match[1]).find((option) => !known.has(option));
      if (stray !== undefined) yield { path: ['examples', at], message: `the command has no option "${stray}"`, hint: 'name an option of the command' };
    }
  },
};

export const SHOW_RULES: readonly CommandRule[] = [showNeedsOption, factsNeedSelect, optionWithoutValues, duplicateOption, badExample];
