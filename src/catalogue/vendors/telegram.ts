import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

export const telegram = defineVendor({
  slug: 'telegram',
  name: 'Telegram',
  secrets: [
    {
      id: 'telegram-bot-token',
      title: 'Telegram Bot Token',
      description: 'Reads and writes as a bot in every chat it belongs to.',
      severity: 'high',
      confidence: 'high',
      // The bot's number, a colon and 35 characters that begin with AA. The digit beside the colon is spelt
      // out to make a literal of four characters.
      pattern: [
        run('digit', 7, 11),
        oneOf('0:AA', '1:AA', '2:AA', '3:AA', '4:AA', '5:AA', '6:AA', '7:AA', '8:AA', '9:AA'),
        run('base64url', 33),
      ],
      entropy: 3.5,
      examples: ['TELEGRAM_BOT_TOKEN={secret}', 'https://api.telegram.org/bot{secret}/getMe'],
      counterExamples: [
        'TELEGRAM_BOT_TOKEN=123456:ABC-DEF',
        'mac 00:AA:BB:CC',
        'TELEGRAM_BOT_TOKEN={secret}0',
      ],
      docs: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
    },
    {
      id: 'telegram-bot-token-named',
      title: 'Telegram Bot Token (named)',
      description: 'A bot token without the usual AA, told apart by the word beside it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('digit', 5, 16), lit(':'), run('base64url', 34, 36)],
      context: { words: ['tgram', 'telegr'], within: 40 },
      entropy: 3.5,
      examples: ['TELEGRAM_BOT_TOKEN={secret}', 'tgram://{secret}/12345'],
      counterExamples: ['sip:{secret}', 'TELEGRAM_BOT_TOKEN=123456:ABC-DEF'],
      docs: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
    },
  ],
  verifiers: [
    {
      secrets: ['telegram-bot-token', 'telegram-bot-token-named'],
      url: 'https://api.telegram.org/bot{secret}/getMe',
      rules: [{ means: 'inactive', status: 404, at: 'ok', oneOf: [false] }],
      reads: { account: ['result.username'] },
      activeAnswer: [200, { ok: true, result: { id: 1, is_bot: true, username: 'helper_bot' } }],
      inactiveAnswer: [401, { ok: false, error_code: 401, description: 'Unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'Bot token',
      opens: 'Is the bot: reads what is sent to it and sends in its name.',
      risks: {
        access:
          'Updates can be fetched and the webhook be pointed elsewhere, so that the real bot hears nothing more.',
        data: 'What people write and send to the bot, and in its groups as far as it may read there.',
        money: 'Nothing directly, unless the bot takes payments.',
      },
      create: '@BotFather > /newbot',
      revoke: '@BotFather > /revoke',
      audit: 'there is no log; getWebhookInfo shows the address that updates go to',
      rotation: 'one token: /revoke replaces it at once',
      overlaps: false,
      variable: 'TELEGRAM_BOT_TOKEN',
      lines: {
        create: [
          'Open a chat with @BotFather and send /newbot. Give the bot a name and a user name.',
          'Copy the token from the answer straight into the secret store, and delete the message.',
          'Turn off what the bot does not need: /setjoingroups and /setprivacy.',
        ],
      },
      checked: [],
      sources: [],
    },
  ],
});
