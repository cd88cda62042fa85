import type { LineOfBusiness, Risks } from '../catalogue/model/facts.ts';

/** What is at stake at vendors of a line of business, unless the vendor's facts say it better. `{name}` is the vendor. */
export const BUSINESS_RISKS: Readonly<Record<LineOfBusiness, Risks>> = {
  /** Models and machine learning. */
  ai: {
    access: 'Models of {name} can be run in your account, and whatever else its API offers can be changed.',
    data: 'Prompts, files, fine-tuned models and data sets that lie in the account can be read, as far as the key goes.',
    money:
      'Keys for models are sold on: somebody runs their requests on your bill until the limit is reached.',
    reputation:
      'Content against the rules of {name} is made under your account, which may be suspended for it.',
  },
  /** Builds, deployments, schedules and switches. */
  automation: {
    access: 'Pipelines at {name} can be read, changed and started, and what they deploy with them.',
    data: 'Secrets that the pipelines use can be drawn out of a job; logs and artifacts hold more.',
    money: 'Build minutes and machines are used for mining.',
    reputation: 'What your pipeline delivers carries your name, also with foreign code in it.',
  },
  /** Documents, projects, customers and designs. */
  business: {
    access: 'Content at {name} can be read and changed with the rights of its owner.',
    data: 'Documents, tasks, customers and files can be copied.',
    money: 'Business secrets in foreign hands; seats and quotas are used up.',
    reputation: 'Customers and partners learn that their data was open.',
  },
  /** Clouds. */
  clouds: {
    access: 'Resources at {name} can be made, changed and deleted as far as the rights of the account go.',
    data: 'Storage, databases and snapshots can be copied or made public.',
    money: 'Machines are started on your bill, often within minutes and in regions that nobody looks at.',
    reputation: 'Attacks and spam come from your addresses; the account may be suspended.',
  },
  /** Where source code lives and is checked. */
  code: {
    access: 'Repositories and settings at {name} can be read and changed with the rights of its owner.',
    data: 'Private source code can be copied, and with it the secrets in it and in its history.',
    money: 'Build minutes and seats are used up; replacing all secrets found in the code costs days.',
    reputation: 'A commit or a release in your name reaches all your users.',
  },
  /** Databases, streams and search. */
  data: {
    access: 'Data at {name} can be read and changed as far as the rights of the key go.',
    data: 'Tables, topics and indices can be copied as a whole.',
    money: 'Queries and storage are billed; data can be deleted for a ransom.',
    reputation: 'A leak of customers’ data has to be reported.',
  },
  /** Identities, and secrets themselves. */
  identity: {
    access: 'Who has it decides who may come in: users, rights and secrets at {name} can be read or changed.',
    data: 'Profiles of users, or the secrets that are kept there.',
    money: 'All that hangs on those identities and secrets has to be replaced.',
    reputation: 'Trust in everything behind the login is gone.',
  },
  /** Mail and newsletters. */
  mail: {
    access: 'Mail can be sent through {name} from your domains, and settings of sending be changed.',
    data: 'Addresses of recipients, contents of mails and their statistics can be read.',
    money: 'The plan or the credits are used up by spam.',
    reputation:
      'Phishing from your own domain passes SPF and DKIM; afterwards your real mail lands in spam folders.',
  },
  /** Chats, calls and support desks. */
  messaging: {
    access: 'Messages can be read and sent at {name} in the name of the app or of a person.',
    data: 'Channels, files and profiles can be read as far as its scopes go; people post passwords there.',
    money: 'Messages and calls that are billed can be made without end.',
    reputation: 'A message from a trusted name leads colleagues or customers to a fraud.',
  },
  /** Errors, metrics, logs and alerts. */
  monitoring: {
    access: 'Data can be sent to {name}, or read and deleted, as far as the key goes.',
    data: 'Logs, traces and errors hold addresses, tokens and data of users.',
    money: 'What is sent in is billed by volume.',
    reputation: 'With alerts muted or forged, an attack elsewhere goes unseen.',
  },
  /** Registries of packages and images. */
  packages: {
    access:
      'Private packages at {name} can be pulled; with the right to publish, new versions can be put out.',
    data: 'Source code in private packages, and the secrets in it.',
    money: 'Cleaning up after a poisoned release, for you and for all who installed it.',
    reputation: 'A supply chain attack carries your name.',
  },
  /** Payments, banking and shops. */
  payments: {
    access: 'Payments, refunds and payouts can be made and changed at {name}.',
    data: 'Customers, addresses, orders and the history of payments can be read.',
    money: 'Money can be moved: refunds to foreign cards, payouts to foreign accounts, purchases.',
    reputation:
      'Customers whose payments were touched go elsewhere; the acquirer and, with card data, PCI DSS ask questions.',
  },
  /** Where applications run: hosting, delivery, networks, infrastructure as code. */
  platforms: {
    access: 'Applications at {name} can be changed, deployed and taken down.',
    data: 'Environment variables of all applications can be read, and with them more secrets.',
    money: 'Resources and traffic on your bill; downtime costs more.',
    reputation: 'Visitors get foreign code from your own address.',
  },
  /** Social networks, media and maps. */
  social: {
    access: 'Posts, profiles and apps at {name} can be read and changed as far as the token goes.',
    data: 'Profiles and messages of users who allowed the app.',
    money: 'Quotas and paid calls; budgets for advertisements where the account has them.',
    reputation: 'A post in your name is seen by all who follow you.',
  },
};
