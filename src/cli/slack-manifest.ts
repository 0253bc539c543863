/** `onrecord slack-manifest`: the manifest on standard output, what an admin should know about it on standard error. */
import { parseArgs } from 'node:util';
import { SCHEMA } from '../config-schema.ts';
import { openBase } from '../open-base.ts';
import { type ManifestOptions, slackManifest } from '../platforms/slack/manifest.ts';
import { FAILED, type Io, OK, USAGE } from './io.ts';
import { printProblems } from './problems.ts';

const USAGE_LINE = 'onrecord slack-manifest [--mode socket|http] [--url https://YOUR-HOST]';

export async function printSlackManifest(io: Io): Promise<number> {
  const mode = modeOf(io);
  if (mode === undefined) {
    io.err(`usage: ${USAGE_LINE}\n`);
    return USAGE;
  }
  const settings = SCHEMA.pick({ SLACK_COMMAND_PREFIX: true, SLACK_AGENT: true, ATTACH_PICTURES: true }).safeParse(given(io.env));
  if (!settings.success) {
    for (const { path, message } of settings.error.issues) io.err(`environment ${path.join('.')} malformed ${message}\n`);
    return FAILED;
  }
  const opened = await openBase(io.folders);
  if (!opened.ok) {
    printProblems(io, opened.problems);
    return FAILED;
  }
  const { SLACK_COMMAND_PREFIX: prefix, SLACK_AGENT: agent, ATTACH_PICTURES: pictures } = settings.data;
  const { manifest, notes } = slackManifest(opened.base.commands, { mode, prefix, agent, pictures });
  for (const note of notes) io.err(`note: ${note}\n`);
  await io.out(`${JSON.stringify(manifest, undefined, 2)}\n`);
  return OK;
}

/** From the flags; without them HTTP only where there is a signing secret and no app-level token. Undefined: not understood. */
function modeOf({ args, env }: Io): ManifestOptions['mode'] | undefined {
  const flags = flagsOf(args);
  if (flags === undefined) return undefined;
  const kind = flags.mode ?? (flags.url !== undefined || (env['SLACK_SIGNING_SECRET'] && !env['SLACK_APP_TOKEN']) ? 'http' : 'socket');
  if (kind === 'socket') return { kind };
  const url = flags.url ?? 'https://YOUR-HOST.example';
  return kind === 'http' && /^https?:\/\/[^/\s]+/.test(url) ? { kind, url: url.replace(/\/slack\/events\/?$/, '') } : undefined;
}

function flagsOf(args: readonly string[]): { mode?: string; url?: string } | undefined {
  try {
    return parseArgs({ args: [...args], options: { mode: { type: 'string' }, url: { type: 'string' } } }).values;
  } catch {
    return undefined;
  }
}

/** An empty variable counts as not set. */
function given(env: Io['env']): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
