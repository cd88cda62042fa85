import { lit, run, uuid, oneOf } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { jsonWebToken, named, table, vendor, padded, qualified } from '../table.ts';

export const sites: readonly Detector[] = table(
  'high',
  vendor('buttercms', 'ButterCMS', 'contents of web sites', [named('api-key', [run('alnum-lower', 40)])], {
    docs: ['https://buttercms.com/docs/api'],
  }),
  vendor('caspio', 'Caspio', 'databases and forms', [named('api-key', [run('alnum-lower', 50)])]),
  vendor('formbucket', 'FormBucket', 'forms of web sites', [
    named('api-key', [
      run('alnum', 3, 400),
      lit('.'),
      run('alnum', 3, 2000),
      lit('.'),
      run('base64url', 6, 1100),
    ]),
  ]),
  vendor('formcraft', 'FormCraft', 'forms of web sites', [named('api-key', [run('alnum-lower', 16)])]),
  vendor(
    'formio',
    'Form.io',
    'forms of web sites',
    [named('jwt-token', jsonWebToken, { confidence: 'high' })],
    { words: ['formio', 'form_io', 'form.io', 'form-io'] },
  ),
  vendor('formsite', 'Formsite', 'forms of web sites', [named('api-key', [run('alnum', 32)])]),
  vendor('gocanvas', 'GoCanvas', 'forms of field work', [named('api-key', [run('base64', 43), lit('=')])]),
  vendor(
    'graphcms',
    'GraphCMS',
    'contents of web sites',
    [named('api-key', jsonWebToken, { confidence: 'high' })],
    { words: ['graphcms', 'hygraph'] },
  ),
  vendor('jotform', 'Jotform', 'forms of web sites', [named('api-key', [run('alnum', 32)])], {
    docs: ['https://api.jotform.com/docs/'],
  }),
  vendor(
    'kontent',
    'Kontent.ai',
    'contents of web sites',
    [
      named('api-key', [run('alnum-lower', 36, 36, '-')]),
      named('api-key-v2', jsonWebToken, { confidence: 'high' }),
    ],
    {
      docs: [
        'https://kontent.ai',
        'https://kontent.ai/learn/docs/apis/openapi/management-api-v2/#operation/retrieve-environment-information',
      ],
    },
  ),
  vendor('paperform', 'Paperform', 'forms of web sites', [
    named('api-key', [run('base64url', 850, 1000, '.')]),
  ]),
  vendor('pollsapi', 'Polls API', 'polls', [named('key', [run('alnum-upper', 28)])], { severity: 'medium' }),
  vendor('qualaroo', 'Qualaroo', 'surveys', [named('api-key', padded('alnum', 62, 64))]),
  vendor('sanity', 'Sanity', 'contents of web sites', [named('api-key', [lit('sk'), run('alnum', 79)])]),
  vendor('signupgenius', 'SignUpGenius', 'sign-ups for events', [named('api-key', [run('alnum', 32)])]),
  vendor('siteleaf', 'Siteleaf', 'web sites', [named('api-key', [run('alnum', 32)])]),
  vendor('squarespace', 'Squarespace', 'web sites', [named('access-token', [uuid])]),
  vendor(
    'storyblok',
    'Storyblok',
    'contents of web sites',
    [
      named('access-token', [run('alnum', 22), oneOf('tt', 'tT', 'Tt', 'TT')]),
      named(
        'personal-access-token',
        [run('alnum', 22), lit('tt-'), run('digit', 6), lit('-'), run('base64url', 20)],
        { confidence: 'high' },
      ),
    ],
    {
      docs: [
        'https://www.storyblok.com/docs/api/content-delivery/v2/getting-started/authentication',
        'https://www.storyblok.com/docs/api/management/getting-started/authentication',
      ],
    },
  ),
  vendor('surveyanyplace', 'Survey Anyplace', 'surveys', [named('api-key', [run('alnum', 32)])], {
    words: [
      ...qualified('survey'),
      'surveyanyplace',
      'survey_anyplace',
      'survey-anyplace',
      'survey anyplace',
    ],
  }),
  vendor('surveysparrow', 'SurveySparrow', 'surveys', [named('api-key', [run('base64url', 88)])]),
  vendor('survicate', 'Survicate', 'surveys', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('webflow', 'Webflow', 'web sites', [named('api-key', [run('alnum', 64)])]),
);
