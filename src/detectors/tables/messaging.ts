import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import {
  assignedPassword,
  grouped,
  jsonWebToken,
  marked,
  named,
  qualified,
  table,
  vendor,
  padded,
} from '../table.ts';

export const messaging: readonly Detector[] = table(
  'high',
  vendor('agora', 'Agora', 'calls and video in apps', [named('api-key', [run('alnum-lower', 32)])], {
    words: [...qualified('agora'), 'agora_app', 'agoraapp', 'agora_customer', 'agora-app'],
    docs: ['https://docs.agora.io/en/voice-calling/reference/agora-console-rest-api#get-all-projects'],
  }),
  vendor('airship', 'Airship', 'push messages', [named('api-key', [run('alnum', 91)])]),
  vendor('apifonica', 'Apifonica', 'text messages and calls', [
    named('api-key', grouped('alnum-lower', 11, 4, 4, 4, 12)),
  ]),
  vendor('bulksms', 'BulkSMS', 'text messages', [named('api-key', [run('alnum', 29, 29, '!#$%&()*@^')])], {
    docs: ['https://www.bulksms.com/developer/json/v1/'],
  }),
  vendor('canadiandigitalservice', 'GC Notify', 'messages of the government of Canada', [
    marked('notify-api-key', [lit('gcntfy-'), run('word', 1, 60), lit('-'), uuid, lit('-'), uuid], {
      before: [{ lit: 'ApiKey-v1', ci: true }, run('space', 1, 4)],
      examples: ['Authorization: ApiKey-v1 {secret}', 'curl -H "Authorization: ApiKey-v1 {secret}"'],
    }),
  ]),
  vendor('chatbot', 'ChatBot', 'chat bots', [named('api-key', [run('word', 32)])]),
  vendor('chatfuel', 'Chatfuel', 'chat bots', [named('api-key', [run('alnum', 128)])]),
  vendor(
    'clicksendsms',
    'ClickSend',
    'text messages',
    [named('api-key', grouped('alnum-upper', 8, 4, 4, 4, 12))],
    { words: ['clicksend', 'click_send'] },
  ),
  vendor('cliengo', 'Cliengo', 'chat bots', [named('api-key', [uuid])]),
  vendor('clockworksms', 'Clockwork SMS', 'text messages', [named('api-key', [run('alnum', 24)])], {
    words: ['clockwork', 'textanywhere'],
  }),
  vendor('courier', 'Courier', 'notifications', [
    named('api-key', [lit('pk_'), run('alnum', 1, 20), lit('_'), run('alnum', 28)], { confidence: 'high' }),
  ]),
  vendor('d7networks', 'D7 Networks', 'text messages', [named('api-key', [run('base64', 23), lit('=')])], {
    words: ['d7network', 'd7_network'],
  }),
  vendor('dailyco', 'Daily', 'video calls', [named('api-key', [run('hex-lower', 64)])], {
    words: [...qualified('daily'), 'dailyco', 'daily_co'],
  }),
  vendor(
    'dotdigital',
    'Dotdigital',
    'messages to customers',
    [
      named('password', [run('alnum', 8, 24, '!#$%&*@^_.-')], {
        before: assignedPassword,
        check: 'password-like',
      }),
    ],
    { docs: ['https://developer.dotdigital.com/reference/get-account-information'] },
  ),
  vendor('eightxeight', '8x8', 'calls and text messages', [named('api-key', [run('alnum', 43)])], {
    words: ['8x8_', '8x8-', '8x8.com', '8x8api', '8x8 ', 'eightxeight'],
  }),
  vendor('enablex', 'EnableX', 'calls and video in apps', [named('api-key', [run('alnum', 36)])]),
  vendor('gitter', 'Gitter', 'chat rooms', [named('access-token', [run('alnum-lower', 40, 40, '-_')])], {
    docs: ['https://developer.gitter.im/docs/authentication'],
  }),
  vendor('instabot', 'Instabot', 'chat bots', [named('api-key', padded('base64', 42, 44))]),
  vendor(
    'lark',
    'Lark',
    'messages of teams',
    [
      named('app-secret', [run('alnum', 32)]),
      named('suite-app-access-token', [lit('a-'), run('word', 14, 50, '.')]),
      named('suite-tenant-access-token', [lit('t-'), run('word', 14, 50, '.')]),
      named('suite-user-access-token', [lit('u-'), run('word', 14, 50, '.')]),
      named('suiteapikey', [lit('cli_'), run('alnum', 16)], {
        title: 'Lark Application ID',
        severity: 'low',
      }),
    ],
    {
      words: [
        'lark_',
        'lark-',
        'larksuite',
        'larkapp',
        'larksecret',
        'larktoken',
        'larkapi',
        'feishu',
        'lark app',
        'lark token',
        'lark secret',
      ],
      docs: [
        'https://open.larksuite.com/document/uAjLw4CM/ukTMukTMukTM/reference/authen-v1/user_info/get',
        'https://open.larksuite.com/document/home/introduction-to-scope-and-authorization/access-credentials',
      ],
    },
  ),
  vendor(
    'line',
    'LINE',
    'a messenger',
    [named('messaging-api-token', [run('base64', 171, 172), { chars: '=', min: 0, max: 1 }])],
    {
      words: [
        ...qualified('line'),
        'line_channel',
        'linechannel',
        'line_access',
        'lineaccess',
        'line_bot',
        'linebot',
        'line-bot',
        'line_messaging',
        'line_token',
        'line-channel',
        'api.line.me',
      ],
      docs: ['https://developers.line.biz/en/reference/messaging-api/#get-consumption'],
    },
  ),
  vendor('magicbell', 'MagicBell', 'notifications', [named('api-key', [run('alnum', 40, 40, '-')])]),
  vendor('mesibo', 'mesibo', 'messages and calls in apps', [named('api-key', [run('alnum', 64)])], {
    docs: ['https://docs.mesibo.com/api/backend-api/'],
  }),
  vendor(
    'messagebird',
    'MessageBird',
    'text messages and calls',
    [named('api-key', [run('base64url', 25)])],
    {
      words: ['messagebird', 'message_bird', 'message-bird'],
      docs: ['https://developers.messagebird.com/api/#authentication'],
    },
  ),
  vendor(
    'notify',
    'LINE Notify',
    'notifications in a messenger',
    [named('line-api-key', [run('alnum', 43)])],
    { words: ['linenotify', 'line_notify', 'line-notify'] },
  ),
  vendor('onesignal', 'OneSignal', 'push messages', [
    named('api-key', [uuid]),
    marked('rich-authentication-token', [
      oneOf('os_v2_app_', 'os_v2_org_'),
      { chars: 'abcdefghijklmnopqrstuvwxyz234567', min: 103, max: 103 },
    ]),
  ]),
  vendor('plivo', 'Plivo', 'text messages and calls', [
    named('auth-token', [run('base64url', 40)], { pair: { with: ['plivo-auth-id'], within: 400 } }),
  ]),
  vendor(
    'pubnub',
    'PubNub',
    'messages in real time',
    [
      marked('publish-key', [lit('pub-c-'), ...grouped('alnum-lower', 8, 4, 4, 4, 12)]),
      marked('subscription-key', [lit('sub-c-'), ...grouped('alnum-lower', 8, 4, 4, 4, 12)], {
        severity: 'low',
      }),
    ],
    { severity: 'medium', docs: ['https://www.pubnub.com/docs/sdks/rest-api/send-signal-to-channel'] },
  ),
  vendor('pushbullet', 'Pushbullet', 'notifications', [named('api-key', [run('word', 34, 34, '.')])]),
  vendor('pusher', 'Pusher', 'messages in real time', [
    named('channelkey', [run('alnum-lower', 20)], { title: 'Pusher Channels Key', severity: 'medium' }),
  ]),
  vendor('raven', 'Raven', 'notifications', [named('api-key', [run('alnum-upper', 16, 16, '-')])], {
    words: qualified('raven'),
  }),
  vendor(
    'retellai',
    'Retell AI',
    'voice agents',
    [marked('api-key', [lit('key_'), run('hex-lower', 28)], { confidence: 'medium' })],
    { docs: ['https://docs.retellai.com/accounts/api-keys-overview'] },
  ),
  vendor('ringcentral', 'RingCentral', 'calls and text messages', [named('api-key', [run('base64url', 22)])]),
  vendor('signalwire', 'SignalWire', 'calls and text messages', [named('api-key', [run('alnum', 50)])]),
  vendor('sinch', 'Sinch', 'text messages and calls', [named('message-api-key', [run('alnum-lower', 32)])]),
  vendor('smooch', 'Smooch', 'conversations with customers', [
    named('api-key', [lit('act_'), run('alnum-lower', 24)]),
    named('secret', [run('base64url', 86)]),
  ]),
  vendor('surveybot', 'Surveybot', 'surveys in a messenger', [named('api-key', [run('alnum', 80, 80, '-')])]),
  vendor('teletype', 'Teletype', 'conversations with customers', [
    named('api-key', [run('alnum', 64, 64, '-')]),
  ]),
  vendor('telnyx', 'Telnyx', 'text messages and calls', [
    named('api-v2-key', [lit('KEY'), run('base64url', 55)], { title: 'Telnyx API Key', confidence: 'high' }),
  ]),
  vendor('textmagic', 'TextMagic', 'text messages', [named('api-key', [run('alnum', 30)])]),
  vendor('twist', 'Twist', 'messages of teams', [named('api-key', [run('hex-lower', 40)])], {
    words: qualified('twist'),
  }),
  vendor('tyntec', 'tyntec', 'text messages', [named('api-key', [run('alnum', 32)])]),
  vendor('typetalk', 'Typetalk', 'messages of teams', [named('api-key', [run('alnum', 64)])]),
  vendor('voicegain', 'Voicegain', 'speech recognition', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor(
    'vonage',
    'Vonage',
    'text messages and calls',
    [
      named('api-key', [run('base64url', 8)], {
        severity: 'low',
        words: [
          'nexmo_api_key',
          'nexmo_key',
          'nexmokey',
          'nexmoapikey',
          'vonage_api_key',
          'vonage_key',
          'vonageapikey',
        ],
      }),
      named('secret', [run('base64url', 16)]),
    ],
    { words: ['nexmo', 'vonage'] },
  ),
  vendor('voodoosms', 'Voodoo SMS', 'text messages', [named('api-key', [run('alnum', 46)])]),
  vendor('webex', 'Webex', 'meetings and messages', [
    named('api-key', [run('hex-lower', 64)]),
    named(
      'bot-api-key',
      [run('alnum', 64), lit('_'), run('alnum', 4), lit('_'), ...grouped('alnum', 8, 4, 4, 4, 12)],
      // Its former name.
      { words: ['webex', 'spark'] },
    ),
  ]),
  vendor('zulip', 'Zulip', 'messages of teams', [named('chat-api-key', [run('alnum', 32)])]),
);
