import { run } from '../model/pattern.ts';
import { contextual } from '../model/key.ts';
import { defineVendor } from '../model/vendor.ts';
import { qualified } from '../patterns/names.ts';

export const ibm = defineVendor({
  slug: 'ibm',
  name: 'IBM Cloud',
  offers: 'a cloud',
  keyDefaults: {
    severity: 'critical',
    words: [
      ...qualified('ibm'),
      'ibm_cloud',
      'ibmcloud',
      'ibm-cloud',
      'ibm cloud',
      'bluemix',
      ...['bx_api', 'bx_key', 'bx_token', 'bx_secret'],
      'ibm_iam',
      'ibm-iam',
      'ibm_pass',
      'iam_api',
      'iam-api',
      'iam_key',
      'iam-key',
      'iam_pass',
      'iam-pass',
    ],
    docs: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
  },
  secrets: [
    contextual('api-key', [run('alnum-lower', 64)], {
      words: ['softlayer', 'sl_api', 'sl-api', 'slapi', 'sl_key', 'sl_token', 'sl_pass', 'sl-pass'],
      title: 'IBM SoftLayer API Key',
    }),
    contextual('api-key-cloudant', [run('hex-lower', 64)], {
      words: ['cloudant'],
      title: 'IBM Cloudant Password',
      side: 'either',
    }),
    // Of letters alone: a digit cannot be asked of it, as of the other.
    contextual('api-key-cloudant-letters', [run('lower', 24)], {
      words: ['cloudant'],
      title: 'IBM Cloudant API Key',
      side: 'either',
    }),
    contextual('api-key-cos', [run('hex-lower', 48)], {
      kind: 'cloud-key',
      words: [
        'ibm_cos',
        'ibmcos',
        'ibm-cos',
        'cos_hmac',
        'cos-hmac',
        'cos_secret',
        'cos_access',
        'cloud-object-storage',
      ],
      title: 'IBM Cloud Object Storage HMAC Key',
    }),
    contextual('cloud-user-api-key', [run('base64url', 42, 44)], { title: 'IBM Cloud User API Key' }),
  ],
  verifiers: [
    {
      secrets: ['ibm-cloud-user-api-key', 'ibm-api-key'],
      // It gives a token to whoever holds the key; the token is dropped.
      method: 'POST',
      url: 'https://iam.cloud.ibm.com/identity/token',
      form: { grant_type: 'urn:ibm:params:oauth:grant-type:apikey', apikey: '{secret}' },
      inactive: [],
      rules: [
        { means: 'inactive', status: 400, oneOf: ['BXNIM0415E', 'BXNIM0109E'] },
        { means: 'inactive', status: 404, oneOf: ['BXNIM0109E', 'BXNIM0415E'] },
      ],
      reads: { scopes: ['scope'] },
      activeAnswer: [200, { access_token: 'x', token_type: 'Bearer', expires_in: 3600, scope: 'ibm openid' }],
      inactiveAnswer: [
        400,
        { errorCode: 'BXNIM0415E', errorMessage: 'Provided API key could not be found.' },
      ],
    },
  ],
  facts: [
    {
      business: 'clouds',
      credential: 'IAM API key',
      opens: 'Signs in to IBM Cloud as a user or a service id.',
      create: 'https://cloud.ibm.com/iam/apikeys',
      revoke: 'same page, Disable, Lock or Delete',
      audit: 'IBM Cloud Logs / Activity Tracker',
      api: 'POST https://iam.cloud.ibm.com/v1/apikeys/{id}/disable',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'IBMCLOUD_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
