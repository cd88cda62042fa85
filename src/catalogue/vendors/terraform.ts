import { type Element, lit, oneOf, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { phrase } from '../patterns/text.ts';

const docs = ['https://developer.hashicorp.com/terraform/language/manage-sensitive-data'];

const colon: Element = { chars: ' :', min: 1, max: 4 };

export const terraform = defineVendor({
  slug: 'terraform',
  name: 'HCP Terraform',
  secrets: [
    {
      id: 'terraform-state-secret',
      title: 'Secret in a Terraform State',
      description:
        'An attribute of a resource that providers mark as sensitive; the state stores it in clear text.',
      severity: 'high',
      confidence: 'medium',
      before: [
        oneOf(
          '"access_key"',
          '"admin_password"',
          '"administrator_login_password"',
          '"administrator_password"',
          '"api_key"',
          '"api_secret"',
          '"auth_token"',
          '"client_key"',
          '"client_secret"',
          '"connection_string"',
          '"db_password"',
          '"master_password"',
          '"master_user_password"',
          '"password"',
          '"plaintext"',
          '"primary_access_key"',
          '"primary_connection_string"',
          '"primary_key"',
          '"root_password"',
          '"sas_token"',
          '"secondary_access_key"',
          '"secondary_key"',
          '"secret"',
          '"secret_access_key"',
          '"secret_data"',
          '"secret_key"',
          '"secret_string"',
          '"ses_smtp_password_v4"',
          '"shared_secret"',
          '"token"',
          '"tunnel1_preshared_key"',
          '"tunnel2_preshared_key"',
          '"value_wo"',
        ),
        colon,
        lit('"'),
      ],
      pattern: [phrase(6, 400, '"\\')],
      context: {
        words: ['"schema_version"', '"sensitive_attributes"', '"terraform_version"'],
        within: 1500,
        side: 'either',
      },
      check: 'password-like',
      examples: [
        '{"schema_version": 0, "attributes": {"username": "app", "password": "{secret}"}, "sensitive_attributes": []}',
        '{\n  "terraform_version": "1.9.0",\n  "attributes": {\n    "secret_string": "{secret}"\n  }\n}\n',
      ],
      counterExamples: [
        '{"schema_version": 0, "attributes": {"password": ""}}',
        '{"schema_version": 0, "attributes": {"password": "changeme"}}',
        '{"attributes": {"password": "{secret}"}}',
      ],
      docs,
    },
    {
      id: 'terraform-state-random-password',
      kind: 'password',
      title: 'Generated Password in a Terraform State',
      description: 'A password that Terraform generated; the state stores it in clear text.',
      severity: 'high',
      confidence: 'medium',
      before: [lit('"result"'), colon, lit('"')],
      pattern: [phrase(8, 400, '"\\')],
      context: { words: ['"random_password"'], within: 1500 },
      check: 'not-placeholder',
      examples: [
        '{"type": "random_password", "name": "db", "instances": [{"attributes": {"length": 24, "result": "{secret}"}}]}',
        '{\n  "type": "random_password",\n  "result": "{secret}"\n}\n',
      ],
      counterExamples: [
        '{"type": "random_password", "result": ""}',
        '{"type": "random_pet", "result": "{secret}"}',
      ],
      docs,
    },
    {
      id: 'terraform-cloud-token',
      title: 'HCP Terraform API Token',
      description:
        'Reads the state and starts the runs of an organisation; opens the secrets in the state and the clouds it manages.',
      severity: 'critical',
      confidence: 'high',
      pattern: [run('alnum', 14), lit('.atlasv1.'), run('base64url', 60, 70, '=')],
      entropy: 3.5,
      examples: [
        'credentials "app.terraform.io" {\n  token = "{secret}"\n}\n',
        'TF_TOKEN_app_terraform_io={secret}',
      ],
      counterExamples: ['token = "xxxxxx.atlasv1.zzzzzzzzzzzzz"', 'TFE_TOKEN=<user>.atlasv1.<token>'],
      docs: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
    },
    {
      id: 'terraform-password',
      kind: 'password',
      title: 'Terraform Administrator Password',
      description: 'The administrator password that a database or machine is created with.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 7, 19, '=')],
      context: {
        words: ['administrator_login_password', 'admin_login_password', 'administrator_password'],
        within: 40,
      },
      entropy: 2.5,
      check: 'password-like',
      examples: ['administrator_login_password = "{secret}"', 'administrator_password: {secret}'],
      counterExamples: [
        'administrator_login_password = "changeme1"',
        'administrator_login_password = var.password',
        'etag: {secret}',
      ],
      docs: [
        'https://developer.hashicorp.com/terraform/tutorials/configuration-language/sensitive-variables',
      ],
    },
  ],
  verifiers: [
    {
      secrets: ['terraform-cloud-token'],
      url: 'https://app.terraform.io/api/v2/account/details',
      ...bearer,
      otherHosts: 'a self-hosted Terraform Enterprise server',
      // Tokens of teams and organizations have no account.
      activeButForbidden: [404],
      reads: { account: ['data.attributes.username'] },
      activeAnswer: [200, { data: { id: 'user-x', type: 'users', attributes: { username: 'ann' } } }],
      inactiveAnswer: [401, { errors: [{ status: '401', title: 'unauthorized' }] }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      covers: ['terraform-cloud'],
      credential: 'HCP Terraform user, team, organization tokens',
      opens: 'Plans and applies in the workspaces that its user, team or organisation can reach.',
      risks: {
        access:
          'A run can change or destroy all infrastructure of a workspace, with the cloud credentials that are stored there.',
        data: 'State files contain passwords and keys in clear text.',
      },
      create: 'https://app.terraform.io/app/settings/tokens; organisation: Settings > API tokens',
      revoke: 'same page, Delete / Regenerate',
      audit: 'Audit trails API (GET /api/v2/organization/audit-trail)',
      api: 'DELETE /api/v2/authentication-tokens/{id}; team and organization: DELETE …/authentication-token',
      rotation:
        'a user may have several tokens; an organisation has one, and regenerating it ends the old one',
      overlaps: true,
      variable: 'TF_TOKEN_app_terraform_io',
      checked: ['create'],
      sources: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
    },
  ],
});
