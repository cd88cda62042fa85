import { lit, run } from '../model/pattern.ts';
import { hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, header, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://docs.jfrog.com/administration/docs/access-tokens'];

export const jfrog = defineVendor({
  slug: 'jfrog',
  name: 'JFrog',
  secrets: [
    {
      id: 'jfrog-api-key',
      kind: 'registry-token',
      title: 'JFrog API Key',
      description: 'Reads and publishes artifacts as its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('AKC'), run('alnum', 64, 74)],
      entropy: 4,
      checksum: 'base58-54',
      examples: ['ARTIFACTORY_API_KEY={secret}', "export ARTIFACTORY_API_KEY='{secret}'"],
      counterExamples: ['ARTIFACTORY_API_KEY=AKCp', 'ARTIFACTORY_API_KEY=AKCpyour-key-here'],
      docs,
    },
    {
      id: 'jfrog-reference-token',
      kind: 'registry-token',
      title: 'JFrog Reference Token',
      description: 'Stands for an access token of the JFrog platform.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('cmVmd'), run('alnum', 59)],
      entropy: 4,
      checksum: 'base64-reftkn',
      examples: ['JFROG_ACCESS_TOKEN={secret}', 'jfrog_access_token = {secret}'],
      counterExamples: ['JFROG_ACCESS_TOKEN=cmVmdGtu', 'JFROG_ACCESS_TOKEN=cmVmdGtuyour-key-here'],
      docs,
    },
    {
      id: 'jfrog-identity-token',
      kind: 'registry-token',
      title: 'JFrog Identity Token or API Key (unmarked)',
      description: 'A token of the JFrog platform, told apart by the word beside it only.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [{ anyOf: [[run('alnum', 73)], [run('alnum-lower', 64)]] }],
      context: { words: ['artifactory', 'jfrog', 'bintray', 'xray'], within: 40 },
      entropy: 4.1,
      check: 'password-like',
      examples: ['ARTIFACTORY_TOKEN={secret}', 'artifactory_token: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'ARTIFACTORY_TOKEN=<your-token>',
        'ARTIFACTORY_TOKEN={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'jfrog-api-key-named',
      kind: 'registry-token',
      title: 'JFrog API Key (unusual length)',
      description: 'Acts as its owner on Artifactory; told apart by the word beside it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [lit('AKC'), run('alnum', 10, 80)],
      context: { words: ['jfrog', 'artifactory', 'bintray'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['JFROG_KEY={secret}', 'jfrog_key: "{secret}"'],
      counterExamples: ['JFROG_KEY=AKC', 'JFROG_KEY=AKCyour-key-here'],
      docs,
    },
  ],
  identifiers: [
    hostId('subdomain', 'jfrog.io', ['api-key', 'api-key-named', 'identity-token', 'reference-token']),
  ],
  verifiers: [
    {
      secrets: ['jfrog-api-key', 'jfrog-api-key-named'],
      needs: needsTenant('the subdomain', 'jfrog-subdomain'),
      url: 'https://{tenant}.jfrog.io/artifactory/api/system/ping',
      ...header('x-jfrog-art-api'),
      active: [],
      activeButForbidden: [403],
      rules: [{ means: 'active', status: 200, oneOf: ['OK'] }],
      activeAnswer: [200, 'OK'],
      inactiveAnswer: [401, { errors: [{ status: 401, message: 'Bad props auth token' }] }],
    },
    {
      secrets: ['jfrog-reference-token', 'jfrog-identity-token'],
      needs: needsTenant('the subdomain', 'jfrog-subdomain'),
      url: 'https://{tenant}.jfrog.io/access/api/v1/tokens/me',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['subject'] },
      activeAnswer: [200, { token_id: 'x', subject: 'jfac@x/users/ann', scope: 'applied-permissions/user' }],
      inactiveAnswer: [401, { errors: [{ code: 'UNAUTHORIZED', message: 'Invalid token' }] }],
    },
  ],
  facts: [
    {
      business: 'packages',
      credential: 'Access, identity and reference tokens, legacy API key',
      opens: 'Acts on the JFrog platform within its scope: pulls, pushes, administers.',
      risks: {
        access:
          'Artifacts of all repositories in scope can be pulled, replaced and deleted; an administrator’s token changes users and rights.',
      },
      create:
        '{instance}/ui/admin/artifactory/user_profile > Identity tokens; Administration > Access tokens',
      revoke: 'same page, Revoke',
      audit: 'Artifactory access-service audit log (access-audit.log, request logs)',
      api: 'DELETE /access/api/v1/tokens/{id} ("me" for the token in use)',
      rotation: 'several tokens can be valid at once; legacy API keys have ended',
      overlaps: true,
      variable: 'JFROG_ACCESS_TOKEN',
      checked: ['revoke', 'api'],
      sources: ['https://jfrog.com/help/r/jfrog-rest-apis/revoke-token-by-id'],
    },
  ],
});
