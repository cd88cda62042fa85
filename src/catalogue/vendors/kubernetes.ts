import { lit, run, oneOf, optional, type Element } from '../model/pattern.ts';
import type { Context } from '../model/detector.ts';
import { defineVendor } from '../model/vendor.ts';
import { visible } from '../patterns/text.ts';

const docs = ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'];

const kubeconfig = ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'];

/** From a key of YAML or JSON to its value. */
const yamlTo: Element = {
  seq: [
    { chars: '"\'', min: 0, max: 1 },
    { chars: ' ', min: 0, max: 2 },
    lit(':'),
    { chars: ' ', min: 0, max: 4 },
    { chars: '"\'', min: 0, max: 1 },
  ],
  min: 1,
  max: 1,
};

/** What tells the manifest of a Secret from others. */
const secretManifest: Context = {
  words: ['kind: secret', '"kind":"secret"', '"kind": "secret"', "kind: 'secret", 'kind: "secret'],
  within: 500,
  side: 'either',
};

export const kubernetes = defineVendor({
  slug: 'kubernetes',
  name: 'Kubernetes',
  secrets: [
    {
      id: 'kubernetes-bootstrap-token',
      title: 'Kubernetes Bootstrap Token',
      description: 'Lets a machine join a cluster as a node; lives a day by default.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum-lower', 6), lit('.'), run('alnum-lower', 16)],
      context: {
        words: [
          'kubeadm',
          'bootstrap_token',
          'bootstrap-token',
          'bootstraptoken',
          'bootstrap token',
          '--token',
        ],
        within: 48,
      },
      entropy: 3,
      check: 'password-like',
      examples: ['kubeadm join 10.0.0.1:6443 --token {secret}', 'BOOTSTRAP_TOKEN={secret}'],
      counterExamples: ['etag {secret}', 'BOOTSTRAP_TOKEN=<your-token>', 'BOOTSTRAP_TOKEN={secret}{secret}'],
      docs,
    },
    {
      id: 'kubernetes-client-key',
      kind: 'private-key',
      title: 'kubeconfig Client Key',
      description: 'The private key of a kubeconfig file: acts in the cluster as its user.',
      severity: 'critical',
      confidence: 'high',
      before: [lit('client-key-data'), yamlTo],
      // `-----BEGIN`, then any of the kinds of private keys.
      pattern: [lit('LS0tLS1CRUdJTi'), run('base64', 100, 12000), { chars: '=', min: 0, max: 2 }],
      entropy: 3.5,
      examples: ['  user:\n    client-key-data: {secret}\n', '{"user": {"client-key-data": "{secret}"}}'],
      counterExamples: ['    client-key-data: REDACTED\n', '    client-certificate-data: {secret}\n'],
      docs: kubeconfig,
    },
    {
      id: 'kubernetes-kubeconfig-credential',
      title: 'kubeconfig Token or Password',
      description: 'The token or password of a kubeconfig file: acts in the cluster as its user.',
      severity: 'critical',
      confidence: 'high',
      before: [
        lit('user:'),
        { chars: ' \r\n', min: 2, max: 40 },
        optional(lit('username: '), visible(1, 80, ''), { chars: ' \r\n', min: 2, max: 40 }),
        oneOf('token: ', 'password: '),
        { chars: '"\'', min: 0, max: 1 },
      ],
      pattern: [visible(8, 4000, '"\'`<>\\')],
      context: { words: ['users:', 'kind: config', 'current-context:', 'preferences:'], within: 500 },
      check: 'password-like',
      examples: [
        'kind: Config\nusers:\n- name: admin\n  user:\n    token: {secret}\n',
        'users:\n- name: "admin"\n  user:\n    username: admin\n    password: {secret}\n',
      ],
      counterExamples: [
        'users:\n- name: admin\n  user:\n    token: REDACTED\n',
        'a user: the token: {secret} it was given',
      ],
      docs: kubeconfig,
    },
    {
      id: 'kubernetes-bootstrap-token-secret',
      title: 'Kubernetes Bootstrap Token Secret',
      description: 'With its id, lets a machine join a cluster as a node.',
      severity: 'high',
      confidence: 'medium',
      before: [
        lit('token-secret'),
        { chars: '"\'', min: 0, max: 1 },
        lit(':'),
        { chars: ' "\'', min: 0, max: 4 },
      ],
      pattern: [run('alnum-lower', 16)],
      context: { words: ['token-id'], within: 100, side: 'either' },
      entropy: 2.5,
      examples: [
        'stringData:\n  token-id: 0a1b2c\n  token-secret: {secret}\n',
        '  token-id: "0a1b2c"\n  token-secret: "{secret}"\n',
      ],
      counterExamples: ['token-secret: {secret}', 'token-id: 0a1b2c\ntoken-secret: <secret>\n'],
      docs: ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'],
    },
    {
      id: 'kubernetes-secret-manifest',
      title: 'Kubernetes Secret',
      description: 'A value in the manifest of a Secret, which is encoded in base64 and not encrypted.',
      severity: 'high',
      confidence: 'medium',
      before: [
        { oneOf: ['password', 'passwd', 'pass', 'pwd', 'token', 'secret', 'credentials', 'key'], ci: true },
        run('word', 0, 24, '.-'),
        yamlTo,
      ],
      pattern: [run('base64', 8, 1000), { chars: '=', min: 0, max: 2 }],
      context: secretManifest,
      check: 'base64-password',
      examples: [
        'apiVersion: v1\nkind: Secret\ndata:\n  db-password: {secret}\n',
        '{"kind": "Secret", "data": {"API_TOKEN": "{secret}"}}',
      ],
      counterExamples: [
        'kind: Secret\ndata:\n  password: Y2hhbmdlbWU=\n',
        'kind: ConfigMap\ndata:\n  password: {secret}\n',
        'kind: Secret\ndata:\n  password: <base64 of the password>\n',
      ],
      docs: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
    },
    {
      id: 'kubernetes-secret-value',
      title: 'Kubernetes Secret (value of any name)',
      description: 'A value in the manifest of a Secret, whatever it is called there.',
      severity: 'high',
      confidence: 'medium',
      before: [
        { chars: '\n{,', min: 1, max: 1 },
        { chars: ' \t"\'\r\n', min: 0, max: 40 },
        run('word', 1, 60, '.-'),
        yamlTo,
        optional({ chars: '|>', min: 1, max: 1 }, { chars: '-+\r\n \t', min: 1, max: 40 }),
      ],
      pattern: [run('base64', 8, 4000), { chars: '=', min: 0, max: 2 }],
      context: secretManifest,
      check: 'base64-text',
      examples: [
        'apiVersion: v1\nkind: Secret\ndata:\n  first.user: {secret}\n',
        "data:\n\textra: '{secret}'\nkind: Secret\n",
        'kind: Secret\ndata:\n  config: >-\n    {secret}\n',
      ],
      counterExamples: [
        'kind: ConfigMap\ndata:\n  first.user: {secret}\n',
        'kind: Secret\nmetadata:\n  name: checkout2026\ntype: Opaque\n',
      ],
      docs: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
    },
  ],
  facts: [
    {
      business: 'platforms',
      covers: ['kubernetes-'],
      credential: 'Service account token, kubeconfig client certificate, bootstrap token',
      opens: 'Acts in the cluster as a service account or a user, with all its roles.',
      risks: {
        access:
          'Pods can be started and entered; with enough rights a privileged pod takes over the node and then the cluster.',
        data: 'Secrets of the namespaces it can reach, and all volumes.',
        money: 'Nodes are used for mining, and the cloud account behind them is next.',
      },
      create: 'kubectl create token / Secret of type kubernetes.io/service-account-token',
      revoke:
        'delete the Secret or the bound object (or the ServiceAccount); client certificates cannot be revoked, only the CA rotated or RBAC removed',
      audit: 'API server audit log (user system:serviceaccount:…, credential-id)',
      api: 'kubectl delete secret {name}',
      rotation:
        'tokens bound to a pod or a Secret stop about a minute after it was deleted; unbound ones live until they expire',
      overlaps: true,
      variable: 'KUBECONFIG',
      checked: ['revoke', 'rotation'],
      sources: ['https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
    },
  ],
});
