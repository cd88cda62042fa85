import { defineVendor } from '../model/vendor.ts';

export const adyen = defineVendor({
  slug: 'adyen',
  name: 'Adyen',
  secrets: [],
  facts: [
    {
      business: 'payments',
      credential: 'API key',
      opens: 'Makes and changes payments of the merchant accounts it was given rights on.',
      risks: { access: 'Payments, captures and refunds, and payouts if the credential has that role.' },
      create: 'Adyen Customer Area > Developers > API credentials',
      revoke: 'same page, Generate new API key (24-hour overlap)',
      audit: 'Developers > API logs',
      api: 'POST /v3/merchants/{id}/apiCredentials/{id}/generateApiKey',
      rotation: 'old key stays valid 24 hours',
      overlaps: true,
      variable: 'ADYEN_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
