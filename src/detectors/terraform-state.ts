import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Element } from '../catalogue/model/pattern.ts';
import { phrase } from './values.ts';

const docs = ['https://developer.hashicorp.com/terraform/language/manage-sensitive-data'];

const colon: Element = { chars: ' :', min: 1, max: 4 };

export const terraformState: readonly Detector[] = [
  defineDetector({
    id: 'terraform-state-secret',
    vendor: 'terraform',
    title: 'Secret in a Terraform State',
    description:
      'An attribute of a resource that providers mark as sensitive; the state holds it in clear text.',
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
  }),
  defineDetector({
    id: 'terraform-state-random-password',
    vendor: 'terraform',
    title: 'Generated Password in a Terraform State',
    description: 'A password that Terraform made up itself; the state holds it in clear text.',
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
  }),
];
