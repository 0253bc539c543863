/** Reading payloads in tests: what a person sees of one, and every limit it must keep. */
import { expect } from 'vitest';
import type { MessageBody } from '../../../src/platforms/discord/render.ts';

interface Node {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly components?: readonly Node[];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

/** All components of a message, nested ones after the one that holds them. */
export function nodesOf(body: Pick<MessageBody, 'components'>): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.components ?? []).flatMap(walk)];
  return (body.components as unknown as readonly Node[]).flatMap(walk);
}

/** Contents of the text displays, in order. */
export function textsOf(body: Pick<MessageBody, 'components'>): string[] {
  return nodesOf(body).flatMap((node) => (node.type === 10 ? [node.content ?? ''] : []));
}

/** What the texts say once Discord has read their markup: a link as `label address`, a source as `  [label] address`. */
export function plainOf(body: Pick<MessageBody, 'components'>): string {
  return textsOf(body).map(plainText).join('\n');
}

function plainText(content: string): string {
  const isStatement = /^- /.test(content);
  return content.split('\n').map((line) => plainLine(line, isStatement)).join('\n');
}

function plainLine(line: string, isStatement: boolean): string {
  const link = /^-# \[((?:\\.|[^\]\\])*)\]\(<([^>]*)>\)$/.exec(line);
  if (link) return `  [${unescaped(link[1] ?? '')}] ${link[2]}`;
  if (isStatement && line.startsWith('-# ')) return `  [${unescaped(line.slice(3))}]`;
  const bare = line.replace(/^(## |### |-# )/, '').replace(/^(\s*)\*\*(.*)\*\*(\s*)$/, '$1$2$3').replace(/^(\s*)_(.*)_(\s*)$/, '$1$2$3');
  return unescaped(bare.replaceAll(/<(https?:\/\/[^>\\]*)>/g, '$1'));
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1');
}

export function buttonsOf(body: Pick<MessageBody, 'components'>): { label: string; id: string }[] {
  return nodesOf(body).flatMap((node) => (node.type === 2 ? [{ label: node.label ?? '', id: node.custom_id ?? '' }] : []));
}

export function menuOf(body: Pick<MessageBody, 'components'>): Node | undefined {
  return nodesOf(body).find((node) => node.type === 3);
}

/** Every rule of `limits.ts` that a message must keep. */
export function expectWithinLimits(body: MessageBody): void {
  expect(problemsOf(body)).toEqual([]);
}

/** One list instead of an expectation each: the property tests check millions of nodes. */
function problemsOf(body: MessageBody): string[] {
  const nodes = nodesOf(body);
  const texts = textsOf(body);
  const ids = nodes.flatMap((node) => (node.custom_id === undefined ? [] : [node.custom_id]));
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
  const rules: readonly (readonly [string, boolean])[] = [
    ['at most 40 components', nodes.length <= 40],
    ['at most 4000 characters', sum(texts.map((text) => text.length)) <= 4000],
    ['no empty text', texts.every((text) => text.trim() !== '')],
    ['at most 10,170 bytes of text', sum(texts.map((text) => Buffer.byteLength(text) + 12)) <= 10_170],
    // Field names and numbers of a component take about 60 bytes of JSON that Discord does not count.
    ['at most 10,170 bytes', Buffer.byteLength(JSON.stringify(body.components)) - 60 * nodes.length <= 10_170],
    ['each custom_id once', new Set(ids).size === ids.length],
    ['custom_id of 1 to 100', ids.every((id) => within(id.length, 1, 100))],
    ['no mentions', body.allowed_mentions.parse.length === 0],
    ['Components V2', (body.flags & (1 << 15)) !== 0],
    ['every component', nodes.every(isWithin)],
  ];
  return rules.flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

function isWithin({ type, components, label, placeholder, options }: Node): boolean {
  if (type === 1) return within(components?.length, 1, 5);
  if (type === 2) return within(label?.length, 1, 80);
  if (type !== 3) return true;
  const fits = options?.every((option) => within(option.label.length, 1, 100) && within(option.value.length, 1, 100));
  return within(options?.length, 1, 25) && within(placeholder?.length, 1, 150) && fits === true;
}

function within(size: number | undefined, least: number, most: number): boolean {
  return size !== undefined && size >= least && size <= most;
}
