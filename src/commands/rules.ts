/**
 * What must hold between a command, the other commands and the knowledge. Like the rules of `src/knowledge/rules`:
 * each has a code, one sentence with its reason, and reports where the mistake stands.
 */
import type { Knowledge } from '../core/model.ts';
import type { Item } from '../knowledge/draft.ts';
import type { Draft } from '../knowledge/issues.ts';
import { suggest } from '../knowledge/suggest.ts';
import type { Path } from '../knowledge/yaml.ts';
import { DISCORD_RULES } from './rules-discord.ts';
import { SHOW_RULES } from './rules-show.ts';
import type { CommandYaml } from './schema.ts';

export type CommandItem = Item<CommandYaml> & { /** Name of the file without `.yaml`. */ readonly stem: string };

export interface CommandContext {
  readonly item: CommandItem;
  readonly items: readonly CommandItem[];
  /** Absent when the knowledge itself has Problems: then nothing it defines is questioned. */
  readonly known?: Known;
}

/** Ids that the loaded subjects define and use. */
export interface Known {
  readonly tags: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

export interface CommandFinding {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

export interface CommandRule {
  readonly code: string;
  /** What must hold, and why, in one sentence. */
  readonly what: string;
  readonly check: (context: CommandContext) => Iterable<CommandFinding>;
}

export function knownOf({ subjects }: Knowledge): Known {
  return {
    tags: new Set(subjects.flatMap((subject) => subject.facts.flatMap((fact) => fact.tags))),
    events: new Set(subjects.flatMap((subject) => subject.events.map((event) => event.id))),
    entities: new Set(subjects.flatMap((subject) => subject.entities.map((entity) => entity.id))),
    sources: new Set(subjects.flatMap((subject) => subject.sources.map((source) => source.key))),
    roles: new Set(subjects.flatMap((subject) => subject.entities.flatMap((entity) => entity.roles))),
  };
}

interface Mention {
  readonly kind: keyof Known;
  readonly id: string;
  readonly path: Path;
}

type OptionDraft = NonNullable<NonNullable<Draft<CommandYaml>['options']>[number]>;

/** What an option's way of selecting looks its values up in. */
const LOOKED_UP: Readonly<Partial<Record<string, keyof Known>>> = {
  tag: 'tags', event: 'events', about: 'entities', speaker: 'entities', source: 'sources', role: 'roles',
};

/** Every id of the knowledge that the command names. */
function* mentions({ draft }: CommandItem): Iterable<Mention> {
  const { select } = draft;
  const list = Array.isArray(select) ? [...select.entries()].map(([at, each]) => ({ each, path: ['select', at] })) : [{ each: select, path: ['select'] }];
  for (const { each, path } of list) {
    if (each === undefined || Array.isArray(each)) continue;
    const given = each as { tags?: string[]; events?: string[]; about?: string[]; roles?: string[] };
    yield* ids('tags', given.tags, [...path, 'tags']);
    yield* ids('events', given.events, [...path, 'events']);
    yield* ids('entities', given.about, [...path, 'about']);
    yield* ids('roles', given.roles, [...path, 'roles']);
  }
  for (const [at, option] of (draft.options ?? []).entries()) if (option) yield* inChoices(option, ['options', at, 'choices']);
}

function* inChoices(option: OptionDraft, base: Path): Iterable<Mention> {
  for (const [at, choice] of (option.choices ?? []).entries()) {
    const kind = LOOKED_UP[choice?.selects ?? option.selects ?? ''];
    if (choice === undefined || kind === undefined) continue;
    if (choice.select) yield* ids(kind, choice.select, [...base, at, 'select']);
    else if (choice.value !== undefined) yield { kind, id: choice.value, path: [...base, at, 'value'] };
  }
}

function* ids(kind: keyof Known, given: readonly (string | undefined)[] | undefined, path: Path): Iterable<Mention> {
  for (const [at, id] of (given ?? []).entries()) if (id !== undefined) yield { kind, id, path: [...path, at] };
}

const MISSING: Readonly<Record<keyof Known, readonly [code: string, what: string, message: string]>> = {
  tags: ['unknown-tag', 'A tag that a command names is on a fact: otherwise the command shows nothing.', 'no fact has the tag'],
  events: ['unknown-event', 'An event that a command names is in subject.yaml.', 'no subject has the event'],
  entities: ['unknown-entity', 'An entity that a command names is in entities.yaml.', 'no subject has the entity'],
  sources: ['unknown-source', 'A document that a command names is in sources.yaml.', 'no subject has the document'],
  roles: ['unknown-role', 'A role that a command names is held by an entity.', 'no entity has the role'],
};

function unknownRule(kind: keyof Known): CommandRule {
  const [code, what, message] = MISSING[kind];
  return {
    code,
    what,
    *check({ item, known }) {
      if (known === undefined) return;
      for (const mention of mentions(item)) {
        if (mention.kind !== kind || known[kind].has(mention.id)) continue;
        yield { path: mention.path, message: `${message} "${mention.id}"`, hint: suggest(mention.id, known[kind]) };
      }
    },
  };
}

const duplicateCommand: CommandRule = {
  code: 'duplicate-command',
  what: 'A name, also one in another language, belongs to one command: otherwise it is chance which of them answers.',
  *check({ item, items }) {
    const names = (each: CommandItem): (string | undefined)[] => [each.draft.name, ...Object.values(each.draft.names ?? {})];
    const before = items.slice(0, items.indexOf(item));
    for (const name of new Set(names(item))) {
      const other = before.find((each) => names(each).includes(name));
      if (name === undefined || other === undefined) continue;
      const path = name === item.draft.name ? ['name'] : ['names'];
      yield { path, message: `${other.file.shown} has the name "${name}" too`, hint: 'give one of them another name' };
    }
  },
};

const fileName: CommandRule = {
  code: 'file-name',
  what: 'A file is called as its command, so that a command is found by its name.',
  *check({ item }) {
    const { name } = item.draft;
    if (name === undefined || name === item.stem) return;
    yield { path: ['name'], message: `the command is called "${name}", its file "${item.stem}.yaml"`, hint: `rename the file to ${name}.yaml` };
  },
};

/** Every rule; `commands/README.md` lists each code. */
export const COMMAND_RULES: readonly CommandRule[] = [
  duplicateCommand,
  fileName,
  unknownRule('tags'),
  unknownRule('events'),
  unknownRule('entities'),
  unknownRule('sources'),
  unknownRule('roles'),
  ...SHOW_RULES,
  ...DISCORD_RULES,
];
