/**
 * Every variable of the environment, read in one place. All problems are reported at once, each with where to get the value;
 * a value never stands in a message, so that no secret reaches a log.
 */
import { type LogLevel, SCHEMA, type Values } from './config-schema.ts';
import { folders } from './folders.ts';
import type { Folders } from './open-base.ts';
import { VARIABLES, type VariableName } from './variables.ts';

export interface DiscordConfig {
  readonly token: string;
  readonly guildId?: string;
  readonly apiUrl?: string;
  /** Shards this process runs; `auto`: as many as Discord advises. */
  readonly shards?: 'auto' | readonly number[];
  readonly shardCount?: number;
  /** Present: interactions come over HTTP instead of the gateway. */
  readonly http?: { readonly publicKey: string; readonly port: number };
}

export interface SlackConfig {
  readonly botToken: string;
  /** Socket Mode where there is an app-level token, else HTTP. */
  readonly mode: { readonly kind: 'socket'; readonly appToken: string } | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  readonly apiUrl?: string;
  readonly commandPrefix: string;
  readonly agent: boolean;
  /** Present: other workspaces can install the app. */
  readonly install?: { readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string };
}

export interface StoreConfig {
  readonly kind: 'off' | 'pglite' | 'postgres';
  readonly databaseUrl?: string;
  readonly key?: string;
}

export interface Config {
  readonly folders: Folders;
  readonly answers: 'public' | 'private';
  readonly attachPictures: boolean;
  /** Absent when not set: each platform has its own default. */
  readonly logLevel?: LogLevel;
  readonly discord?: DiscordConfig;
  readonly slack?: SlackConfig;
  readonly store: StoreConfig;
}

export interface ConfigProblem {
  readonly variable: VariableName;
  readonly code: 'missing' | 'malformed' | 'conflict';
  readonly message: string;
  readonly hint: string;
}

export type ConfigResult = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** `environment SLACK_APP_TOKEN missing … → where to get it` */
export function formatConfigProblem({ variable, code, message, hint }: ConfigProblem): string {
  return `environment ${variable} ${code} ${message} → ${hint}`;
}

/** Reads the environment. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(VARIABLES.flatMap(({ name }) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = SCHEMA.safeParse(given);
  const malformed = parsed.success ? [] : parsed.error.issues.map((issue) => problem(issue.path[0] as VariableName, 'malformed', issue.message));
  const problems = [...malformed, ...missing(given)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: configOf(parsed.data, env) };
}

function problem(variable: VariableName, code: ConfigProblem['code'], message: string): ConfigProblem {
  return { variable, code, message, hint: VARIABLES.find(({ name }) => name === variable)?.where ?? '' };
}

type Given = Readonly<Partial<Record<VariableName, string>>>;

/** Variables that others need. */
function missing(given: Given): ConfigProblem[] {
  const found: ConfigProblem[] = [];
  const needs = (when: boolean, variable: VariableName, message: string): void => {
    if (when && given[variable] === undefined) found.push(problem(variable, 'missing', message));
  };
  const slack = given.SLACK_BOT_TOKEN !== undefined;
  needs(slack && given.SLACK_SIGNING_SECRET === undefined, 'SLACK_APP_TOKEN', 'is needed beside SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET, for HTTP)');
  needs(given.SLACK_APP_TOKEN !== undefined || given.SLACK_SIGNING_SECRET !== undefined, 'SLACK_BOT_TOKEN', 'is needed to connect to Slack');
  needs(given.DISCORD_PUBLIC_KEY !== undefined || given.DISCORD_GUILD_ID !== undefined, 'DISCORD_TOKEN', 'is needed to connect to Discord');
  needs(given.SHARD_COUNT === undefined && given.SHARDS !== undefined && given.SHARDS !== 'auto', 'SHARD_COUNT', 'is needed beside a list of SHARDS');
  needs(given.STORE === 'postgres', 'DATABASE_URL', 'is needed for STORE=postgres');
  const install = (['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const).filter((name) => given[name] === undefined);
  if (install.length < 3) for (const name of install) needs(true, name, 'is needed for an app that several workspaces install');
  return found;
}

function configOf(values: Values, env: Readonly<Record<string, string | undefined>>): Config {
  const discord = discordOf(values);
  const slack = slackOf(values);
  return {
    folders: folders(env),
    answers: values.ANSWERS,
    attachPictures: values.ATTACH_PICTURES,
    ...(values.LOG_LEVEL ? { logLevel: values.LOG_LEVEL } : {}),
    ...(discord ? { discord } : {}),
    ...(slack ? { slack } : {}),
    store: { kind: values.STORE, ...(values.DATABASE_URL ? { databaseUrl: values.DATABASE_URL } : {}), ...(values.STORE_KEY ? { key: values.STORE_KEY } : {}) },
  };
}

function discordOf(values: Values): DiscordConfig | undefined {
  if (values.DISCORD_TOKEN === undefined) return undefined;
  return {
    token: values.DISCORD_TOKEN,
    ...(values.DISCORD_GUILD_ID ? { guildId: values.DISCORD_GUILD_ID } : {}),
    ...(values.DISCORD_API_URL ? { apiUrl: withoutSlash(values.DISCORD_API_URL) } : {}),
    ...(values.SHARDS ? { shards: values.SHARDS } : {}),
    ...(values.SHARD_COUNT ? { shardCount: values.SHARD_COUNT } : {}),
    ...(values.DISCORD_PUBLIC_KEY ? { http: { publicKey: values.DISCORD_PUBLIC_KEY, port: values.DISCORD_PORT } } : {}),
  };
}

function slackOf(values: Values): SlackConfig | undefined {
  if (values.SLACK_BOT_TOKEN === undefined) return undefined;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = values;
  return {
    botToken: values.SLACK_BOT_TOKEN,
    mode: slackMode(values),
    ...(values.SLACK_API_URL ? { apiUrl: values.SLACK_API_URL } : {}),
    commandPrefix: values.SLACK_COMMAND_PREFIX,
    agent: values.SLACK_AGENT,
    ...(clientId && clientSecret && stateSecret ? { install: { clientId, clientSecret, stateSecret } } : {}),
  };
}

function slackMode({ SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret = '', SLACK_PORT: port }: Values): SlackConfig['mode'] {
  return appToken === undefined ? { kind: 'http', signingSecret, port } : { kind: 'socket', appToken };
}

/** A trailing slash would make the client ask for `//v10/…`. */
function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
