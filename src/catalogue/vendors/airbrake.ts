import { run } from '../model/pattern.ts';
import { contextual } from '../model/key.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';

export const airbrake = defineVendor({
  slug: 'airbrake',
  name: 'Airbrake',
  offers: 'reports of errors',
  keyDefaults: {
    docs: ['https://airbrake.io/docs/api/'],
  },
  secrets: [
    contextual('project-key', [run('alnum', 32, 32, '-')], { severity: 'medium' }),
    contextual('user-key', [run('alnum', 40, 40, '-')]),
  ],
  identifiers: [
    assignedId(
      'project-id',
      ['airbrake_project_id', 'airbrake_id'],
      [run('digit', 4, 8)],
      ['project-key', 'user-key'],
    ),
  ],
  verifiers: [
    {
      secrets: ['airbrake-user-key'],
      url: 'https://api.airbrake.io/api/v4/projects?key={secret}',
      activeAnswer: [200, { projects: [], count: 0 }],
      inactiveAnswer: [401, { message: 'Unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'Project API key',
      opens: 'A project key sends errors; a user key reads them.',
      create: 'https://airbrake.io > project > Settings',
      revoke: 'same page, Regenerate API Key',
      audit: 'no log of its use is known; look at what changed, and at the usage or billing page',
      rotation: 'regenerating ends the old value at once',
      overlaps: false,
      variable: 'AIRBRAKE_PROJECT_KEY',
      checked: ['create', 'revoke', 'rotation'],
      sources: ['https://howtorotate.com/docs/tutorials/airbrake/'],
    },
  ],
});
