import { defineDetector } from '../../catalogue/model/detector.ts';
import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Context, Detector } from '../../catalogue/model/detector.ts';
import type { Pattern } from '../../catalogue/model/pattern.ts';

/** Halves that want words of their own; the secrets they belong to name them. */
interface Half {
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
  readonly description: string;
  readonly pattern: Pattern;
  readonly context?: Context;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

const half = (said: Half): Detector =>
  defineDetector({
    ...said,
    severity: 'info',
    confidence: said.context ? 'medium' : 'high',
    isIdentifier: true,
  });

export const accounts: readonly Detector[] = [
  half({
    id: 'twilio-account-sid',
    vendor: 'twilio',
    title: 'Twilio Account SID',
    description: 'Names a Twilio account; with its auth token or an API key it opens it.',
    pattern: [lit('AC'), run('hex-lower', 32)],
    context: { words: ['twilio', 'account_sid', 'account-sid', 'accountsid'], within: 50 },
    examples: ['TWILIO_ACCOUNT_SID={secret}', 'accountSid: "{secret}"'],
    counterExamples: ['digest: {secret}', 'TWILIO_ACCOUNT_SID=${SID}'],
  }),
  half({
    id: 'algolia-application-id',
    vendor: 'algolia',
    title: 'Algolia Application ID',
    description: 'Names an Algolia application; with an API key it opens its indices.',
    pattern: [run('alnum-upper', 10)],
    context: {
      words: ['algolia_app', 'algolia-app', 'algoliaapp', 'algolia_id', 'algolia-application', 'appid'],
      within: 24,
    },
    examples: ['ALGOLIA_APP_ID={secret}', 'algoliaAppId: "{secret}"'],
    counterExamples: ['serial {secret}', 'ALGOLIA_APP_ID=${ID}'],
  }),
  half({
    id: 'azure-tenant-id',
    vendor: 'azure',
    title: 'Azure Tenant ID',
    description: 'Names the directory that a client secret of Azure belongs to.',
    pattern: [uuid],
    context: { words: ['tenant'], within: 30 },
    examples: ['AZURE_TENANT_ID={secret}', 'tenantId: "{secret}"'],
    counterExamples: ['request {secret}', 'AZURE_TENANT_ID=${TENANT}'],
  }),
  half({
    id: 'azure-client-id',
    vendor: 'azure',
    title: 'Azure Client ID',
    description: 'Names the application that a client secret of Azure belongs to.',
    pattern: [uuid],
    context: {
      words: ['client_id', 'clientid', 'client-id', 'application_id', 'applicationid'],
      within: 30,
    },
    examples: ['AZURE_CLIENT_ID={secret}', 'clientId: "{secret}"'],
    counterExamples: ['request {secret}', 'AZURE_CLIENT_ID=${CLIENT}'],
  }),
  half({
    id: 'plivo-auth-id',
    vendor: 'plivo',
    title: 'Plivo Auth ID',
    description: 'Names a Plivo account; with its auth token it opens it.',
    pattern: [lit('MA'), run('alnum-upper', 18)],
    context: { words: ['plivo', 'auth_id', 'auth-id', 'authid'], within: 40 },
    examples: ['PLIVO_AUTH_ID={secret}', 'plivo_auth_id: "{secret}"'],
    counterExamples: ['serial {secret}', 'PLIVO_AUTH_ID=${ID}'],
  }),
  half({
    id: 'plaid-client-id',
    vendor: 'plaid',
    title: 'Plaid Client ID',
    description: 'Names a Plaid customer; with its secret it reads bank accounts.',
    pattern: [run('hex-lower', 24)],
    context: { words: ['plaid_client', 'plaid-client', 'plaidclient', 'plaid_id'], within: 24 },
    examples: ['PLAID_CLIENT_ID={secret}', 'plaidClientId: "{secret}"'],
    counterExamples: ['object {secret}', 'PLAID_CLIENT_ID=${ID}'],
  }),
  half({
    id: 'planetscale-service-token-id',
    vendor: 'planetscale',
    title: 'PlanetScale Service Token ID',
    description: 'Names a service token of PlanetScale, whose secret starts with pscale_tkn_.',
    pattern: [run('alnum-lower', 12)],
    context: { words: ['planetscale', 'pscale_id', 'pscale_token_id', 'service_token_id'], within: 30 },
    examples: ['PLANETSCALE_SERVICE_TOKEN_ID={secret}', 'planetscale_id: "{secret}"'],
    counterExamples: ['serial {secret}', 'PLANETSCALE_SERVICE_TOKEN_ID=${ID}'],
  }),
];
