import { createHash } from 'node:crypto';
import { anthropic } from './anthropic.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { circleci } from './circleci.ts';
import { database } from './database.ts';
import { datadog } from './datadog.ts';
import type { Detector } from './detector.ts';
import { digitalocean } from './digitalocean.ts';
import { discord } from './discord.ts';
import { docker } from './docker.ts';
import { generic } from './generic.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { hashicorpVault } from './hashicorp-vault.ts';
import { heroku } from './heroku.ts';
import { httpAuth } from './http-auth.ts';
import { huggingface } from './huggingface.ts';
import { jwt } from './jwt.ts';
import { mailgun } from './mailgun.ts';
import { netrc } from './netrc.ts';
import { newrelic } from './newrelic.ts';
import { npm } from './npm.ts';
import { openai } from './openai.ts';
import { privateKey } from './private-key.ts';
import { pypi } from './pypi.ts';
import { rubygems } from './rubygems.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { slack } from './slack.ts';
import { stripe } from './stripe.ts';
import { telegram } from './telegram.ts';
import { terraform } from './terraform.ts';
import { twilio } from './twilio.ts';

/** Every detector there is. A vendor's file counts only once it is listed here. */
export const detectors: readonly Detector[] = [
  ...anthropic,
  ...aws,
  ...azure,
  ...circleci,
  ...database,
  ...datadog,
  ...digitalocean,
  ...discord,
  ...docker,
  ...generic,
  ...github,
  ...gitlab,
  ...google,
  ...hashicorpVault,
  ...heroku,
  ...httpAuth,
  ...huggingface,
  ...jwt,
  ...mailgun,
  ...netrc,
  ...newrelic,
  ...npm,
  ...openai,
  ...privateKey,
  ...pypi,
  ...rubygems,
  ...sendgrid,
  ...sentry,
  ...slack,
  ...stripe,
  ...telegram,
  ...terraform,
  ...twilio,
];

/**
 * Names what a set of detectors looks for: `sha256:` and the hash of its data. The order of the detectors and
 * of their fields does not matter; any change of a field does.
 */
export function detectorsRevision(list: readonly Detector[]): string {
  const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `sha256:${createHash('sha256').update(JSON.stringify(sorted, withSortedKeys)).digest('hex')}`;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
