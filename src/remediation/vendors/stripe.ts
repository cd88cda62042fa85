import type { Facts } from '../../catalogue/model/facts.ts';

/** What is special about Stripe’s keys: test and live, secret and restricted, and money behind them. */
export const stripeLines: NonNullable<Facts['lines']> = {
  about: [
    'A secret key (`sk_live_…`) does everything in the live account that the API offers. A restricted key (`rk_live_…`) does what it was given. `sk_test_…` and `rk_test_…` reach test data only: no money moves, but webhooks, products and test customers can be changed. A publishable key (`pk_…`) is no secret.',
  ],
  create: [
    'Sign in to the Stripe Dashboard and open the API keys, https://dashboard.stripe.com/apikeys. Choose live mode or a sandbox first: their keys are different.',
    'Press Create restricted key rather than Create secret key, and give it only the resources that the service calls: none, read or write for each.',
    'Limit it to the addresses of your servers if those are stable.',
    'Copy the value straight into the secret store: a live secret key is shown only once.',
    'Use one key a service, so that each can be rolled alone.',
  ],
  leaks: [
    '`STRIPE_SECRET_KEY` in an `.env` of a framework (Rails, Laravel, Next.js, Django), copied with the source.',
    'The secret key where the publishable key belongs, built into the bundle of the shop’s front end.',
    'A test or seed script that was run once with the live key.',
    'The file of the Stripe CLI, `~/.config/stripe/config.toml`, in a copied home folder.',
  ],
  audit: [
    'Filter the request log by the key, since the image could be pulled. Where: {audit}.',
    'Look at addresses and user agents that are not your servers, at many failed charges (card testing), and at calls that your code never makes.',
    'Look at what moves money: refunds, payouts, transfers, new external accounts, changed bank accounts, coupons and prices.',
    'Look at exports and lists of customers, and at new webhook endpoints, API keys and team members.',
    'Compare the balance, the payouts on their way and the disputes of those days with your own books. Tell Stripe support if you find anything.',
  ],
  revoke: [
    'Make the new key. Where: {create}. Roll key… makes one with the same permissions and asks when the old one expires: now if it is being abused, otherwise some hours ahead. Better still, make a restricted key to take the place of a secret one.',
    'Put the new key into the secret store, then restart or redeploy what calls Stripe: the sandbox first, then production, one service after the other. Make a payment and a refund with each.',
    'When the request log shows no more calls with the old key, let it expire or delete it. How: {revoke}.',
    'If the webhook signing secret (`whsec_…`) lay in the same image, roll it too; it has a playbook of its own, `stripe-webhook-signing-secret`.',
    'Watch for a week: calls with the old key fail with 401, and none of yours may be among them; look at refunds, payouts and disputes. Where: {audit}.',
  ],
  impact: [
    'Inventory: checkout, subscriptions, refunds, invoices, reports and every worker that calls Stripe with this key fail with 401 as soon as it has expired. Webhooks still arrive: they are signed with another secret. The request log by key shows which services call; search for `STRIPE_` and `sk_live_` in code, CI variables and plugins of shops.',
    'Communication: tell finance, support and whoever is on call; payments that fail are noticed by customers within minutes.',
    'Staging: try the same change with the test keys of a sandbox first: roll, deploy, pay with a test card, refund.',
    'Fallback: roll the key with an expiry some hours ahead, so that old and new are valid together, unless it is being abused now. Stripe retries webhooks, and clients can retry payments with the same idempotency key.',
  ],
  practice: [
    'Storage: on servers only, in a secret store, injected as `STRIPE_SECRET_KEY` when the container starts. Publishable keys are the only ones for browsers and apps.',
    'Rotation: roll keys on a schedule, and when somebody with access leaves, so that doing it in a hurry is nothing new. Delete keys that the log shows no calls for.',
    'Least privilege: restricted keys for each service, with addresses; live keys never on machines of developers.',
    'Monitoring: look through the request log regularly, alert on refunds and payouts above what is usual, use Radar rules against card testing. Scan every image before it is pushed.',
  ],
};
