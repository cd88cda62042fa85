import type { Kind } from '../kind.ts';

export const registryToken: Kind = {
  what: 'a token of a package or image registry',
  field: 'token',
  about:
    'It pulls private packages or images from {name}. If it may publish, it releases new versions in your name, which everyone who depends on them installs.',
  places: {
    create: 'the account settings of {name}, access tokens',
    revoke: 'the same page: revoke or delete',
    audit:
      'the list of published versions, the security history of the account, the access log of the registry',
  },
  create: [
    'Check first whether CI can publish without a token (trusted publishing, OIDC).',
    'Sign in and open the page of access tokens. Where: {create}.',
    'Restrict the token to its packages or repositories: read-only for builds, publishing for the release job only.',
    'Set an expiry date, and copy the value directly into the secret store.',
  ],
  leaks: [
    'A settings file of the package manager that the install step needs: `.npmrc`, `.pypirc`, `pip.conf`, `nuget.config`, `settings.xml`, `~/.docker/config.json`.',
    'A build argument for the install step: the history contains `ARG {variable}` with its value.',
    'An index URL that contains the token, in a lock file or in the metadata of an installed package.',
  ],
  risks: {
    access:
      'Private packages and images can be pulled. If the token may publish, a malicious version runs wherever it is installed.',
    data: 'The source code in private packages can be read, and the secrets in it.',
    money: 'Cleaning up after a malicious release takes days, for you and for your users.',
    reputation: 'Users remember a supply chain attack under your name.',
  },
  audit: [
    'Compare the published versions and their times with your release jobs. Where: {audit}.',
    'Search for new maintainers, new tokens and changed second factors on the account.',
    'Compare the content of the newest versions with the tags in the repository.',
    'If the registry logs pulls, search for pulls of private packages from addresses that are not yours.',
  ],
  revoke: {
    make: 'Create a new token that is restricted to its packages. Where: {create}.',
    update: 'Put it into the secret store of CI. Check that an install and a dry run of a release succeed.',
    end: 'Revoke the old token. How: {revoke}.',
    watch: 'Watch for versions that you did not publish, and for installs that fail. Where: {audit}.',
    swap: 'Replace the token. How: {revoke}. The old value stops working at that moment.',
  },
  impact: {
    inventory:
      'Installs of private packages, pulls of images and release jobs fail with 401 or 403, on developers’ machines too. Search for `{variable}` and for the settings file in CI and in Dockerfiles.',
    communication:
      'Tell the maintainers and the people who run CI. If a malicious version was published, tell the users and the registry’s security team.',
    staging: 'Run an install and a dry run of publishing with the new token first.',
    fallback:
      'Yank or unpublish a version that is not yours, and publish a clean one with a higher number. Lock files and caches keep builds working in the meantime.',
  },
  practice: {
    storage:
      'Keep it in the secrets of CI. In an image build, use `RUN --mount=type=secret`, so that no layer contains the settings file.',
    rotation:
      'Use short-lived tokens from OIDC if the registry accepts them. Let other tokens expire after 90 days or less.',
    privilege:
      'Use read-only tokens for builds. For publishing, use one token per package, in a protected environment, with a second factor on the account.',
    monitoring: 'Send a mail for each published version, and alert on a new maintainer.',
  },
};
