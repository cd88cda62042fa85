import { hostId } from '../model/identifier.ts';
import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'];

export const octopusdeploy = defineVendor({
  slug: 'octopusdeploy',
  name: 'Octopus Deploy',
  secrets: [
    {
      id: 'octopusdeploy-api-key',
      title: 'Octopus Deploy API Key',
      description: 'Deploys as its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('API-'), run('alnum-upper', 25, 34)],
      entropy: 3.3,
      examples: ['OCTOPUS_API_KEY={secret}', 'octopus_api_key: "{secret}"'],
      counterExamples: ['OCTOPUS_API_KEY=API-', 'OCTOPUS_API_KEY=API-your-key-here'],
      docs,
    },
  ],
  identifiers: [hostId('instance', 'octopus.app', ['api-key'])],
  verifiers: [
    {
      secrets: ['octopusdeploy-api-key'],
      needs: needsTenant('the instance', 'octopusdeploy-instance'),
      url: 'https://{tenant}.octopus.app/api/users/me',
      ...header('x-octopus-apikey'),
      otherHosts: 'a self-hosted server',
      reads: { account: ['Username'] },
      activeAnswer: [200, { Id: 'Users-1', Username: 'ann' }],
      inactiveAnswer: [401, { ErrorMessage: 'The API key you provided was not valid.' }],
    },
  ],
});
