import type { LineOfBusiness, Risks } from '../catalogue/model/facts.ts';

/** The risks for each line of business; a vendor's own facts override them. `{name}` is the vendor. */
export const BUSINESS_RISKS: Readonly<Record<LineOfBusiness, Risks>> = {
  /** Models and machine learning. */
  ai: {
    access: 'Models of {name} can be run in your account, and everything else in its API can be used.',
    data: 'Prompts, files, fine-tuned models and data sets in the account can be read, as far as the key allows.',
    money: 'Keys for models are resold: others run their requests on your bill until the limit is reached.',
    reputation:
      'Content that violates the rules of {name} is created under your account, which may be suspended for it.',
  },
  /** Builds, deployments, schedules and switches. */
  automation: {
    access: 'Pipelines at {name} can be read, changed and started, and so can everything that they deploy.',
    data: 'A job can print the secrets that the pipelines use; logs and artifacts contain more.',
    money: 'Build minutes and machines are used for mining.',
    reputation: 'What your pipeline delivers carries your name, even if an attacker added code to it.',
  },
  /** Documents, projects, customers and designs. */
  business: {
    access: 'Content at {name} can be read and changed with the rights of its owner.',
    data: 'Documents, tasks, customers and files can be copied.',
    money: 'Business secrets can reach competitors; seats and quotas are used up.',
    reputation: 'Customers and partners learn that their data was exposed.',
  },
  /** Clouds. */
  clouds: {
    access:
      'Resources at {name} can be created, changed and deleted, as far as the rights of the account allow.',
    data: 'Storage, databases and snapshots can be copied or made public.',
    money: 'Machines are started on your bill, often within minutes and in regions that you do not watch.',
    reputation: 'Attacks and spam come from your addresses; the account may be suspended.',
  },
  /** Source code hosting and checks. */
  code: {
    access: 'Repositories and settings at {name} can be read and changed with the rights of its owner.',
    data: 'Private source code can be copied, and with it the secrets in it and in its history.',
    money: 'Build minutes and seats are used up; replacing all secrets found in the code costs days.',
    reputation: 'A commit or a release in your name reaches all your users.',
  },
  /** Databases, streams and search. */
  data: {
    access: 'Data at {name} can be read and changed, as far as the rights of the key allow.',
    data: 'Tables, topics and indices can be copied as a whole.',
    money: 'Queries and storage are billed; data can be deleted for a ransom.',
    reputation: 'A leak of customer data has to be reported.',
  },
  /** Identities, and secrets themselves. */
  identity: {
    access:
      'An attacker can read or change users, rights and secrets at {name}, and so decide who may sign in.',
    data: 'Profiles of users, or the stored secrets, can be read.',
    money: 'Everything that depends on those identities and secrets has to be replaced.',
    reputation: 'Logins and secrets at {name} can no longer be trusted.',
  },
  /** Mail and newsletters. */
  mail: {
    access: 'Mail can be sent through {name} from your domains, and the settings for sending can be changed.',
    data: 'Addresses of recipients, contents of mails and their statistics can be read.',
    money: 'The plan or the credits are used up by spam.',
    reputation:
      'Phishing from your own domain passes SPF and DKIM; afterwards your real mail goes to spam folders.',
  },
  /** Chats, calls and support desks. */
  messaging: {
    access: 'Messages can be read and sent at {name} in the name of the app or of a person.',
    data: 'Channels, files and profiles can be read, as far as its scopes allow; people post passwords there.',
    money: 'Billed messages and calls can be made without limit.',
    reputation: 'A message from a trusted name leads colleagues or customers into a fraud.',
  },
  /** Errors, metrics, logs and alerts. */
  monitoring: {
    access: 'Data can be sent to {name}, or read and deleted, as far as the key allows.',
    data: 'Logs, traces and errors contain addresses, tokens and data of users.',
    money: 'Data that is sent is billed by volume.',
    reputation: 'If alerts are muted or forged, you do not notice an attack on other systems.',
  },
  /** Registries of packages and images. */
  packages: {
    access:
      'Private packages at {name} can be pulled; with the right to publish, new versions can be released.',
    data: 'The source code in private packages can be read, and the secrets in it.',
    money: 'Cleaning up after a malicious release takes days, for you and for everyone who installed it.',
    reputation: 'A supply chain attack carries your name.',
  },
  /** Payments, banking and shops. */
  payments: {
    access: 'Payments, refunds and payouts can be made and changed at {name}.',
    data: 'Customers, addresses, orders and the history of payments can be read.',
    money:
      'Money can be moved: refunds to an attacker’s cards, payouts to an attacker’s accounts, purchases.',
    reputation:
      'Customers whose payments were changed leave; the acquirer investigates, and with card data PCI DSS applies.',
  },
  /** Platforms for applications: hosting, delivery, networks, infrastructure as code. */
  platforms: {
    access: 'Applications at {name} can be changed, deployed and taken down.',
    data: 'The environment variables of all applications can be read, and the secrets in them.',
    money: 'Resources and traffic go on your bill; downtime costs more.',
    reputation: 'Visitors get an attacker’s code from your own address.',
  },
  /** Social networks, media and maps. */
  social: {
    access: 'Posts, profiles and apps at {name} can be read and changed, as far as the token allows.',
    data: 'Profiles and messages of users who authorised the app can be read.',
    money: 'Quotas, paid calls and advertising budgets can be used up.',
    reputation: 'Everyone who follows you sees a post in your name.',
  },
};
