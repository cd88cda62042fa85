import { lit, run, oneOf, uuid } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'];

export const jenkins = defineVendor({
  slug: 'jenkins',
  name: 'Jenkins',
  secrets: [
    {
      id: 'jenkins-api-token',
      title: 'Jenkins API Token',
      description: 'Runs jobs and reads their secrets as its owner.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('hex-lower', 32, 36)],
      context: { words: ['jenkins'], within: 27 },
      entropy: 3,
      examples: ['JENKINS_API_TOKEN={secret}', 'jenkins_api_token = {secret}'],
      counterExamples: [
        'etag {secret}',
        'JENKINS_API_TOKEN=<your-token>',
        'JENKINS_API_TOKEN={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'jenkins-setup-admin-password',
      kind: 'password',
      title: 'Jenkins Initial Admin Password',
      description: 'Unlocks a Jenkins that was just installed, as its administrator.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('hex-lower', 30, 36)],
      context: {
        words: [
          'proceed to installation',
          'initialadminpassword',
          'initial_admin_password',
          'initial admin password',
        ],
        within: 50,
      },
      entropy: 3,
      examples: [
        'Please use the following password to proceed to installation:\n\n{secret}\n',
        'INITIAL_ADMIN_PASSWORD={secret}',
      ],
      counterExamples: ['etag: {secret}', 'Please use the following password to proceed to installation:\n'],
      docs,
    },
    {
      id: 'jenkins-token-or-crumb',
      kind: 'session',
      title: 'Jenkins Token or Crumb (UUID)',
      description: 'Starts a build from outside, or lets a session change things.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [uuid],
      context: { words: ['jenkins'], within: 27 },
      entropy: 2.5,
      examples: ['JENKINS_TOKEN={secret}', 'jenkins_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'JENKINS_TOKEN=<token>', 'JENKINS_TOKEN={secret}{secret}'],
      docs,
    },
    {
      id: 'jenkins-stored-credential',
      title: 'Jenkins Stored Credential',
      description:
        'A credential as Jenkins keeps it, under a key of the controller: whoever has the secrets folder too can read it.',
      severity: 'medium',
      confidence: 'medium',
      before: [
        lit('<'),
        oneOf(
          'secret',
          'password',
          'passphrase',
          'privateKey',
          'apiToken',
          'token',
          'secretKey',
          'secretBytes',
          'clientSecret',
        ),
        lit('>{'),
      ],
      pattern: [lit('AQAAABAAA'), run('base64', 12, 6000), { chars: '=', min: 0, max: 2 }],
      after: [lit('}</')],
      entropy: 3,
      examples: ['<id>shop</id>\n<secret>{{secret}}</secret>', '<password>{{secret}}</password>'],
      counterExamples: [
        '<secret>{AQAA}</secret>',
        '<secret>{secret}</secret>',
        '<password>{AQAAABAAA...}</password>',
      ],
      docs: ['https://www.jenkins.io/doc/developer/security/secrets/'],
    },
  ],
  facts: [
    {
      business: 'automation',
      credential: 'User API token, credentials',
      opens: 'Acts as its owner on the Jenkins server; an administrator’s token runs code on it.',
      risks: {
        access:
          'Jobs can be run and changed; with administrator’s rights the script console runs any code on the controller.',
        data: 'The credentials store can be drawn out by a job.',
      },
      create: '{jenkins}/user/{name}/security',
      revoke: 'same page, Revoke',
      audit: 'Audit Trail plugin; token last-used date',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'JENKINS_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
