import { defineDetector, lit, oneOf, run } from './detector.ts';
import type { Detector } from './detector.ts';

export const discord: readonly Detector[] = [
  defineDetector({
    id: 'discord-bot-token',
    vendor: 'discord',
    title: 'Discord Bot Token',
    description: 'Acts as a bot in every server it has joined.',
    severity: 'high',
    confidence: 'medium',
    // The bot's number in base64 (digits begin with M, N or O there), a time, a signature.
    format: [
      { chars: 'MNO', min: 1, max: 1 },
      run('base64url', 22, 27),
      lit('.'),
      run('base64url', 6),
      lit('.'),
      run('base64url', 27, 38),
    ],
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
    id: 'discord-webhook-url',
    vendor: 'discord',
    title: 'Discord Webhook URL',
    description: 'Posts messages to one channel and can delete itself.',
    severity: 'medium',
    confidence: 'high',
    format: [
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
];
