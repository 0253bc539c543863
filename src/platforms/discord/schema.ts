/**
 * The slices of Discord's gateway payloads that the bot reads, checked once at the border.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object and …/resources/message
 */
import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const user = z.object({ id, bot: z.boolean().optional(), system: z.boolean().optional() });

const option = z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).optional(), focused: z.boolean().optional() });

const embed = z.object({ title: z.string().optional(), description: z.string().optional() });
const content = z.object({ content: z.string().optional(), embeds: z.array(embed).optional() });
const targetMessage = content.extend({ message_snapshots: z.array(z.object({ message: content })).optional() });

const common = z.object({
  id,
  application_id: id,
  token: z.string(),
  guild_id: id.optional(),
  /** 0 server, 1 direct message with the bot, 2 another private channel. */
  context: z.number().nullish(),
  locale: z.string().optional(),
  user: user.optional(),
  member: z.object({ user, permissions: z.string().optional() }).optional(),
});

const command = z.object({ name: z.string(), type: z.number().optional(), options: z.array(option).optional() });

/** By `type`: 2 command, 3 component, 4 autocomplete. */
export const interaction = z.discriminatedUnion('type', [
  common.extend({
    type: z.literal(2),
    data: command.extend({ target_id: id.optional(), resolved: z.object({ messages: z.record(z.string(), targetMessage).optional() }).optional() }),
  }),
  common.extend({
    type: z.literal(3),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).optional() }),
    message: z.object({ id, flags: z.number().optional() }),
  }),
  common.extend({ type: z.literal(4), data: command }),
]);

export const message = z.object({
  id,
  channel_id: id,
  guild_id: id.optional(),
  /** 0 a message, 19 a reply; all others are the system's. */
  type: z.number().optional(),
  content: z.string().optional(),
  author: user,
  webhook_id: id.optional(),
  mentions: z.array(z.object({ id })).optional(),
});

export type InteractionData = z.infer<typeof interaction>;
export type MessageData = z.infer<typeof message>;
export type TargetMessage = z.infer<typeof targetMessage>;
