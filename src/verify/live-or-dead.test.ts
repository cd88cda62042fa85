import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Vendors, findingOf, startVendors, storeOf, verifyOne } from './testing.ts';
import { verifiers } from './verifiers/index.ts';
import type { Sample, Validity, Verifier } from './verifier.ts';

let vendors: Vendors;
beforeAll(async () => {
  vendors = await startVendors();
});
beforeEach(() => {
  vendors.received.splice(0);
});
afterAll(() => {
  vendors.close();
});

function verifierOf(detector: string): Verifier {
  const found = verifiers.find(({ detectors }) => detectors.includes(detector));
  if (found === undefined) throw new Error(`no verifier of ${detector}`);
  return found;
}

const halvesFor = ({ needs = {} }: Verifier): Record<string, readonly string[]> =>
  Object.fromEntries(Object.values(needs).map(({ detectors: [id = ''] }) => [id, ['made-up']]));

test.each([
  ['cloudinary-api-secret', 'api-eu.cloudinary.com'],
  ['contentful-management-token', 'api.eu.contentful.com'],
  ['datadog-api-key', 'api.ap2.datadoghq.com'],
  ['datadog-api-key', 'api.ddog-gov.com'],
  ['datadog-application-key', 'api.ap2.datadoghq.com'],
  ['intercom-access-token', 'api.au.intercom.io'],
  ['jotform-api-key', 'hipaa-api.jotform.com'],
  ['launchdarkly-access-token', 'app.eu.launchdarkly.com'],
  ['launchdarkly-access-token', 'app.launchdarkly.us'],
  ['mixpanel-api-key', 'in.mixpanel.com'],
  ['smartsheets-api-key', 'api.smartsheet.au'],
  ['smartsheets-api-key', 'api.smartsheetgov.com'],
  ['snyk-api-token', 'api.au.snyk.io'],
  ['snyk-api-token', 'api.snykgov.io'],
])('%s that only %s knows is live', async (detector, host) => {
  const verifier = verifierOf(detector);
  vendors.answer = (request) => (request.host === host ? verifier.alive : verifier.dead);
  const finding = await verifyOne(findingOf(detector), storeOf('made-up', halvesFor(verifier)), vendors);
  expect(finding).toMatchObject({ validity: 'active', verification: { host } });
});
