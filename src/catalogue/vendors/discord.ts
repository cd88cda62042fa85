import { lit, run, oneOf } from '../model/pattern.ts';
import { contextualId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import {
  scheme,
  idAndSecret,
  needsClientId,
  clientGrant,
  requestsToken,
  knowsClient,
} from '../model/verifier-parts.ts';

/** A bot's number, in digits, in base64: two digits fill two characters and decide on four values of the third. */
const NUMBERS = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'].flatMap((start) =>
  Array.from('AEIMQUYcgk', (char) => start + char),
);

export const discord = defineVendor({
  slug: 'discord',
  name: 'Discord',
  secrets: [
    {
      id: 'discord-bot-token',
      title: 'Discord Bot Token',
      description: 'Acts as a bot in every server it has joined.',
      severity: 'high',
      confidence: 'medium',
      // The bot's number in base64 (digits begin with M, N or O there), a time, a signature.
      pattern: [run('base64url', 21, 31), lit('.'), run('base64url', 6), lit('.'), run('base64url', 27, 40)],
      context: {
        words: ['discord', 'bot_token', 'bottoken', 'bot.run', 'client.login', 'client.run'],
        within: 80,
        side: 'either',
      },
      entropy: 3.5,
      checksum: 'discord-snowflake',
      examples: ['DISCORD_TOKEN={secret}', "client.login('{secret}');", 'bot.run("{secret}")'],
      counterExamples: ['DISCORD_TOKEN=your.bot.token', 'session {secret}', 'DISCORD_TOKEN=MTIz.abc.def'],
      docs: ['https://discord.com/developers/docs/reference#authentication'],
    },
    {
      id: 'discord-bot-token-unnamed',
      title: 'Discord Bot Token (by its form)',
      description:
        'Acts as a bot in every server it has joined; told by the number of the bot that it begins with.',
      severity: 'high',
      confidence: 'medium',
      // 17 to 19 digits in base64.
      pattern: [
        oneOf(...NUMBERS),
        run('base64url', 20, 23),
        lit('.'),
        run('base64url', 6),
        lit('.'),
        run('base64url', 27, 40),
      ],
      entropy: 3.5,
      checksum: 'discord-snowflake',
      examples: ['TOKEN={secret}', 'start("{secret}")'],
      counterExamples: ['TOKEN=MTIz.abc.def', 'TOKEN=A{secret}'],
      docs: ['https://discord.com/developers/docs/reference#authentication'],
    },
    {
      id: 'discord-webhook-url',
      kind: 'webhook',
      title: 'Discord Webhook URL',
      description: 'Posts messages to one channel and can delete itself.',
      severity: 'medium',
      confidence: 'high',
      pattern: [
        oneOf(
          'https://discord.com/api/webhooks/',
          'https://discordapp.com/api/webhooks/',
          'https://canary.discord.com/api/webhooks/',
          'https://ptb.discord.com/api/webhooks/',
        ),
        run('digit', 17, 20),
        lit('/'),
        run('base64url', 60, 80),
      ],
      entropy: 3.5,
      examples: ['DISCORD_WEBHOOK_URL={secret}', 'curl -d content=hi {secret}'],
      counterExamples: [
        'https://discord.com/api/webhooks/<id>/<token>',
        'https://discord.com/api/webhooks/123/abc',
      ],
      docs: ['https://discord.com/developers/docs/resources/webhook'],
    },
    {
      id: 'discord-api-token',
      title: 'Discord API Token (64 hex)',
      description: 'Calls the Discord API for an application; a public key has the same form.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex', 64, 64, 'ghGH')],
      context: { words: ['discord'], within: 40 },
      entropy: 3,
      examples: ['DISCORD_TOKEN={secret}', 'discord_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'DISCORD_TOKEN=<token>', 'DISCORD_TOKEN={secret}{secret}'],
    },
    {
      id: 'discord-client-secret',
      kind: 'oauth-secret',
      title: 'Discord Client Secret',
      description: 'Signs in as an application when people log in with Discord.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 31, 31, '=')],
      context: { words: ['discord'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['DISCORD_CLIENT_SECRET={secret}', 'discord_client_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'DISCORD_CLIENT_SECRET=<secret>'],
    },
  ],
  identifiers: [contextualId('client-id', [run('digit', 17, 20)], ['client-secret', 'bot-token'])],
  verifiers: [
    {
      secrets: ['discord-client-secret'],
      needs: needsClientId('discord-client-id'),
      url: 'https://discord.com/api/v10/oauth2/token',
      basic: idAndSecret,
      form: { ...clientGrant, scope: 'identify' },
      ...requestsToken,
      ...knowsClient('unauthorized_client', 'invalid_scope'),
      inactiveAnswer: [401, { error: 'invalid_client' }],
    },
    {
      secrets: ['discord-bot-token', 'discord-api-token'],
      url: 'https://discord.com/api/v10/users/@me',
      ...scheme('Bot'),
      reads: { account: ['username', 'id'] },
      activeAnswer: [200, { id: '1', username: 'helper', bot: true }],
      inactiveAnswer: [401, { message: '401: Unauthorized', code: 0 }],
    },
    {
      secrets: ['discord-webhook-url'],
      part: /^https:\/\/(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks\/(\d+\/[\w-]+)$/,
      url: 'https://discord.com/api/v10/webhooks/{path:secret}',
      rules: [
        { means: 'inactive', status: 404, at: 'code', oneOf: [10015], because: 'no such webhook' },
        { means: 'inactive', status: 401, at: 'code', oneOf: [50027] },
      ],
      reads: { account: ['name', 'id'] },
      activeAnswer: [200, { id: '1', type: 1, name: 'alerts', channel_id: '2', guild_id: '3' }],
      inactiveAnswer: [404, { message: 'Unknown Webhook', code: 10015 }],
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'Bot token, webhook URL, OAuth secret',
      opens: 'A bot token is the bot, in every server it is in; a webhook URL posts into one channel.',
      risks: {
        access:
          'The bot reads and writes wherever it may; with administrator’s rights it removes channels and members.',
      },
      create:
        'https://discord.com/developers/applications > app > Bot; webhook: server settings > Integrations > Webhooks',
      revoke: 'same page, Reset Token; webhook: server settings > Integrations > Webhooks > Delete',
      audit: 'server audit log',
      api: 'DELETE https://discord.com/api/webhooks/{id}/{token} with the URL itself (no authentication)',
      rotation:
        'a bot has one token: a reset ends the old at once. Discord resets bot tokens that it sees on GitHub; webhooks: several can exist',
      overlaps: false,
      variable: 'DISCORD_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
