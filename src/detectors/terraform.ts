import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

export const terraform: readonly Detector[] = [
  defineDetector({
    id: 'terraform-cloud-token',
    vendor: 'terraform',
    title: 'HCP Terraform API Token',
    description:
      'Reads state and starts runs of an organisation: the secrets in the state, the clouds behind it.',
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
  }),
  defineDetector({
    id: 'terraform-password',
    vendor: 'terraform',
    title: 'Terraform Administrator Password',
    description: 'The password that a database or machine is made with.',
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
    docs: ['https://developer.hashicorp.com/terraform/tutorials/configuration-language/sensitive-variables'],
  }),
];
