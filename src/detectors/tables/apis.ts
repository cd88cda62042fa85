import { lit, optional, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, jsonWebToken, marked, named, table, vendor } from '../table.ts';

export const apis: readonly Detector[] = table(
  'high',
  vendor(
    'anypoint',
    'Anypoint',
    'a platform of APIs',
    [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12)), named('secret', [run('hex', 32)])],
    {
      docs: [
        'https://docs.mulesoft.com/access-management/connected-apps-overview',
        'https://docs.mulesoft.com/access-management/organization',
      ],
    },
  ),
  vendor('apideck', 'Apideck', 'access to other services', [
    named('api-key', [lit('sk_live_'), run('alnum', 93, 93, '-')], { confidence: 'high' }),
  ]),
  vendor('apimatic', 'APIMatic', 'libraries for APIs', [named('api-key', [run('base64url', 64)])], {
    docs: [
      'https://docs.apimatic.io/platform-api/#/http/api-endpoints/code-generation-external-apis/list-all-code-generations',
    ],
  }),
  vendor('autodesk', 'Autodesk', 'designs', [
    named('api-key', [run('alnum', 32)]),
    named('secret', [run('alnum', 16)]),
  ]),
  vendor('cloudplan', 'cloudplan', 'shared files', [named('api-key', [run('alnum-upper', 32, 32, '-')])]),
  vendor('eraser', 'Eraser', 'diagrams', [named('api-key', [run('alnum', 20)])], {
    docs: ['https://eraser.io/docs/api/authentication'],
  }),
  vendor('fulcrum', 'Fulcrum', 'data of field work', [named('api-key', [run('alnum-lower', 80)])], {
    docs: ['https://www.fulcrumapp.com/developers/api/'],
  }),
  vendor('pipedream', 'Pipedream', 'workflows', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('temporal', 'Temporal', 'durable workflows', [
    named('cloud-api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('tines', 'Tines', 'workflows', [
    marked('webhook', [run('alnum-lower', 32)], {
      title: 'Tines Webhook Secret',
      severity: 'medium',
      before: [
        lit('https://'),
        run('base64url', 1, 60),
        lit('.tines.com/webhook/'),
        run('alnum', 32),
        lit('/'),
      ],
      examples: [
        'https://acme.tines.com/webhook/7c1d5a90e3b84f2697d0c8e1a4b6f35d/{secret}',
        "curl -X POST 'https://acme.tines.com/webhook/7c1d5a90e3b84f2697d0c8e1a4b6f35d/{secret}'",
      ],
    }),
  ]),
  vendor('workato', 'Workato', 'workflows', [
    marked('developer-api-token', [
      lit('wrka'),
      optional(run('lower', 2)),
      lit('-'),
      run('base64url', 12, 400),
      lit('.'),
      run('base64url', 16, 2000),
      lit('.'),
      run('base64url', 64, 1100),
    ]),
  ]),
  vendor(
    'zapier',
    'Zapier',
    'workflows',
    [
      marked(
        'webhook',
        [
          lit('https://hooks.zapier.com/hooks/catch/'),
          { anyOf: [[run('digit', 5, 10), lit('/'), run('alnum', 5, 32)], [run('alnum', 16, 24)]] },
        ],
        { title: 'Zapier Webhook URL' },
      ),
    ],
    {
      severity: 'medium',
      docs: ['https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks'],
    },
  ),
  vendor('zeplin', 'Zeplin', 'designs', [named('api-key', [run('alnum', 350, 400, '-.')])]),
);
