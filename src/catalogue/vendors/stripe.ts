import type { Facts } from '../model/facts.ts';
import { lit, oneOf, optional, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.stripe.com/keys', 'https://docs.stripe.com/webhooks'];

/** Replaces the texts for API tokens: Stripe’s keys are live or test, secret or restricted, and move money. */
const playbook: NonNullable<Facts['lines']> = {
  about: [
    'A secret key (`sk_live_…`) can do everything in the live account that the API offers. A restricted key (`rk_live_…`) can do only what its permissions allow. `sk_test_…` and `rk_test_…` reach only test data: no money moves, but webhooks, products and test customers can be changed. A publishable key (`pk_…`) is not a secret.',
  ],
  create: [
    'Sign in to the Stripe Dashboard and open the API keys, https://dashboard.stripe.com/apikeys. Choose live mode or a sandbox first: their keys are different.',
    'Select Create restricted key rather than Create secret key, and give the key access only to the resources that the service calls: none, read or write for each.',
    'Restrict the key to the IP addresses of your servers if they are stable.',
    'Copy the value directly into the secret store: a live secret key is shown only once.',
    'Use one key per service, so that each can be rolled separately.',
  ],
  leaks: [
    '`STRIPE_SECRET_KEY` in the `.env` file of a framework (Rails, Laravel, Next.js, Django) that is copied with the source code.',
    'The secret key in place of the publishable key, built into the bundle of the shop’s front end.',
    'A test or seed script that was run once with the live key.',
    'The configuration file of the Stripe CLI, `~/.config/stripe/config.toml`, in a copied home directory.',
  ],
  audit: [
    'Filter the request log by the key, from the time when the image could first be pulled. Where: {audit}.',
    'Look for addresses and user agents that are not those of your servers, for many failed charges (card testing), and for calls that your code never makes.',
    'Check everything that moves money: refunds, payouts, transfers, new external accounts, changed bank accounts, coupons and prices.',
    'Check exports and lists of customers, and new webhook endpoints, API keys and team members.',
    'Compare the balance, the pending payouts and the disputes of those days with your own books. Contact Stripe support if you find anything.',
  ],
  revoke: [
    'Create a new key. Where: {create}. Roll key… creates one with the same permissions and asks when the old one expires: choose now if it is being abused, otherwise a time some hours ahead. It is better to replace a secret key with a restricted one.',
    'Put the new key into the secret store, then restart or redeploy the services that call Stripe: in the sandbox first, then in production, one after the other. Make a payment and a refund with each.',
    'When the request log shows no more calls with the old key, let it expire or delete it. How: {revoke}.',
    'If the webhook signing secret (`whsec_…`) was in the same image, roll it too. Its playbook is `stripe-webhook-signing-secret`.',
    'Watch the request log for a week: calls with the old key have to fail with 401, and none of them may come from your services. Check refunds, payouts and disputes too. Where: {audit}.',
  ],
  impact: [
    'Inventory: checkout, subscriptions, refunds, invoices, reports and every worker that calls Stripe with this key fail with 401 as soon as the key has expired. Webhooks still arrive: they are signed with another secret. The request log, filtered by the key, shows which services call; search for `STRIPE_` and `sk_live_` in code, CI variables and shop plugins.',
    'Communication: tell finance, support and the people on call. Customers notice failed payments within minutes.',
    'Staging: try the same change with the test keys of a sandbox first: roll, deploy, pay with a test card, refund.',
    'Fallback: unless the key is being abused now, roll it with an expiry some hours ahead, so that the old and the new key are valid at the same time. Stripe retries webhooks, and clients can retry payments with the same idempotency key.',
  ],
  practice: [
    'Storage: keep the key on servers only, in a secret store, and inject it as `STRIPE_SECRET_KEY` when the container starts. Only publishable keys belong in browsers and apps.',
    'Rotation: roll keys on a schedule and when somebody with access leaves, so that an urgent rotation is routine. Delete keys for which the log shows no calls.',
    'Least privilege: use a restricted key for each service, limited to its IP addresses. Keep live keys off developers’ machines.',
    'Monitoring: review the request log regularly, alert on unusually high refunds and payouts, and use Radar rules against card testing. Scan every image before it is pushed.',
  ],
};

export const stripe = defineVendor({
  slug: 'stripe',
  name: 'Stripe',
  secrets: [
    {
      id: 'stripe-live-secret-key',
      title: 'Stripe Live Secret Key',
      description: 'Full access to a live Stripe account: charges, refunds, payouts and customer data.',
      severity: 'critical',
      confidence: 'high',
      pattern: [oneOf('sk_live_', 'sk_prod_'), run('alnum', 20, 247)],
      entropy: 3,
      examples: ['STRIPE_SECRET_KEY={secret}', "const stripe = require('stripe')('{secret}');"],
      counterExamples: [
        'STRIPE_SECRET_KEY=sk_live_...',
        'STRIPE_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
      docs,
    },
    {
      id: 'stripe-live-restricted-key',
      title: 'Stripe Live Restricted Key',
      description: 'Access to a live Stripe account within the permissions chosen for the key.',
      severity: 'critical',
      confidence: 'high',
      pattern: [oneOf('rk_live_', 'rk_prod_'), run('alnum', 20, 247)],
      entropy: 3,
      examples: ['STRIPE_API_KEY={secret}', 'stripe listen --api-key {secret}'],
      counterExamples: [
        'rk_live_ is the prefix of restricted keys',
        'key: rk_live_00000000000000000000000000',
      ],
      docs,
    },
    {
      id: 'stripe-test-secret-key',
      title: 'Stripe Test Secret Key',
      description: 'Access to the test mode of a Stripe account; no real money moves.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('sk_test_'), run('alnum', 20, 247)],
      entropy: 3,
      examples: ['STRIPE_SECRET_KEY={secret}', 'curl https://api.stripe.com/v1/charges -u {secret}:'],
      counterExamples: ['STRIPE_SECRET_KEY=sk_test_123', 'sk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
      docs,
    },
    {
      id: 'stripe-test-restricted-key',
      title: 'Stripe Test Restricted Key',
      description: 'Access to the test mode of a Stripe account within the permissions chosen for the key.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('rk_test_'), run('alnum', 20, 247)],
      entropy: 3,
      examples: ['STRIPE_API_KEY={secret}', '{ "stripe": { "key": "{secret}" } }'],
      counterExamples: ['rk_test_...', 'key: rk_test_xxxxxxxxxxxxxxxxxxxxxxxxxx'],
      docs,
    },
    {
      id: 'stripe-webhook-signing-secret',
      kind: 'signing-secret',
      title: 'Stripe Webhook Signing Secret',
      description: 'Signs the events that a webhook endpoint trusts; with it, events can be forged.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('whsec_'), run('base64', 32, 64), optional(lit('='))],
      entropy: 3,
      examples: ['STRIPE_WEBHOOK_SECRET={secret}', 'const endpointSecret = "{secret}";'],
      counterExamples: ['endpointSecret = "whsec_..."', 'STRIPE_WEBHOOK_SECRET=whsec_test_secret'],
      docs,
    },
    {
      id: 'stripe-client-secret',
      kind: 'session',
      title: 'Stripe Payment Client Secret',
      description: 'Completes one payment from a browser.',
      severity: 'low',
      confidence: 'high',
      pattern: [oneOf('pi_', 'seti_'), run('alnum', 24), lit('_secret_'), run('alnum', 25)],
      entropy: 3.5,
      examples: ['STRIPE_SECRET={secret}', 'stripe_secret: "{secret}"'],
      counterExamples: ['STRIPE_SECRET=pi_', 'STRIPE_SECRET=pi_your-secret-here'],
      docs,
    },
    {
      id: 'stripe-short-key',
      title: 'Stripe Key (short)',
      description:
        'Access to a Stripe account; a secret or restricted key that is shorter than those that Stripe issues.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        oneOf('sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_'),
        run('alnum', 10, 19),
      ],
      entropy: 2.8,
      check: 'password-like',
      examples: ['STRIPE_KEY={secret}', '"key": "{secret}"'],
      counterExamples: ['STRIPE_KEY=sk_test_123', 'STRIPE_KEY=sk_live_yourkeyhere', '{secret}0123456789'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: [
        'stripe-live-secret-key',
        'stripe-live-restricted-key',
        'stripe-test-secret-key',
        'stripe-test-restricted-key',
        'stripe-short-key',
      ],
      url: 'https://api.stripe.com/v1/account',
      ...bearer,
      errors: 'stripe',
      activeAnswer: [
        200,
        { id: 'acct_000000000000000A', object: 'account', settings: { dashboard: { display_name: 'Acme' } } },
      ],
      inactiveAnswer: [
        401,
        {
          error: {
            message: 'Invalid API Key provided',
            type: 'invalid_request_error',
            doc_url: 'https://docs.stripe.com/error-codes',
            request_log_url: 'https://dashboard.stripe.com/logs/req_0000?t=1',
          },
        },
      ],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'Secret, restricted and test keys',
      opens:
        'A secret key can do everything in the account that the API offers; a restricted key can do what its permissions allow; test keys move no real money.',
      risks: {
        access:
          'Charges, refunds, subscriptions, payouts and webhook endpoints can be created and changed; with Connect, those of connected accounts too.',
        data: 'Customers with their names, addresses, e-mail addresses, the last digits of their cards, invoices and payment history. Full card numbers cannot be read.',
        money:
          'Refunds and transfers to an attacker’s accounts, and card testing: thousands of small charges that result in fees and disputes.',
        reputation:
          'Customers see charges that they never made; disputes can cost you the right to accept cards.',
      },
      create: 'https://dashboard.stripe.com/apikeys',
      revoke: 'same page, Roll key… (with expiry) or Delete key…',
      audit: 'Workbench / Developers > Logs filtered by API key; security history',
      api: 'POST /v2/iam/api_keys/{id}/expire or /rotate (IAM API)',
      rotation:
        'when you roll a key, you choose when the old one expires (now or later); several restricted keys can be valid at once',
      overlaps: true,
      variable: 'STRIPE_SECRET_KEY',
      lines: playbook,
      checked: ['create', 'revoke', 'rotation'],
      sources: [
        'https://docs.stripe.com/keys',
        'https://docs.stripe.com/keys-best-practices',
        'https://howtorotate.com/docs/tutorials/stripe/',
      ],
    },
    {
      id: 'stripe-client-secret',
      business: 'payments',
      credential: 'Client secret of one payment',
      opens: 'Completes one payment from a browser.',
      risks: {
        access: 'This one payment can be completed and its state can be read, nothing else.',
        data: 'Amount and state of that payment.',
        money: 'No money can be taken: the secret only completes a payment.',
        reputation: 'Little; it shows that real payments are used in tests.',
      },
      create: 'created with each PaymentIntent or SetupIntent',
      revoke: 'cancel the PaymentIntent or SetupIntent',
      audit: 'Dashboard > Payments, the one payment',
      rotation: 'each payment has its own secret, which is useless once the payment is complete',
      overlaps: true,
      variable: 'PAYMENT_INTENT_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
    {
      id: 'stripe-webhook',
      business: 'payments',
      name: 'Stripe webhooks',
      credential: 'Webhook signing secret (whsec_)',
      opens: 'Signs the events that your endpoint accepts as sent by Stripe.',
      risks: {
        access:
          'Forged events such as checkout.session.completed are accepted: orders are fulfilled that were never paid.',
        data: 'The secret cannot read data.',
        money: 'Goods and subscriptions are delivered for payments that were never made.',
        reputation: 'Customers see wrong states of their payments.',
      },
      create: 'https://dashboard.stripe.com/webhooks',
      revoke: 'endpoint > Roll secret',
      audit: 'Workbench > Events',
      rotation: 'the old secret can stay valid for up to 24 hours',
      overlaps: true,
      variable: 'STRIPE_WEBHOOK_SECRET',
      checked: ['revoke'],
      sources: [
        'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/stripe_webhook_secret',
      ],
    },
  ],
});
