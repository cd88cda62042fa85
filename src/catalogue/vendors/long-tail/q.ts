import { run } from '../../model/pattern.ts';
import { contextual } from '../../model/key.ts';
import type { Vendor } from '../../model/vendor.ts';
import { header } from '../../model/verifier-parts.ts';
import { padded } from '../../patterns/encodings.ts';

/** Vendors from Q of which little more than a key is known. */
export const q: readonly Vendor[] = [
  {
    slug: 'qase',
    name: 'Qase',
    offers: 'test cases',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 40)])],
    verifiers: [
      {
        secrets: ['qase-api-key'],
        url: 'https://api.qase.io/v1/project?limit=1',
        ...header('token'),
        activeAnswer: [200, { status: true, result: { total: 0, entities: [] } }],
        inactiveAnswer: [401, { error: 'Unauthenticated' }],
      },
    ],
  },
  {
    slug: 'qualaroo',
    name: 'Qualaroo',
    offers: 'surveys',
    secrets: [contextual('api-key', padded('alnum', 62, 64))],
  },
  {
    slug: 'qubole',
    name: 'Qubole',
    offers: 'a data platform',
    secrets: [contextual('api-key', [run('alnum-lower', 64)])],
    verifiers: [
      {
        secrets: ['qubole-api-key'],
        url: 'https://us.qubole.com/api/v1.2/account',
        ...header('x-auth-token'),
        otherHosts: 'another region of Qubole',
        activeAnswer: [200, { id: 1 }],
        inactiveAnswer: [401, { error: { error_code: 401, error_message: 'Invalid Token' } }],
      },
    ],
  },
];
