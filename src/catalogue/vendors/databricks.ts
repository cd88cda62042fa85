import { lit, run, optional } from '../model/pattern.ts';
import { hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, optionally } from '../model/verifier-parts.ts';

const docs = ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'];

export const databricks = defineVendor({
  slug: 'databricks',
  name: 'Databricks',
  secrets: [
    {
      id: 'databricks-personal-access-token',
      title: 'Databricks Personal Access Token',
      description: 'Acts as its owner in a workspace: data, jobs, clusters, secrets.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('dapi'), run('hex', 32), optional(lit('-'), run('digit', 1, 10))],
      entropy: 3,
      examples: ['DATABRICKS_TOKEN={secret}', "export DATABRICKS_TOKEN='{secret}'"],
      counterExamples: ['DATABRICKS_TOKEN=dapi', 'DATABRICKS_TOKEN=dapiyour-key-here'],
      docs,
    },
  ],
  identifiers: [
    hostId('workspace', 'cloud.databricks.com', ['personal-access-token']),
    hostId(
      'azure-workspace',
      'azuredatabricks.net',
      ['personal-access-token'],
      [lit('adb-'), run('digit', 10, 20), lit('.'), run('digit', 1, 2)],
    ),
    hostId(
      'gcp-workspace',
      'gcp.databricks.com',
      ['personal-access-token'],
      [run('digit', 10, 20), lit('.'), run('digit', 1, 2)],
    ),
  ],
  verifiers: [
    {
      secrets: ['databricks-personal-access-token'],
      needs: {
        workspace: optionally('the workspace', 'databricks-workspace'),
        azure: optionally('the workspace', 'databricks-azure-workspace'),
        google: optionally('the workspace', 'databricks-gcp-workspace'),
      },
      url: 'https://{workspace}.cloud.databricks.com/api/2.0/preview/scim/v2/Me',
      otherUrls: [
        'https://{azure}.azuredatabricks.net/api/2.0/preview/scim/v2/Me',
        'https://{google}.gcp.databricks.com/api/2.0/preview/scim/v2/Me',
      ],
      ...bearer,
      rules: [{ means: 'inactive', status: 403, oneOf: ['Invalid access token'] }],
      reads: { account: ['userName'] },
      activeAnswer: [200, { userName: 'ann@example.org', active: true }],
      inactiveAnswer: [403, { error_code: 403, message: 'Invalid access token.' }],
    },
  ],
  facts: [
    {
      business: 'data',
      credential: 'Personal access token, service principal secret',
      opens: 'Acts as its owner in the workspace: notebooks, jobs, clusters, data.',
      risks: {
        access: 'Code can be run on clusters, with the cloud roles that hang on them.',
        money: 'Large clusters are billed by the hour.',
      },
      create: 'workspace > Settings > Developer > Access tokens',
      revoke: 'same page, Revoke; admins: token management',
      audit: 'audit log system table (system.access.audit), service accounts events',
      api: 'databricks tokens delete {id}; admins: DELETE /api/2.0/token-management/tokens/{id}',
      rotation: 'several tokens can be valid at once; lifetime is fixed when created',
      overlaps: true,
      variable: 'DATABRICKS_TOKEN',
      checked: ['revoke', 'audit', 'api'],
      sources: [
        'https://docs.databricks.com/security/auth/api-access-permissions.html',
        'https://docs.databricks.com/aws/en/administration-guide/account-settings/audit-logs.html',
      ],
    },
  ],
});
