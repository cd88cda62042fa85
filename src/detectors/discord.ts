import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

/** A bot's number, in digits, in base64: two digits fill two characters and decide on four values of the third. */
const NUMBERS = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'].flatMap((start) =>
  Array.from('AEIMQUYcgk', (char) => start + char),
);

export const discord: readonly Detector[] = [
  defineDetector({
    id: 'discord-bot-token',
    vendor: 'discord',
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
  }),
  defineDetector({
    id: 'discord-bot-token-unnamed',
    vendor: 'discord',
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
  }),
  defineDetector({
    id: 'discord-webhook-url',
    vendor: 'discord',
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
  }),
  defineDetector({
    id: 'discord-api-token',
    vendor: 'discord',
    title: 'Discord API Token (64 hex)',
    description: 'Calls the Discord API for an application; a public key has the same form.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex', 64, 64, 'ghGH')],
    context: { words: ['discord'], within: 40 },
    entropy: 3,
    examples: ['DISCORD_TOKEN={secret}', 'discord_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'DISCORD_TOKEN=<token>', 'DISCORD_TOKEN={secret}{secret}'],
  }),
  defineDetector({
    id: 'discord-client-secret',
    vendor: 'discord',
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
  }),
];
