/** Everything that the bot sends, against Discord's OpenAPI document. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationCommands } from '../../../src/platforms/discord/application-commands.ts';
import { renderAll } from '../../../src/platforms/discord/render.ts';
import { anyReply } from '../../reply-arbitrary.ts';
import { menuCommand, pressed, said, slash, typing } from './events.ts';
import { command, run, type Running } from './harness.ts';
import { hasOpenapi, validatorFor } from './openapi.ts';

describe.skipIf(!hasOpenapi)('payloads are what Discord’s OpenAPI document allows (skipped where it is not at hand: https://github.com/discord/discord-api-spec)', { timeout: 60_000 }, () => {
  let bot: Running;
  beforeAll(async () => {
    bot = await run();
  });
  afterAll(() => bot.stop());

  it('rejects what it should: the oracle is awake', () => {
    const validate = validatorFor('MessageCreateRequest');
    expect(validate({ components: [{ type: 10, content: 'x'.repeat(4001) }] })).not.toEqual([]);
    expect(validate({ flaggs: 1 })).not.toEqual([]);
    expect(validate({ flags: 1 })).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['a command', 'CreateMessageInteractionCallbackRequest', slash('casualties')],
    ['a private command', 'CreateMessageInteractionCallbackRequest', slash('disputes')],
    ['completion', 'ApplicationCommandAutocompleteCallbackRequest', typing('casualties', 'who', 'g')],
    ['a context menu command', 'CreateMessageInteractionCallbackRequest', menuCommand('Seven guards were hurt.')],
    ['an empty message', 'CreateMessageInteractionCallbackRequest', menuCommand('')],
    ['an old button', 'CreateMessageInteractionCallbackRequest', pressed('old')],
    ['delete', 'UpdateMessageInteractionCallbackRequest', pressed('1d00.a1b2c3d4..')],
    ['a page', 'UpdateMessageInteractionCallbackRequest', pressed('1p01.a1b2c3d4..fAAAA/guards-injured')],
  ])('in answer to %s', async (_, schema, event) => {
    bot.desk.completions = [{ label: 'The guards', value: 'guards' }];
    const { body } = await bot.respond(event);
    expect(validatorFor(schema)(body)).toEqual([]);
  });

  it('in answer to a direct message', async () => {
    bot.loopback.dispatch('MESSAGE_CREATE', said('who?', { direct: true }));
    const { body } = await bot.loopback.request(({ path }) => path.startsWith('/channels/'));
    expect(validatorFor('MessageCreateRequest')(body)).toEqual([]);
  });

  it('whatever the reply', () => {
    const validate = validatorFor('IncomingWebhookInteractionRequest');
    const change = validatorFor('IncomingWebhookUpdateRequestPartial');
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, isPrivate) => {
        for (const body of renderAll(reply, { page: 0, asker: '1', isPrivate, inChannel: true })) expect([...validate(body), ...change(body)]).toEqual([]);
      }),
    );
  });

  it.each(['global', 'guild'] as const)('when commands are registered: %s', (scope) => {
    const option = { name: 'who', description: 'd'.repeat(200), selects: 'tag' as const, required: true, closed: true, kinds: [], choices: [{ value: 'all', label: 'everyone', aliases: [], select: [] }] };
    const commands = [command('casualties', { options: [option, { ...option, name: 'from', closed: false, required: false }], names: { ar: 'الضحايا' }, descriptions: { ar: 'القتلى والجرحى' } })];
    const validate = validatorFor('ApplicationCommandUpdateRequest');
    expect(applicationCommands(commands, scope).flatMap(validate)).toEqual([]);
  });
});
