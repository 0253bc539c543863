/** The whole shipped base through the real desk: no payload above a limit, every text and source on its pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Invocation } from '../../../src/core/command.ts';
import { createDesk } from '../../../src/core/dispatch.ts';
import type { Desk } from '../../../src/core/platform.ts';
import { partText, type Reply, type Target } from '../../../src/core/reply.ts';
import { openBase } from '../../../src/open-base.ts';
import { applicationCommands } from '../../../src/platforms/discord/application-commands.ts';
import { render, renderAll } from '../../../src/platforms/discord/render.ts';
import { hasOpenapi, validatorFor } from './openapi.ts';
import { createTestLog } from './harness.ts';
import { buttonsOf, expectWithinLimits, plainOf } from './payload.ts';

const look = { page: 0, asker: '1234567890123456789', isPrivate: false, inChannel: true };
const context = { platform: 'discord', user: '1', place: 'channel' } as const;
let desk: Desk;
let facts: readonly string[];

beforeAll(async () => {
  const opened = await openBase({ knowledge: 'knowledge', commands: 'commands', cache: '.cache' });
  if (!opened.ok) throw new Error('the shipped base has problems');
  facts = opened.base.knowledge.subjects.flatMap((subject) => subject.facts.map((fact) => fact.id));
  desk = createDesk({ base: opened.base, logger: createTestLog(), clock: () => 0, newId: () => 'x', rate: { burst: 1e9, perSecond: 1 } });
});

/** Every page within the limits; together they say all of the reply. */
function expectShown(reply: Reply): void {
  const shown: string[] = [];
  for (let page = 0, more = true; more; page++) {
    const body = render(reply, { ...look, page });
    expectWithinLimits(body);
    shown.push(plainOf(body));
    more = reply.self !== undefined && buttonsOf(body).some(({ label }) => /^(Next|التالي)$/.test(label));
  }
  const text = reply.self === undefined ? renderAll(reply, look).map(plainOf).join('\n') : shown.join('\n');
  for (const part of reply.parts) expect(text).toContain(partText(part));
}

const reply = (invocation: Invocation): Promise<Reply> => desk.dispatch(invocation);

/** Thousands of pages: seconds, but many on a busy machine. */
describe('the shipped base', { timeout: 120_000 }, () => {
  it('every fact, its sources and its citation', async () => {
    for (const fact of facts) {
      for (const what of ['fact', 'sources', 'cite'] as const) {
        const target: Target = { do: what, fact };
        expectShown(await reply({ kind: 'press', context, target, base: desk.base() }));
      }
    }
  });

  it('every command with every value that completes', async () => {
    for (const command of desk.commands()) {
      const values = command.options.flatMap((option) => desk.complete(command.name, option.name, '', 1000).map(({ value }) => ({ [option.name]: value })));
      for (const options of [{}, ...values]) expectShown(await reply({ kind: 'command', context, command: command.name, options }));
    }
  });

  it('in Arabic', async () => {
    for (const command of desk.commands()) expectShown(await reply({ kind: 'command', context: { ...context, locale: 'ar' }, command: command.name, options: {} }));
  });

  it('every completion fits a choice', () => {
    for (const command of desk.commands()) {
      for (const option of command.options) {
        for (const { label, value } of desk.complete(command.name, option.name, '', 1000)) {
          expect(value.length).toBeLessThanOrEqual(100);
          expect(label).not.toBe('');
        }
      }
    }
  });

  it.skipIf(!hasOpenapi)('every command can be registered', () => {
    const validate = validatorFor('ApplicationCommandUpdateRequest');
    for (const body of applicationCommands(desk.commands(), 'global')) {
      expect(validate(body)).toEqual([]);
      expect(JSON.stringify(body).length).toBeLessThan(8000);
    }
  });
});
