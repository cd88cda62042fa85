import { type Half, partner } from './half.ts';

/**
 * Ids that are told by themselves, too: beside their secret they go into its finding. A key that is worth as much as the
 * secret beside it (`trello-api-key`) keeps a finding of its own.
 */
export const partners: readonly Half[] = [
  partner('cloudinary', 'api-key', ['api-secret']),
  partner('duo', 'integration-key', ['secret-key']),
  partner('hypertrack', 'api-key-acc', ['api-key']),
  partner('lark', 'suiteapikey', ['app-secret']),
  partner('pubnub', 'subscription-key', ['publish-key']),
  partner('ramp', 'api-key', ['client-secret']),
  partner('razorpay', 'live-key-id', ['secret-key']),
  partner('razorpay', 'test-key-id', ['secret-key']),
  partner('salesforce', 'consumer-key', ['consumer-secret', 'consumer-secret-numeric']),
  partner('sendbird', 'access-id', ['api-token']),
  partner('sumologic', 'access-id', ['access-key']),
  partner('vonage', 'api-key', ['secret']),
];
