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
  const nodes = nodesOf(body);
  const texts = textsOf(body);
  const ids = nodes.flatMap((node) => (node.custom_id === undefined ? [] : [node.custom_id]));
  expect(nodes.length).toBeLessThanOrEqual(40);
  expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThanOrEqual(4000);
  expect(texts.every((text) => text.trim() !== '')).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(body.components)) - 60 * nodes.length).toBeLessThanOrEqual(10_170);
  expect(texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0)).toBeLessThanOrEqual(10_170);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.length >= 1 && id.length <= 100)).toBe(true);
  for (const node of nodes) expectNode(node);
  expect(body.allowed_mentions.parse).toEqual([]);
  expect(body.flags & (1 << 15)).not.toBe(0);
}

function expectNode(node: Node): void {
  if (node.type === 1) expect(node.components?.length).toSatisfy((count: number) => count >= 1 && count <= 5);
  if (node.type === 2) expect(node.label?.length).toSatisfy((length: number) => length >= 1 && length <= 80);
  if (node.type !== 3) return;
  expect(node.placeholder?.length).toBeLessThanOrEqual(150);
  expect(node.options?.length).toSatisfy((count: number) => count >= 1 && count <= 25);
  for (const { label, value } of node.options ?? []) {
    expect(label.length).toSatisfy((length: number) => length >= 1 && length <= 100);
    expect(value.length).toSatisfy((length: number) => length >= 1 && length <= 100);
  }
}
