import { lit, run, oneOf, type Pattern } from '../model/pattern.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { needsId } from '../model/verifier-parts.ts';
import { grouped } from '../patterns/encodings.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://docs.docker.com/security/access-tokens/'];

/** `"name": "`. The quotes stand escaped where the file is itself a string (Kubernetes secrets, CI variables). */
const field = (...names: string[]): Pattern => [
  oneOf(...names.map((name) => `"${name}`)),
  { chars: '\\', min: 0, max: 2 },
  lit('"'),
  { chars: ' \t', min: 0, max: 8 },
  lit(':'),
  { chars: ' \t', min: 0, max: 8 },
  { chars: '\\', min: 0, max: 2 },
  lit('"'),
];

export const docker = defineVendor({
  slug: 'docker',
  name: 'Docker Hub',
  secrets: [
    {
      id: 'docker-personal-access-token',
      kind: 'registry-token',
      title: 'Docker Hub Personal Access Token',
      description: 'Pulls and, by its scope, pushes images as its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('dckr_pat_'), run('base64url', 27)],
      entropy: 3,
      examples: ['DOCKERHUB_TOKEN={secret}', 'echo {secret} | docker login -u acme --password-stdin'],
      counterExamples: [
        'DOCKERHUB_TOKEN=dckr_pat_',
        'DOCKERHUB_TOKEN=dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
        '{secret}A',
      ],
      docs,
    },
    {
      id: 'docker-organization-access-token',
      kind: 'registry-token',
      title: 'Docker Hub Organization Access Token',
      description: 'Pulls and, by its scope, pushes the images of an organization.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('dckr_oat_'), run('base64url', 32)],
      entropy: 3,
      examples: ['DOCKERHUB_TOKEN={secret}', 'docker login -u acme -p {secret}'],
      counterExamples: [
        'DOCKERHUB_TOKEN=dckr_oat_',
        'DOCKERHUB_TOKEN=dckr_oat_00000000000000000000000000000000',
      ],
      docs,
    },
    {
      id: 'docker-config-auth',
      kind: 'registry-token',
      title: 'Docker Registry Credentials',
      description: 'User name and password of an image registry in base64, as `docker login` writes them.',
      severity: 'high',
      confidence: 'high',
      before: field('auth'),
      pattern: [run('base64', 6, 8000), { chars: '=', min: 0, max: 2 }],
      check: 'base64-userpass',
      examples: [
        '{"auths": {"registry.example": {"auth": "{secret}"}}}',
        '{\n\t"auths": {\n\t\t"https://registry.example/v1/": {\n\t\t\t"auth": "{secret}"\n\t\t}\n\t}\n}\n',
        '"{\\"auths\\":{\\"registry.example\\":{\\"auth\\":\\"{secret}\\"}}}"',
      ],
      counterExamples: [
        '{"auths": {"registry.example": {"auth": ""}}}',
        '{"auth": "oauth2"}',
        'auth: {secret}',
      ],
      docs: ['https://docs.docker.com/reference/cli/docker/login/#credential-stores'],
    },
    {
      id: 'docker-config-token',
      kind: 'registry-token',
      title: 'Docker Registry Token',
      description: 'A token of an image registry, as `docker login` writes it in place of a password.',
      severity: 'high',
      confidence: 'high',
      before: field('identitytoken', 'registrytoken'),
      pattern: [run('base64url', 16, 4000, '+/.~'), { chars: '=', min: 0, max: 2 }],
      entropy: 3,
      check: 'not-placeholder',
      examples: [
        '{"auths": {"registry.example": {"identitytoken": "{secret}"}}}',
        '"{\\"auths\\":{\\"registry.example\\":{\\"registrytoken\\":\\"{secret}\\"}}}"',
      ],
      counterExamples: ['{"identitytoken": ""}', '{"identitytoken": "<token>"}', 'identitytoken={secret}'],
      docs: ['https://docs.docker.com/reference/cli/docker/login/#credential-stores'],
    },
    {
      id: 'docker-config-base64',
      kind: 'registry-token',
      title: 'Docker Config with Credentials (in base64)',
      description: 'A whole config.json or .dockercfg of Docker in base64, as image pull secrets hold it.',
      severity: 'high',
      confidence: 'high',
      before: [
        {
          oneOf: [
            'dockerconfigjson',
            'dockercfg',
            'docker_auth_config',
            'docker_config_json',
            'docker_config',
          ],
          ci: true,
        },
        // On the next line where YAML has `|` or `>`.
        { chars: ' \t"\':=\\|>\r\n', min: 1, max: 24 },
      ],
      pattern: [oneOf('eyJ', 'ewo', 'eyA', 'ewog'), run('base64', 20, 12000), { chars: '=', min: 0, max: 2 }],
      check: 'base64-docker-auths',
      examples: [
        'type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: {secret}\n',
        'DOCKER_AUTH_CONFIG={secret}',
        'data:\n  .dockercfg: |\n    {secret}\n',
      ],
      counterExamples: [
        '.dockerconfigjson: eyJhdXRocyI6e319',
        '.dockerconfigjson: <base64 of config.json>',
        'config: {secret}',
      ],
      docs: ['https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'],
    },
    {
      id: 'docker-access-token',
      title: 'Docker Hub Access Token (legacy)',
      description: 'Pulls and pushes as its owner; the form before the prefixes, which is that of a UUID.',
      severity: 'critical',
      confidence: 'medium',
      pattern: grouped('alnum-lower', 8, 4, 4, 4, 12),
      context: { words: [...qualified('docker', 'dockerhub'), 'docker_pat', 'docker_password'], within: 40 },
      entropy: 2.5,
      examples: ['DOCKER_TOKEN={secret}', 'docker_password: "{secret}"'],
      counterExamples: ['docker run --name {secret}', 'DOCKER_TOKEN=<token>'],
      docs: ['https://docs.docker.com/security/access-tokens/'],
    },
    {
      id: 'docker-swarm-join-token',
      title: 'Docker Swarm Join Token',
      description: 'Lets a machine join a swarm as worker or manager.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('SWMTKN-1-'), run('alnum-lower', 50, 60), lit('-'), run('alnum-lower', 24, 30)],
      entropy: 3,
      examples: ['docker swarm join --token {secret} 10.0.0.1:2377', 'SWARM_TOKEN={secret}'],
      counterExamples: ['docker swarm join --token SWMTKN-1-...', 'SWARM_TOKEN=SWMTKN-1-abc-def'],
      docs: ['https://docs.docker.com/engine/swarm/join-nodes/'],
    },
    {
      id: 'docker-swarm-unlock-key',
      kind: 'encryption-key',
      title: 'Docker Swarm Unlock Key',
      description: 'Decrypts the keys and the Raft log of a locked swarm manager.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('SWMKEY-1-'), run('base64', 40, 50)],
      entropy: 3,
      examples: ['echo {secret} | docker swarm unlock', 'UNLOCK_KEY={secret}'],
      counterExamples: ['UNLOCK_KEY=SWMKEY-1-', 'UNLOCK_KEY=SWMKEY-1-abcdef'],
      docs: ['https://docs.docker.com/engine/swarm/swarm_manager_locking/'],
    },
  ],
  identifiers: [
    assignedId(
      'username',
      [
        'docker_username',
        'docker_user',
        'docker_hub_username',
        'docker_hub_user',
        'dockerhub_username',
        'dockerhub_user',
      ],
      [run('alnum-lower', 4, 40)],
      ['personal-access-token', 'organization-access-token'],
    ),
  ],
  verifiers: [
    {
      secrets: ['docker-personal-access-token', 'docker-organization-access-token'],
      needs: needsId('the user name', 'docker-username'),
      method: 'POST',
      url: 'https://hub.docker.com/v2/auth/token',
      json: '{"identifier":"{id}","secret":"{secret}"}',
      activeAnswer: [200, { access_token: 'x' }],
      inactiveAnswer: [401, { detail: 'Incorrect authentication credentials' }],
    },
  ],
  facts: [
    {
      business: 'packages',
      covers: ['docker-personal', 'docker-organization', 'docker-config'],
      credential: 'Docker Hub personal and organization access tokens',
      opens:
        'Pulls private images, and with the right to write pushes images of the account or organisation.',
      risks: {
        access: 'Private images can be pulled; a token that may write replaces the images that others run.',
      },
      create:
        'https://app.docker.com/settings/personal-access-tokens; organisations: Admin Console > Access tokens',
      revoke: 'same page, Deactivate or Delete',
      audit: 'Admin Console > Activity logs; last-used date on the token',
      api: 'DELETE /v2/access-tokens/{uuid} of the Docker Hub API; organisations: DELETE /v2/orgs/{org}/access-tokens/{id}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'DOCKERHUB_TOKEN',
      checked: ['create', 'audit', 'api'],
      sources: [
        'https://docs.docker.com/reference/api/hub/latest/',
        'https://docs.docker.com/security/access-tokens/',
      ],
    },
    {
      id: 'docker-swarm',
      business: 'platforms',
      covers: ['docker-swarm-join'],
      name: 'Docker Swarm',
      credential: 'Join token',
      opens: 'A join token lets a machine into the swarm, as a worker or as a manager.',
      risks: {
        access:
          'A foreign machine that joins as a manager controls every service; as a worker it gets tasks and their secrets.',
        data: 'Secrets of the services that are placed on it.',
      },
      create: 'docker swarm join-token worker|manager',
      revoke: 'docker swarm join-token --rotate worker|manager',
      audit: 'docker node ls: nodes that you do not know; the log of the managers',
      rotation:
        'rotating ends the old value for machines that want to join; those that joined stay: remove them',
      overlaps: false,
      variable: 'SWARM_JOIN_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
