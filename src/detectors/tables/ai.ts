import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { marked, named, padding, qualified, signedText, table, vendor, unnamed } from '../table.ts';

export const ai: readonly Detector[] = table(
  'high',
  vendor('ai21', 'AI21', 'language models', [named('studio-api-key', [uuid], { title: 'AI21 API Key' })], {
    docs: ['https://docs.ai21.com/reference/authentication'],
  }),
  vendor('assemblyai', 'AssemblyAI', 'speech recognition', [named('api-key', [run('alnum-lower', 32)])], {
    docs: ['https://www.assemblyai.com/docs/api-reference/overview'],
  }),
  vendor(
    'baseten',
    'Baseten',
    'models in production',
    [named('api-key', [run('alnum', 8), lit('.'), run('alnum', 32)])],
    { docs: ['https://docs.baseten.co/reference/management-api/api-keys/lists-the-users-api-keys'] },
  ),
  vendor('braintrust', 'Braintrust', 'tests of language models', [
    named('api-key', [lit('sk-'), run('alnum', 48)], { confidence: 'high' }),
  ]),
  vendor(
    'brave',
    'Brave',
    'web search',
    [
      marked('search-api-key', [lit('BSA'), run('base64url', 24, 40)], {
        confidence: 'medium',
        entropy: 3.8,
      }),
    ],
    { severity: 'medium' },
  ),
  vendor('coderabbit', 'CodeRabbit', 'code review', [marked('api-key', [lit('cr-'), run('hex-lower', 58)])], {
    docs: ['https://coderabbit.ai/'],
  }),
  vendor(
    'coze',
    'Coze',
    'chat bots',
    [named('personal-access-token', [lit('pat_'), run('alnum', 64)], { confidence: 'high' })],
    { docs: ['https://www.coze.com/docs/developer_guides/coze_api_overview'] },
  ),
  vendor(
    'cursor',
    'Cursor',
    'an editor with AI',
    [
      named('api-key', [lit('key_'), run('hex-lower', 64)], {
        words: qualified('cursor'),
        confidence: 'high',
      }),
      unnamed('api-key', [lit('key_'), run('hex-lower', 64)]),
    ],
    { docs: ['https://cursor.com/docs/cloud-agent/api/endpoints'] },
  ),
  vendor('deepai', 'DeepAI', 'language and picture models', [
    named('api-key', [run('alnum-lower', 36, 36, '-')]),
  ]),
  vendor('deepgram', 'Deepgram', 'speech recognition', [named('api-key', [run('alnum-lower', 40)])], {
    docs: ['https://developers.deepgram.com/docs/authenticating'],
  }),
  vendor('devin', 'Devin', 'an AI programmer', [
    marked('personal-api-key', [lit('apk_user_'), run('base64', 120, 180), padding]),
    marked('service-api-key', [lit('apk_'), run('base64', 80, 100), padding]),
    marked('service-user-token', [
      lit('cog_'),
      { chars: 'abcdefghijklmnopqrstuvwxyz234567', min: 52, max: 52 },
    ]),
  ]),
  vendor('edenai', 'Eden AI', 'access to AI services', [
    named('api-key', signedText, { confidence: 'high' }),
  ]),
  vendor('exa', 'Exa', 'web search', [named('ai-api-key', [uuid], { title: 'Exa API Key' })], {
    words: [
      'exa_api',
      'exaapi',
      'exa-api',
      'exa.ai',
      'exa_key',
      'exa_ai',
      'exa_token',
      'exa-key',
      'exa token',
      'exa api',
    ],
    docs: ['https://docs.exa.ai/reference/answer'],
  }),
  vendor(
    'fireworks',
    'Fireworks AI',
    'language models',
    [
      unnamed('ai-api-key', [lit('fw_'), run('alnum', 22, 24)], {
        title: 'Fireworks AI API Key (unnamed)',
        entropy: 3.5,
      }),
      named('ai-api-key', [lit('fw_'), run('alnum', 20, 40)], {
        title: 'Fireworks AI API Key',
        words: ['fireworks'],
        confidence: 'high',
      }),
    ],
    { docs: ['https://readme.fireworks.ai/reference/getting-started-with-the-api'] },
  ),
  vendor(
    'friendli',
    'Friendli',
    'language models',
    [marked('ai-api-key', [lit('flp_'), run('alnum', 46)], { title: 'Friendli API Key' })],
    { docs: ['https://docs.friendli.ai/reference/authentication'] },
  ),
  vendor('greptile', 'Greptile', 'code review', [named('api-key', [run('base64', 48)])]),
  vendor('happyscribe', 'Happy Scribe', 'transcripts', [named('api-key', [run('alnum', 24)])]),
  vendor(
    'jina',
    'Jina AI',
    'search models',
    [marked('search-foundation-api-key', [lit('jina_'), run('alnum', 60)], { title: 'Jina AI API Key' })],
    { docs: ['https://jina.ai'] },
  ),
  vendor(
    'kagi',
    'Kagi',
    'web search',
    [named('api-key', [run('base64url', 11), lit('.'), run('base64url', 43)])],
    {
      words: [...qualified('kagi'), 'kagi_search', 'kagisearch'],
      docs: ['https://help.kagi.com/kagi/api/overview.html'],
    },
  ),
  vendor('langfuse', 'Langfuse', 'traces of language models', [marked('secret-key', [lit('sk-lf-'), uuid])]),
  vendor(
    'lightonparadigm',
    'LightOn Paradigm',
    'language models',
    [named('api-key', [run('base64url', 40, 80)])],
    {
      words: [
        ...qualified('paradigm'),
        'lighton',
        'paradigm_api',
        'paradigm_key',
        'paradigmapi',
        'paradigm-api',
      ],
    },
  ),
  vendor('minimax', 'MiniMax', 'language models', [
    marked('api-key', [lit('sk-api-'), run('base64url', 119)]),
  ]),
  vendor(
    'moonshot',
    'Moonshot AI',
    'language models',
    [named('api-key', [lit('sk-'), run('base64url', 48)], { confidence: 'high' })],
    { words: ['moonshot', 'kimi'] },
  ),
  vendor(
    'ollama',
    'Ollama',
    'language models',
    [named('api-key', [run('hex-lower', 32), lit('.'), run('base64url', 24)])],
    { docs: ['https://ollama.com/blog/turbo'] },
  ),
  vendor('privateai', 'Private AI', 'removal of personal data', [
    named('api-token', [run('alnum-lower', 32)]),
  ]),
  vendor('rev', 'Rev', 'transcripts', [named('client-key', [run('alnum', 27, 27, '-')])], {
    words: [
      ...qualified('rev'),
      'rev_client',
      'rev_api',
      'rev_key',
      'rev_user',
      'rev-api',
      'rev-client',
      'rev client',
      'rev.com',
      'rev.ai',
      'revai_',
      'rev_ai_',
    ],
  }),
  vendor('runpod', 'RunPod', 'rented GPUs', [
    marked('api-key', [lit('rpa_'), run('alnum-upper', 40), run('alnum', 6)]),
  ]),
  vendor('saladcloud', 'SaladCloud', 'rented GPUs', [
    marked('api-key', [lit('salad_cloud_'), run('alnum', 1, 7), lit('_'), run('alnum', 7, 235)]),
  ]),
  vendor(
    'scale',
    'Scale AI',
    'labels for data',
    [
      named('api-key', [lit('live_'), run('hex-lower', 32)], {
        words: [
          'scale_api',
          'scaleapi',
          'scale-api',
          'scale.com',
          'scaleai',
          'scale_ai',
          'scale-ai',
          'scale_key',
          'scale_live',
          'scale_callback',
          'scale_auth',
        ],
      }),
      marked('callback-auth-key', [lit('live_auth_'), run('hex-lower', 32)]),
      unnamed('api-key', [lit('live_'), run('hex-lower', 32)]),
    ],
    {
      docs: [
        'https://scale.com/docs/api-reference/authentication',
        'https://scale.com/docs/api-reference/authentication#callback-authentication',
      ],
    },
  ),
  vendor('sigopt', 'SigOpt', 'tuning of models', [named('api-key', [run('alnum-upper', 48)])]),
  vendor('speechtextai', 'SpeechText.AI', 'speech recognition', [named('api-key', [run('hex-lower', 32)])], {
    words: ['speechtext', 'speech_text'],
  }),
  vendor(
    'stabilityai',
    'Stability AI',
    'picture models',
    [named('api-key', [lit('sk-'), run('alnum', 48)], { confidence: 'high' })],
    {
      words: [
        ...qualified('stable'),
        'stability',
        'dreamstudio',
        'stable_diffusion',
        'stablediffusion',
        'stable-diffusion',
      ],
      docs: ['https://platform.stability.ai/docs/api-reference#v1-user-account'],
    },
  ),
  vendor('upstage', 'Upstage', 'language models', [named('api-key', [run('alnum', 40, 50)])]),
  vendor('vastai', 'Vast.ai', 'rented GPUs', [named('api-key', [run('hex-lower', 64)])], {
    words: [
      ...qualified('vast'),
      'vastai',
      'vast_ai',
      'vast-ai',
      'vast.ai',
      'vast_api',
      'vast_key',
      'vastapi',
      'vast-api',
    ],
    docs: ['https://docs.vast.ai/api-reference/accounts/show-user'],
  }),
  vendor('voyageai', 'Voyage AI', 'embeddings', [
    named('api-key', [lit('pa-'), run('base64url', 43)], { words: ['voyage'], confidence: 'high' }),
    unnamed('api-key', [lit('pa-'), run('base64url', 43)], { entropy: 4 }),
  ]),
  vendor('wit', 'Wit.ai', 'language understanding', [named('api-key', [run('alnum-upper', 32)])], {
    words: [
      'wit.ai',
      'witai',
      'wit_ai',
      'wit_token',
      'wit_access',
      'wit_api',
      'wit_key',
      'wit-ai',
      'wit-token',
      'wit-api',
      'wittoken',
      'wit token',
    ],
  }),
  vendor('zai', 'Z.ai', 'language models', [named('api-key', [run('hex', 32), lit('.'), run('alnum', 16)])], {
    words: [
      ...qualified('glm', 'zlm', 'zai'),
      'zai_api',
      'zaiapi',
      'zai_key',
      'zai-api',
      'zai-key',
      'z.ai',
      'z_ai',
      'glm_api',
      'glmapi',
      'glm-api',
      'glm_key',
    ],
  }),
  vendor(
    'zhipu',
    'Zhipu',
    'language models',
    [named('api-key', [run('hex', 32), lit('.'), run('alnum', 16)])],
    { words: ['zhipu', 'bigmodel'] },
  ),
);
