import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';
import { grouped, qualified } from './table.ts';

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

export const docker: readonly Detector[] = [
  defineDetector({
    id: 'docker-personal-access-token',
    vendor: 'docker',
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
  }),
  defineDetector({
    id: 'docker-organization-access-token',
    vendor: 'docker',
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
  }),
  defineDetector({
    id: 'docker-config-auth',
    vendor: 'docker',
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
  }),
  defineDetector({
    id: 'docker-config-token',
    vendor: 'docker',
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
  }),
  defineDetector({
    id: 'docker-config-base64',
    vendor: 'docker',
    title: 'Docker Config with Credentials (in base64)',
    description: 'A whole config.json or .dockercfg of Docker in base64, as image pull secrets hold it.',
    severity: 'high',
    confidence: 'high',
    before: [
      {
        oneOf: ['dockerconfigjson', 'dockercfg', 'docker_auth_config', 'docker_config_json', 'docker_config'],
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
  }),
  defineDetector({
    id: 'docker-access-token',
    vendor: 'docker',
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
  }),
  defineDetector({
    id: 'docker-swarm-join-token',
    vendor: 'docker',
    title: 'Docker Swarm Join Token',
    description: 'Lets a machine join a swarm as worker or manager.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('SWMTKN-1-'), run('alnum-lower', 50, 60), lit('-'), run('alnum-lower', 24, 30)],
    entropy: 3,
    examples: ['docker swarm join --token {secret} 10.0.0.1:2377', 'SWARM_TOKEN={secret}'],
    counterExamples: ['docker swarm join --token SWMTKN-1-...', 'SWARM_TOKEN=SWMTKN-1-abc-def'],
    docs: ['https://docs.docker.com/engine/swarm/join-nodes/'],
  }),
  defineDetector({
    id: 'docker-swarm-unlock-key',
    vendor: 'docker',
    title: 'Docker Swarm Unlock Key',
    description: 'Decrypts the keys and the Raft log of a locked swarm manager.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('SWMKEY-1-'), run('base64', 40, 50)],
    entropy: 3,
    examples: ['echo {secret} | docker swarm unlock', 'UNLOCK_KEY={secret}'],
    counterExamples: ['UNLOCK_KEY=SWMKEY-1-', 'UNLOCK_KEY=SWMKEY-1-abcdef'],
    docs: ['https://docs.docker.com/engine/swarm/swarm_manager_locking/'],
  }),
];
