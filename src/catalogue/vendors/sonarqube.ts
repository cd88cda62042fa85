import { lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { asUser } from '../model/verifier-parts.ts';

const docs = ['https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens'];

export const sonarqube = defineVendor({
  slug: 'sonarqube',
  name: 'SonarQube',
  secrets: [
    {
      id: 'sonarqube-token',
      title: 'SonarQube Token',
      description: 'Analyses projects or acts as its owner on a SonarQube server.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('squ_', 'sqp_', 'sqa_'), run('alnum-lower', 40)],
      entropy: 3,
      examples: ['SONAR_TOKEN={secret}', 'sonar_token: "{secret}"'],
      counterExamples: ['SONAR_TOKEN=squ_', 'SONAR_TOKEN=squ_your-key-here'],
      docs,
    },
    {
      id: 'sonarqube-cloud-token',
      title: 'SonarQube Cloud Token',
      description: 'Analyses projects on SonarQube Cloud.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sqco_'), run('alnum', 59)],
      entropy: 3.5,
      examples: ['SONARQUBE_TOKEN={secret}', '{"sonarqubeToken": "{secret}"}'],
      counterExamples: ['SONARQUBE_TOKEN=sqco_', 'SONARQUBE_TOKEN=sqco_your-key-here'],
      docs,
    },
    {
      id: 'sonarqube-legacy-token',
      title: 'SonarQube Token (legacy)',
      description:
        'Analyses projects or acts as its owner; 40 characters in an unusual form, recognised only by the word near it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [optional(oneOf('squ_', 'sqp_', 'sqa_')), run('base64url', 1), run('base64url', 39, 39, '=')],
      context: { words: ['sonar'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['SONAR_TOKEN={secret}', "export SONAR_TOKEN='{secret}'"],
      counterExamples: ['etag {secret}', 'SONAR_TOKEN=<your-token>', 'SONAR_TOKEN={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['sonarqube-cloud-token', 'sonarqube-token', 'sonarqube-legacy-token'],
      url: 'https://sonarcloud.io/api/authentication/validate',
      ...asUser,
      otherHosts: 'a self-hosted SonarQube server',
      active: [],
      rules: [
        { means: 'active', status: 200, at: 'valid', oneOf: [true] },
        { means: 'inactive', status: 200, at: 'valid', oneOf: [false] },
      ],
      activeAnswer: [200, { valid: true }],
      inactiveAnswer: [200, { valid: false }],
    },
  ],
  facts: [
    {
      business: 'code',
      credential: 'User, project, global analysis token; SonarQube Cloud token',
      opens: 'Analyses projects and, as a user token, reads code and issues.',
      risks: { data: 'The analysed source code and its known weaknesses can be read.' },
      create: '{server}/account/security; https://sonarcloud.io/account/security',
      revoke: 'same page, Revoke',
      audit: 'SonarQube audit logs (Enterprise)',
      api: 'POST /api/user_tokens/revoke?name=',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'SONAR_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
