import type { Facts } from '../model/facts.ts';
import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import type { Verifier } from '../model/verifier.ts';
import { header } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = [
  'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
  'https://circleci.com/changelog/new-format-for-api-access-tokens/',
];

/** Since July 2023: a UUID in base58 (22 characters, fewer if it starts with zeros), `_`, 40 hex digits. */
const idAndSecret = [run('alnum', 18, 26), lit('_'), run('alnum', 40)];

const circleciUser: Omit<Verifier, 'secrets'> = {
  url: 'https://circleci.com/api/v2/me',
  ...header('circle-token'),
  reads: { account: ['login', 'name'] },
  activeAnswer: [200, { name: 'Ann', login: 'ann', id: '5f0e8c1a-0000-4000-8000-000000000000' }],
  inactiveAnswer: [401, { message: 'You must log in first.' }],
};

/** Replaces the kind's lines: a personal token has its owner's rights, and pipelines can print secrets. */
const playbook: NonNullable<Facts['lines']> = {
  about: [
    'A personal token (`CCIPAT_…`) acts as its owner: it has full read and write permissions on the CircleCI APIs v1 and v2, in every organisation and project that the person can reach. A project token (`CCIPRJ_…`) belongs to one project and has one of three scopes: Status, Read Only or Admin. Tokens created before July 2023 are 40 hex digits without a prefix.',
  ],
  create: [
    'Sign in to CircleCI with a service account rather than a person’s account: the token can do everything that the account can.',
    'Open User Settings > Personal API Tokens, https://app.circleci.com/settings/user/tokens, and press Create New Token. For a project token: Project Settings > API Permissions.',
    'Name it after the service that will use it, and set an expiry date, at most one year ahead.',
    'Press Add API Token, and copy the value straight into the secret store. It is shown only once.',
    'A token cannot be changed afterwards. To rotate one, create another and delete the first.',
  ],
  leaks: [
    'The settings file of the CircleCI CLI, `~/.circleci/cli.yml`: `circleci setup` writes it, and it is copied with the home folder.',
    'A `docker build` inside a pipeline that passes `--build-arg CIRCLECI_TOKEN=$CIRCLECI_TOKEN`.',
    'A badge or a script with `?circle-token=…` in its URL, in a README that is copied with the source.',
    'A build script that triggers the next pipeline with `curl -H "Circle-Token: …"`.',
  ],
  audit: [
    'Find out whose token it is: `curl -H "Circle-Token: $CIRCLECI_TOKEN" https://circleci.com/api/v2/me` names the owner. The token list does not say which value is which, so note names and dates.',
    'Search the organisation’s audit log for this user, from the time when the image could first be pulled. Where: {audit}.',
    'Check the pipelines of all projects that the token can reach: runs that no team member started, and runs that were started by API, from unknown branches, at unusual hours, or with SSH.',
    'Look for what an attacker leaves behind: new project tokens, environment variables, contexts, checkout keys, webhooks, schedules and runners.',
    'Read the logs and artifacts of suspicious runs: values of contexts and environment variables may have been printed or sent away. Then check the audit logs of the services that those secrets open (cloud, registry, code host).',
  ],
  impact: [
    'Inventory: scripts, bots, dashboards, Terraform providers and chat integrations that call the CircleCI API with this token fail with 401. Jobs themselves do not need it, unless they trigger other pipelines. Search for `CIRCLECI_TOKEN`, `CIRCLECI_CLI_TOKEN`, `CIRCLE_TOKEN` and `Circle-Token` in code, contexts and project settings.',
    'Communication: tell the owner of the token, the teams whose projects it reaches, and everyone who releases today.',
    'Staging: put the new token into one low-risk project or context first, trigger its pipeline by API, and check that status and artifacts can be read.',
    'Fallback: pipelines can be started in the web app while a script is down. Two tokens can be valid at once, so create a second new one rather than keep the old one.',
  ],
  practice: [
    'Storage: in a restricted context, or in a secret store that the job reads with the OIDC token that CircleCI gives it. Never in `.circleci/config.yml`, an image or a build argument.',
    'Rotation: an expiry of 90 days, and a job that replaces the token before it expires. Delete the tokens of people who leave, and tokens whose name does not show their use.',
    'Least privilege: a separate account for automation, which is a member of only the projects it needs. Use a project token with the scope Status or Read Only where that is enough.',
    'Monitoring: check the audit log weekly, and alert on pipelines started by API and on new contexts or checkout keys. Scan every image before it is pushed.',
  ],
};

export const circleci = defineVendor({
  slug: 'circleci',
  name: 'CircleCI',
  secrets: [
    {
      id: 'circleci-personal-api-token',
      title: 'CircleCI Personal API Token',
      description:
        'Acts as its owner on the CircleCI API: reads and changes every project the person can reach.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('CCIPAT_'), ...idAndSecret],
      entropy: 3,
      examples: [
        'CIRCLECI_CLI_TOKEN={secret}',
        'curl -H "Circle-Token: {secret}" https://circleci.com/api/v2/me',
        'host: https://circleci.com\ntoken: {secret}\n',
      ],
      counterExamples: [
        'Personal tokens start with CCIPAT_ and project tokens with CCIPRJ_.',
        'CIRCLECI_CLI_TOKEN=CCIPAT_0123456789abcdef',
        'CIRCLECI_CLI_TOKEN={secret}0',
      ],
      docs,
    },
    {
      id: 'circleci-project-token',
      title: 'CircleCI Project API Token',
      description:
        'Reads one project on CircleCI: builds, artifacts, settings; with the admin scope, also changes it.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('CCIPRJ_'), ...idAndSecret],
      entropy: 3,
      examples: [
        'CIRCLE_PROJECT_TOKEN={secret}',
        '[![build](https://circleci.com/gh/acme/shop.svg?style=svg&circle-token={secret})]',
      ],
      counterExamples: ['The prefix is CCIPRJ_.', 'circle-token=CCIPRJ_abc_def', 'circle-token={secret}f'],
      docs,
    },
    {
      id: 'circleci-legacy-api-token',
      title: 'CircleCI API Token (legacy)',
      description:
        'A CircleCI API token created before July 2023: 40 hex digits, recognised only by the word near it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex', 40)],
      context: {
        words: [
          ...qualified('circle'),
          'circleci',
          'circle_ci',
          'circle-ci',
          'circle_token',
          'circle-token',
          'circletoken',
          'circle_api',
          'circle_project',
          'circle_access',
          'circle_key',
          'circle_secret',
        ],
        within: 50,
      },
      entropy: 3,
      examples: [
        'CIRCLECI_TOKEN={secret}',
        'export CIRCLE_TOKEN="{secret}"',
        '<circleci_api_token>{secret}</circleci_api_token>',
        'https://circleci.com/api/v1.1/me?circle-token={secret}',
      ],
      counterExamples: [
        'commit {secret}',
        'CIRCLECI_TOKEN=0000000000000000000000000000000000000000',
        'CIRCLECI_TOKEN={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    { secrets: ['circleci-personal-api-token'], ...circleciUser },
    {
      // Project tokens have the same pattern, and version 2 of the API refuses them.
      secrets: ['circleci-legacy-api-token'],
      otherHosts: 'one project rather than a user',
      ...circleciUser,
    },
    {
      // A project token can read one project only, and does not contain the project's name.
      secrets: ['circleci-project-token'],
      url: 'https://circleci.com/api/v1.1/projects',
      ...header('circle-token'),
      otherHosts: 'one project, which is not queried',
      activeButForbidden: [403],
      activeAnswer: [200, []],
      inactiveAnswer: [401, { message: 'You must log in first.' }],
    },
  ],
  facts: [
    {
      business: 'automation',
      credential: 'Personal and project API tokens',
      opens:
        'Acts as its owner on the CircleCI API (v1 and v2): reads and changes every project the person can reach.',
      risks: {
        access:
          'Pipelines of every project it can reach can be read and started, and their settings can be changed; project tokens, checkout keys and webhooks that outlive this token can be added.',
        data: 'A started job can print or send away contexts and environment variables: cloud keys, registry tokens, deploy keys. Logs, artifacts and private code can be read.',
        money: 'Credits can be spent on mining; with cloud keys from the contexts, the cloud bill grows too.',
        reputation:
          'What the pipeline builds and deploys carries your name: malicious code in it reaches all your users.',
      },
      create: 'https://app.circleci.com/settings/user/tokens; project: Project Settings > API Permissions',
      revoke: 'same page, X in the Remove column',
      audit: 'Organization settings > Security > Audit log',
      rotation:
        'tokens cannot be changed, only deleted and created again; several can be valid at once; they expire after a year at most',
      overlaps: true,
      variable: 'CIRCLECI_TOKEN',
      lines: playbook,
      checked: ['create', 'revoke', 'rotation'],
      sources: ['https://circleci.com/docs/guides/toolkit/managing-api-tokens/'],
    },
  ],
});
