import type { LineOfBusiness, Risks } from '../catalogue/model/facts.ts';

/** The usual risks in a line of business, unless the vendor's facts have their own. `{name}` is the vendor. */
export const BUSINESS_RISKS: Readonly<Record<LineOfBusiness, Risks>> = {
  ai: {
    access:
      'Models of {name} can be run in your account, and everything else that its API offers can be changed.',
    data: 'Prompts, files, fine-tuned models and data sets in the account can be read, as far as the key permits.',
    money:
      'Keys for models are resold: other people run their requests on your bill until the limit is reached.',
    reputation:
      'Content that violates the rules of {name} is created under your account, which may be suspended.',
  },
  automation: {
    access: 'Pipelines at {name} can be read, changed and started, which also changes what they deploy.',
    data: 'A job can read the secrets that the pipelines use and send them away; logs and artifacts contain more.',
    money: 'Build minutes and machines are used for mining.',
    reputation: 'What your pipeline delivers carries your name, even if it contains foreign code.',
  },
  business: {
    access: 'Content at {name} can be read and changed with the rights of the secret’s owner.',
    data: 'Documents, tasks, customers and files can be copied.',
    money: 'Strangers learn business secrets; seats and quotas are used up.',
    reputation: 'Customers and partners learn that their data was exposed.',
  },
  clouds: {
    access:
      'Resources at {name} can be created, changed and deleted, as far as the rights of the account permit.',
    data: 'Storage, databases and snapshots can be copied or made public.',
    money: 'Machines are started on your bill, often within minutes and in regions that you do not watch.',
    reputation: 'Attacks and spam come from your addresses; the account may be suspended.',
  },
  code: {
    access:
      'Repositories and settings at {name} can be read and changed with the rights of the secret’s owner.',
    data: 'Private source code can be copied, together with the secrets in it and in its history.',
    money: 'Build minutes and seats are used up; replacing all secrets found in the code costs days.',
    reputation: 'A commit or a release in your name reaches all your users.',
  },
  data: {
    access: 'Data at {name} can be read and changed, as far as the rights of the key permit.',
    data: 'Tables, topics and indices can be copied as a whole.',
    money: 'Queries and storage are billed; data can be deleted for a ransom.',
    reputation: 'A leak of customer data has to be reported.',
  },
  identity: {
    access:
      'Anyone who has it decides who gets access: users, rights and secrets at {name} can be read or changed.',
    data: 'Profiles of users, or the secrets that are stored there, can be read.',
    money: 'Everything that depends on those identities and secrets has to be replaced.',
    reputation: 'Nothing that the login protects can be trusted any more.',
  },
  mail: {
    access: 'Mail can be sent through {name} from your domains, and the settings for sending can be changed.',
    data: 'Addresses of recipients, contents of mails and their statistics can be read.',
    money: 'The plan or the credits are used up by spam.',
    reputation:
      'Phishing from your own domain passes SPF and DKIM; afterwards your real mail goes to spam folders.',
  },
  messaging: {
    access: 'Messages can be read and sent at {name} in the name of the app or of a person.',
    data: 'Channels, files and profiles can be read as far as the scopes permit; people post passwords there.',
    money: 'Messages and calls that are billed can be made without limit.',
    reputation: 'A message from a trusted name tricks colleagues or customers into a fraud.',
  },
  monitoring: {
    access: 'Data can be sent to {name}, or read and deleted, as far as the key permits.',
    data: 'Logs, traces and errors contain addresses, tokens and data of users.',
    money: 'Data that is sent is billed by volume.',
    reputation: 'With alerts muted or forged, an attack elsewhere goes unnoticed.',
  },
  packages: {
    access:
      'Private packages at {name} can be pulled; with the right to publish, new versions can be released.',
    data: 'Source code in private packages can be read, and the secrets in it.',
    money: 'After a poisoned release, you and everyone who installed it have to clean up.',
    reputation: 'A supply chain attack carries your name.',
  },
  payments: {
    access: 'Payments, refunds and payouts can be made and changed at {name}.',
    data: 'Customers, addresses, orders and the history of payments can be read.',
    money:
      'Money can be moved: refunds to an attacker’s cards, payouts to an attacker’s accounts, purchases.',
    reputation:
      'Customers whose payments were affected leave; the acquirer and, with card data, PCI DSS require answers.',
  },
  platforms: {
    access: 'Applications at {name} can be changed, deployed and taken down.',
    data: 'Environment variables of all applications can be read, and they contain more secrets.',
    money: 'Resources and traffic are billed to you; downtime costs more.',
    reputation: 'Visitors get foreign code from your own address.',
  },
  social: {
    access: 'Posts, profiles and apps at {name} can be read and changed, as far as the token permits.',
    data: 'Profiles and messages of users who authorised the app can be read.',
    money:
      'Quotas and paid calls are used up, and so are budgets for advertisements if the account has them.',
    reputation: 'Everyone who follows you sees a post in your name.',
  },
};
