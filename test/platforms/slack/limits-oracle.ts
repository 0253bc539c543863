/**
 * Slack's rules for blocks, written down a second time from its pages and not from `limits.ts`, so that a wrong number there shows.
 * https://docs.slack.dev/reference/block-kit/blocks, …/block-elements, …/composition-objects
 */
import { expect } from 'vitest';

type Fields = Record<string, unknown>;

/** Fails on the first rule that the blocks break. */
export function checkBlocks(blocks: readonly unknown[], surface: 'message' | 'view'): void {
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.length).toBeLessThanOrEqual(surface === 'message' ? 50 : 100);
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(surface === 'message' ? 13_000 : 250_000);
  for (const block of blocks as Fields[]) checkBlock(block);
}

function checkBlock(block: Fields): void {
  const type = String(block['type']);
  expect(['header', 'section', 'context', 'actions', 'divider']).toContain(type);
  if (type === 'header') checkText(block['text'], 150, 'plain_text');
  if (type === 'section') checkText(block['text'], 3000);
  if (type === 'actions') checkActions(block['elements'] as Fields[]);
  if (type !== 'context') return;
  within(block['elements'], 10);
  for (const element of block['elements'] as Fields[]) checkText(element, 3000);
}

function checkActions(elements: Fields[]): void {
  within(elements, 25);
  const ids = elements.map((element) => String(element['action_id']));
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of elements) {
    expect(String(element['action_id']).length).toBeLessThanOrEqual(255);
    if (element['type'] === 'button') {
      checkText(element['text'], 75, 'plain_text');
      expect(String(element['value']).length).toBeLessThanOrEqual(2000);
    } else {
      checkText(element['placeholder'], 150, 'plain_text');
      within(element['options'], 100);
      for (const option of element['options'] as Fields[]) {
        checkText(option['text'], 75, 'plain_text');
        expect(String(option['value']).length).toBeLessThanOrEqual(150);
      }
    }
  }
}

function checkText(value: unknown, max: number, type?: string): void {
  const { text, type: found } = value as { text: string; type: string };
  if (type !== undefined) expect(found).toBe(type);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThanOrEqual(max);
}

function within(list: unknown, max: number): void {
  expect((list as unknown[]).length).toBeGreaterThan(0);
  expect((list as unknown[]).length).toBeLessThanOrEqual(max);
}

/** All text that the blocks show, buttons left out. */
export function visibleText(blocks: readonly unknown[]): string {
  return (blocks as Fields[])
    .flatMap((block) => [block['text'], ...(block['type'] === 'context' ? (block['elements'] as unknown[]) : [])])
    .map((each) => (each as { text?: string } | undefined)?.text ?? '')
    .join('\n');
}
