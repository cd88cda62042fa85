import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

export const telegram: readonly Detector[] = [
  defineDetector({
    id: 'telegram-bot-token',
    vendor: 'telegram',
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
    counterExamples: ['TELEGRAM_BOT_TOKEN=123456:ABC-DEF', 'mac 00:AA:BB:CC', 'TELEGRAM_BOT_TOKEN={secret}0'],
    docs: ['https://core.telegram.org/bots/api#authorizing-your-bot'],
  }),
  defineDetector({
    id: 'telegram-bot-token-named',
    vendor: 'telegram',
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
  }),
];
