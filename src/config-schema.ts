/** Schema of the environment: what one variable can get wrong alone. What needs two of them stands in `config.ts`. */
import { z } from 'zod';
import type { VariableName } from './variables.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const word = z.string().regex(/^\S+$/, { error: 'holds white space' });
const snowflake = z.string().regex(/^\d{5,20}$/, { error: 'is no Discord id (digits only)' });
const port = z.coerce.number({ error: 'is no number' }).int({ error: 'is no whole number' }).min(0, { error: 'is below 0' }).max(65535, { error: 'is above 65535' });
const address = z.url({ protocol: /^https?$/, error: 'is no http or https address' });
const on = z.enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'], { error: 'is neither on nor off' }).transform((given) => ['on', 'true', '1', 'yes'].includes(given));
const shards = z
  .string()
  .regex(/^(auto|\d+(,\d+)*)$/, { error: 'is neither auto nor a list such as 0,1' })
  .transform((given) => (given === 'auto' ? ('auto' as const) : given.split(',').map(Number)));
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, { error: 'is no postgres:// address' });

/** Values in their own types; optional ones are absent when not set. */
export const SCHEMA = z.object({
  KNOWLEDGE_DIR: z.string().optional(),
  COMMANDS_DIR: z.string().optional(),
  ANSWERS: z.enum(['public', 'private'], { error: 'is neither public nor private' }).default('public'),
  ATTACH_PICTURES: on.default(false),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}` }).optional(),
  DISCORD_TOKEN: word.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: address.optional(),
  SHARDS: shards.optional(),
  SHARD_COUNT: z.coerce.number({ error: 'is no number' }).int({ error: 'is no whole number' }).min(1, { error: 'is below 1' }).optional(),
  DISCORD_PUBLIC_KEY: z.string().regex(/^[0-9a-f]{64}$/i, { error: 'is no public key (64 hexadecimal digits)' }).optional(),
  DISCORD_PORT: port.default(8080),
  SLACK_BOT_TOKEN: word.optional(),
  SLACK_APP_TOKEN: word.optional(),
  SLACK_SIGNING_SECRET: word.optional(),
  SLACK_PORT: port.default(3000),
  SLACK_API_URL: address.optional(),
  SLACK_COMMAND_PREFIX: z.string().regex(/^[a-z0-9_-]{1,16}$/, { error: 'is no prefix (lower-case letters, digits, hyphen, underscore; at most 16)' }).default(''),
  SLACK_AGENT: on.default(false),
  SLACK_CLIENT_ID: word.optional(),
  SLACK_CLIENT_SECRET: word.optional(),
  SLACK_STATE_SECRET: word.optional(),
  STORE: z.enum(['off', 'pglite', 'postgres'], { error: 'is none of off, pglite, postgres' }).default('off'),
  DATABASE_URL: databaseUrl.optional(),
  STORE_KEY: word.optional(),
} satisfies Record<VariableName, z.ZodType>);

export type Values = z.infer<typeof SCHEMA>;
