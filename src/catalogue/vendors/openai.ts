import { type Pattern, lit, optional, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, modelList } from '../model/verifier-parts.ts';

const docs = ['https://platform.openai.com/docs/api-reference/authentication'];

/** Returns the pattern of a key with the mark that is in the middle of every key: "OpenAI" in base64. */
const marked = (prefix: string): Pattern => [
  lit(prefix),
  run('base64url', 20, 100),
  lit('T3BlbkFJ'),
  run('base64url', 20, 100),
];

const incorrectKey = {
  error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' },
};

export const openai = defineVendor({
  slug: 'openai',
  name: 'OpenAI',
  secrets: [
    {
      id: 'openai-project-api-key',
      title: 'OpenAI Project API Key',
      description: 'Calls the OpenAI API at the cost of a project’s owner and reads the project’s files.',
      severity: 'high',
      confidence: 'high',
      pattern: marked('sk-proj-'),
      entropy: 3.5,
      examples: ['OPENAI_API_KEY={secret}', 'client = OpenAI(api_key="{secret}")'],
      counterExamples: [
        'OPENAI_API_KEY=sk-proj-...',
        'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
      docs,
    },
    {
      id: 'openai-service-account-key',
      title: 'OpenAI Service Account Key',
      description: 'Calls the OpenAI API as a service account of a project.',
      severity: 'high',
      confidence: 'high',
      pattern: marked('sk-svcacct-'),
      entropy: 3.5,
      examples: ['OPENAI_API_KEY={secret}', 'Authorization: Bearer {secret}'],
      counterExamples: ['OPENAI_API_KEY=sk-svcacct-', 'Authorization: Bearer sk-svcacct-key'],
      docs,
    },
    {
      id: 'openai-admin-key',
      title: 'OpenAI Admin Key',
      description: 'Manages the users, projects and keys of an OpenAI organization.',
      severity: 'critical',
      confidence: 'high',
      pattern: marked('sk-admin-'),
      entropy: 3.5,
      examples: ['OPENAI_ADMIN_KEY={secret}', 'Authorization: Bearer {secret}'],
      counterExamples: ['OPENAI_ADMIN_KEY=sk-admin-', 'Authorization: Bearer sk-admin-key'],
      docs,
    },
    {
      id: 'openai-api-key',
      title: 'OpenAI API Key (legacy)',
      description: 'Calls the OpenAI API as its owner, in all of the owner’s projects.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        lit('sk-'),
        optional(lit('None-')),
        run('alnum', 20, 42),
        lit('T3BlbkFJ'),
        run('alnum', 20, 42),
      ],
      entropy: 3.5,
      examples: ['OPENAI_API_KEY={secret}', "openai.api_key = '{secret}'"],
      counterExamples: ['OPENAI_API_KEY=sk-...', 'OPENAI_API_KEY=sk-T3BlbkFJ', 'ri{secret}'],
      docs,
    },
    {
      id: 'openai-service-api-key',
      title: 'OpenAI Service Key',
      description: 'Calls the models of OpenAI for a service at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk-service-'), run('base64url', 20, 150), lit('T3BlbkFJ'), run('base64url', 20, 100)],
      entropy: 3.5,
      examples: ['OPENAI_KEY={secret}', 'openai_key: "{secret}"'],
      counterExamples: ['OPENAI_KEY=sk-service-', 'OPENAI_KEY=sk-service-your-key-here'],
      docs,
    },
    {
      id: 'openai-user-api-key',
      title: 'OpenAI API Key (another kind)',
      description: 'Calls the models of OpenAI at the owner’s cost; its prefix is not one of the known ones.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk-'), run('base64url', 20, 150), lit('T3BlbkFJ'), run('base64url', 20, 150)],
      entropy: 3.5,
      examples: ['OPENAI_KEY={secret}', 'openai_key: "{secret}"'],
      counterExamples: ['OPENAI_API_KEY=sk-T3BlbkFJ', 'T3BlbkFJ is the mark of OpenAI'],
      docs,
    },
    {
      id: 'openai-project-api-key-unmarked',
      title: 'OpenAI Project API Key (without its mark)',
      description: 'Calls the models of OpenAI for one project at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk-proj-'), run('base64url', 95, 200)],
      entropy: 4,
      examples: ['OPENAI_KEY={secret}', 'openai_key: "{secret}"'],
      counterExamples: ['OPENAI_KEY=sk-proj-', 'OPENAI_KEY=sk-proj-your-key-here'],
      docs,
    },
    {
      id: 'openai-legacy-api-key',
      title: 'OpenAI API Key (first form)',
      description: 'Calls the models of OpenAI at the owner’s cost; created before keys contained a mark.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk-'), run('alnum', 48)],
      context: { words: ['openai', 'chatgpt', 'gpt_'], within: 80 },
      entropy: 3.5,
      examples: ['OPENAI_KEY={secret}', 'openai_key: "{secret}"'],
      counterExamples: ['OPENAI_KEY=sk-', 'OPENAI_KEY=sk-your-key-here'],
      docs,
    },
    {
      id: 'openai-unnamed-api-key',
      title: 'OpenAI-Style API Key',
      description:
        'Calls models at the owner’s cost; has the first form of OpenAI’s keys, which other providers also use.',
      severity: 'high',
      confidence: 'low',
      pattern: [lit('sk-'), run('alnum', 48)],
      entropy: 3.5,
      examples: ['LLM_KEY={secret}', '"key": "{secret}"'],
      counterExamples: ['LLM_KEY=sk-', 'LLM_KEY=sk-your-key-here', 'ri{secret}'],
      docs,
    },
    {
      id: 'openai-realtime-client-secret',
      kind: 'session',
      title: 'OpenAI Realtime Client Secret',
      description: 'Opens a realtime session from a browser; valid for one minute.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('ek_'), run('hex-lower', 32)],
      entropy: 3,
      examples: ['OPENAI_SECRET={secret}', 'openai_secret: "{secret}"'],
      counterExamples: ['OPENAI_SECRET=ek_', 'OPENAI_SECRET=ek_your-secret-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: [
        'openai-project-api-key',
        'openai-service-account-key',
        'openai-admin-key',
        'openai-api-key',
        'openai-service-api-key',
        'openai-user-api-key',
        'openai-project-api-key-unmarked',
        'openai-legacy-api-key',
      ],
      url: 'https://api.openai.com/v1/models',
      ...bearer,
      // A key without the scope, or an admin key, which cannot call models.
      activeButForbidden: [403],
      rules: [
        { means: 'active', status: 401, oneOf: ['Missing scopes', 'insufficient permissions'] },
        {
          means: 'active',
          status: 401,
          at: 'error.code',
          oneOf: ['incorrect_hostname', 'ip_not_authorized'],
          because: 'it is known, but not allowed from this address',
        },
      ],
      reads: { account: ['header:openai-organization'] },
      activeAnswer: [200, modelList, { 'openai-organization': 'acme' }],
      inactiveAnswer: [401, incorrectKey],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'Project, service-account, admin and user keys',
      opens:
        'Calls models and reads files, assistants and batches of the project; an admin key manages the organisation.',
      risks: {
        access:
          'All endpoints that the key allows can be called; with an admin key, projects, members and keys can be created and removed.',
      },
      create:
        'https://platform.openai.com/api-keys; admin: https://platform.openai.com/settings/organization/admin-keys',
      revoke: 'same page, trash can (Revoke)',
      audit: 'Organization > Usage by key; audit logs GET /v1/organization/audit_logs',
      api: 'DELETE https://api.openai.com/v1/organization/projects/{p}/api_keys/{id} (admin key)',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'OPENAI_API_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/openai/'],
    },
  ],
});
