import { contextual } from '../model/key.ts';
import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { jsonWebToken } from '../patterns/encodings.ts';

export const droneci = defineVendor({
  slug: 'droneci',
  name: 'Drone',
  offers: 'builds',
  keyDefaults: { docs: ['https://docs.drone.io/api/overview/'] },
  secrets: [
    contextual('access-token', [{ anyOf: [[run('alnum', 32)], [run('hex-lower', 33, 64)]] }]),
    contextual('jwt-access-token', jsonWebToken, { confidence: 'high', title: 'Drone Access Token (JWT)' }),
  ],
  verifiers: [
    {
      secrets: ['droneci-access-token'],
      url: 'https://cloud.drone.io/api/user',
      ...bearer,
      otherHosts: 'a self-hosted Drone server',
      reads: { account: ['login'] },
      activeAnswer: [200, { id: 1, login: 'ann' }],
      inactiveAnswer: [401, { message: 'Unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'automation',
      name: 'Drone CI',
      credential: 'Personal token',
      opens: 'Acts as its owner on the Drone server.',
      create: '{drone}/account',
      revoke: "rotate the user's token with drone user update / database",
      audit: 'Drone server log',
      rotation: 'a user has one token',
      overlaps: false,
      variable: 'DRONE_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
