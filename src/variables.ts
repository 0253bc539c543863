/** Every variable of the environment: what it is for and where to get its value. `.env.example` and the docs follow this list. */

export interface Variable {
  readonly name: string;
  readonly group: 'base' | 'Discord' | 'Slack' | 'store';
  readonly what: string;
  /** Where to get it, or what may stand there. */
  readonly where: string;
}

const DISCORD_PORTAL = 'https://discord.com/developers/applications';
const SLACK_APPS = 'https://api.slack.com/apps';

export const VARIABLES = [
  { name: 'KNOWLEDGE_DIR', group: 'base', what: 'folder of the fact base', where: 'a folder of subjects; default ./knowledge' },
  { name: 'COMMANDS_DIR', group: 'base', what: 'folder of the commands', where: 'a folder of command files; default ./commands' },
  { name: 'ANSWERS', group: 'base', what: 'who sees the answer to a slash command', where: 'public (default) or private; long lists and help are private always' },
  { name: 'ATTACH_PICTURES', group: 'base', what: 'whether answers may carry pictures', where: 'on or off (default); Slack then needs the scope files:write' },
  { name: 'LOG_LEVEL', group: 'base', what: 'how much is logged', where: 'debug, info, warn, error or silent; default info, in the terminal warn' },
  { name: 'DISCORD_TOKEN', group: 'Discord', what: 'token of the bot', where: `${DISCORD_PORTAL} → your application → Bot → Reset Token` },
  { name: 'DISCORD_GUILD_ID', group: 'Discord', what: 'the one server in which commands are registered (at once, instead of everywhere)', where: 'Discord → developer mode on → right-click the server → Copy Server ID' },
  { name: 'DISCORD_API_URL', group: 'Discord', what: 'base of the REST address; the gateway address comes from it', where: 'only for tests or a proxy, such as http://127.0.0.1:8000/api' },
  { name: 'SHARDS', group: 'Discord', what: 'shards this process runs', where: 'auto, or a list such as 0,1 together with SHARD_COUNT' },
  { name: 'SHARD_COUNT', group: 'Discord', what: 'shards of all processes together', where: 'a number; needed from 2500 servers on' },
  { name: 'DISCORD_PUBLIC_KEY', group: 'Discord', what: 'key that proves interactions that come over HTTP', where: `${DISCORD_PORTAL} → your application → General Information → Public Key` },
  { name: 'DISCORD_PORT', group: 'Discord', what: 'port for interactions over HTTP', where: 'a port number; default 8080' },
  { name: 'SLACK_BOT_TOKEN', group: 'Slack', what: 'token of the bot', where: `${SLACK_APPS} → your app → OAuth & Permissions → Bot User OAuth Token (xoxb-…)` },
  { name: 'SLACK_APP_TOKEN', group: 'Slack', what: 'token for Socket Mode', where: `${SLACK_APPS} → your app → Basic Information → App-Level Tokens, scope connections:write (xapp-…)` },
  { name: 'SLACK_SIGNING_SECRET', group: 'Slack', what: 'secret that proves requests over HTTP', where: `${SLACK_APPS} → your app → Basic Information → Signing Secret` },
  { name: 'SLACK_PORT', group: 'Slack', what: 'port for requests over HTTP, path /slack/events', where: 'a port number; default 3000' },
  { name: 'SLACK_API_URL', group: 'Slack', what: 'base of the Web API address', where: 'only for tests or a proxy, such as http://127.0.0.1:8001/api/' },
  { name: 'SLACK_COMMAND_PREFIX', group: 'Slack', what: 'what stands before every command name', where: 'a few lower-case letters, such as record-; default nothing' },
  { name: 'SLACK_AGENT', group: 'Slack', what: "Slack's agent view with suggested prompts", where: 'on or off (default); needs the scope assistant:write' },
  { name: 'SLACK_CLIENT_ID', group: 'Slack', what: 'client id of an app that several workspaces install', where: `${SLACK_APPS} → your app → Basic Information → App Credentials` },
  { name: 'SLACK_CLIENT_SECRET', group: 'Slack', what: 'client secret of that app', where: `${SLACK_APPS} → your app → Basic Information → App Credentials` },
  { name: 'SLACK_STATE_SECRET', group: 'Slack', what: 'secret that signs the state of an installation', where: 'any long random text of your own' },
  { name: 'STORE', group: 'store', what: 'where anything is kept', where: 'off (default: nothing is kept), pglite or postgres' },
  { name: 'DATABASE_URL', group: 'store', what: 'address of the database', where: 'postgres://user:password@host/database, for STORE=postgres' },
  { name: 'STORE_KEY', group: 'store', what: 'key that encrypts what is kept', where: 'a long random text of your own; losing it loses what is kept' },
] as const satisfies readonly Variable[];

export type VariableName = (typeof VARIABLES)[number]['name'];
