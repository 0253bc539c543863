/** The app's manifest, from the commands: what an admin pastes into Slack instead of clicking it together. */
import type { Command } from '../../core/command.ts';
import { cutAtSentence } from '../../core/text/cut.ts';
import { AGENT_DESCRIPTION_MAX, COMMAND_DESCRIPTION_MAX, COMMAND_NAME_MAX, COMMANDS_MAX, SHORTCUT_NAME_MAX, USAGE_HINT_MAX } from './limits.ts';
import { EVENTS_PATH, EXAMINE, UMBRELLA } from './names.ts';

export interface ManifestOptions {
  /** Socket Mode needs no address; HTTP needs one that Slack can reach, such as `https://bot.example.org`. */
  readonly mode: { readonly kind: 'socket' } | { readonly kind: 'http'; readonly url: string };
  readonly prefix: string;
  readonly agent: boolean;
  /** `ATTACH_PICTURES=on`. */
  readonly pictures: boolean;
}

/** Slack's own commands: an app's command of the same name is never called. https://slack.com/help/articles/201259356 */
const BUILT_IN = new Set(
  'active apps archive away call canvas collapse dm dnd expand feed feedback help here huddle invite join keys leave list me msg mute open part people prefs remind remove rename search shortcuts shrug star status tableflip todo topic trigger who'.split(' '),
);
/** Names that other apps often bring into a workspace. */
const COMMON = new Set('ask background docs faq group info issue lookup news note person poll report source sources task timeline wiki'.split(' '));

export interface ManifestResult {
  readonly manifest: Readonly<Record<string, unknown>>;
  /** What an admin should know: names left out, names that often collide. */
  readonly notes: readonly string[];
}

/** Every command under its own name where Slack allows that, and all of them under `/onrecord`. */
export function slackManifest(commands: readonly Command[], options: ManifestOptions): ManifestResult {
  const named = commands.map((command) => ({ command, name: `${options.prefix}${command.name}` }));
  const usable = named.filter(({ name }) => !BUILT_IN.has(name) && name !== UMBRELLA && name.length < COMMAND_NAME_MAX);
  const kept = usable.slice(0, COMMANDS_MAX - 1);
  const left = named.filter((each) => !kept.includes(each)).map(({ name }) => `/${name}`);
  const collide = kept.filter(({ name }) => COMMON.has(name)).map(({ name }) => `/${name}`);
  const notes = [
    ...(left.length > 0 ? [`left out, since Slack keeps the name for itself or allows no more: ${left.join(', ')} (they work as /${UMBRELLA} NAME)`] : []),
    ...(collide.length > 0 ? [`other apps often have these names; in a workspace the app installed last gets them: ${collide.join(', ')} (SLACK_COMMAND_PREFIX=rec- makes /rec-${commands[0]?.name ?? 'ask'})`] : []),
    ...(options.mode.kind === 'http' ? [`Slack must reach ${options.mode.url}${EVENTS_PATH} before it accepts the manifest: start the bot first`] : []),
  ];
  return { manifest: manifestOf(kept, options), notes };
}

type Named = { readonly command: Command; readonly name: string };

function manifestOf(named: readonly Named[], options: ManifestOptions): Record<string, unknown> {
  const address = options.mode.kind === 'http' ? `${options.mode.url.replace(/\/+$/, '')}${EVENTS_PATH}` : undefined;
  const url = address === undefined ? {} : { url: address };
  const request = address === undefined ? {} : { request_url: address };
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: { name: 'Onrecord', description: 'Who says what: answers from a checked record, each statement with its document.', background_color: '#2b3a55' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Onrecord', always_online: true },
      ...(options.agent ? { agent_view: { agent_description: cutAtSentence('Answers questions from a checked record and shows which document says what. Nothing is generated.', AGENT_DESCRIPTION_MAX) } } : {}),
      shortcuts: [{ name: 'Check against the record'.slice(0, SHORTCUT_NAME_MAX), type: 'message', callback_id: EXAMINE, description: 'What the record says about this message, shown to you alone' }],
      slash_commands: [umbrella(named), ...named.map(slashCommand)].map((command) => ({ ...command, ...url, should_escape: false })),
    },
    oauth_config: { scopes: { bot: scopesOf(options) } },
    settings: {
      event_subscriptions: { ...request, bot_events: ['app_home_opened', 'app_mention', 'message.im'] },
      interactivity: { is_enabled: true, ...request, ...(address === undefined ? {} : { message_menu_options_url: address }) },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}

function umbrella(named: readonly Named[]): Record<string, string> {
  return { command: `/${UMBRELLA}`, description: 'Ask the record, or use any of its commands', usage_hint: cutAtSentence(`question | ${named.map(({ command }) => command.name).join(' | ')} | help`, USAGE_HINT_MAX) };
}

function slashCommand({ command, name }: Named): Record<string, string> {
  const hint = command.options.map((option) => (option.required ? `${option.name}:…` : `[${option.name}:…]`)).join(' ');
  return {
    command: `/${name}`,
    description: cutAtSentence(command.description, COMMAND_DESCRIPTION_MAX),
    ...(hint === '' ? {} : { usage_hint: cutAtSentence(hint, USAGE_HINT_MAX) }),
  };
}

/** The least that works; docs/slack.md says what each is for. */
function scopesOf({ agent, pictures }: ManifestOptions): string[] {
  return ['app_mentions:read', 'chat:write', 'commands', 'im:history', ...(agent ? ['assistant:write'] : []), ...(pictures ? ['files:write'] : [])];
}
