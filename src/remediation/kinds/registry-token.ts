import type { Kind } from '../kind.ts';

export const registryToken: Kind = {
  what: 'a token of a package or image registry',
  field: 'token',
  about: 'It pulls private packages or images from {name}, and with the right to publish it puts out new versions in your name, which everybody who depends on them installs.',
  places: {
    create: 'the account settings of {name}, access tokens',
    revoke: 'the same page: revoke or delete',
    audit: 'the list of published versions, the security history of the account, the access log of the registry',
  },
  create: [
    'Ask first whether CI can publish without a token (trusted publishing, OIDC).',
    'Sign in and open the page of access tokens. Where: {create}.',
    'Restrict it to the packages or repositories it is for; read only for builds, publish only for the release job.',
    'Set an expiry date, and copy the value straight into the secret store.',
  ],
  leaks: [
    'A settings file of the package manager that the install step needs: `.npmrc`, `.pypirc`, `pip.conf`, `nuget.config`, `settings.xml`, `~/.docker/config.json`.',
    'An `ARG` for the install step: `ARG {variable}` stands in the history together with its value.',
    'An index URL with the token in it, in a lock file or in the metadata of an installed package.',
  ],
  risks: {
    access: 'Private packages and images can be pulled; with the right to publish, a poisoned version runs at everybody who installs it.',
    data: 'The source code in private packages can be read, and the secrets in it.',
    money: 'Cleaning up after a poisoned release costs days, yours and those of your users.',
    reputation: 'A supply chain attack carries your name for good.',
  },
  audit: [
    'Compare the published versions and their times with your release jobs. Where: {audit}.',
    'Look for new maintainers, new tokens and changed second factors on the account.',
    'Compare the content of the newest versions with what was tagged in the repository.',
    'Look for pulls of private packages from addresses that are not yours, where the registry logs them.',
  ],
  revoke: {
    make: 'Make a new token, restricted to its packages. Where: {create}.',
    update: 'Put it into the secret store of CI, and let one install and one dry run of a release pass.',
    end: 'Revoke the old token. How: {revoke}.',
    watch: 'Watch for versions that you did not publish, and for installs that fail. Where: {audit}.',
    swap: 'Replace the token. How: {revoke}. The old value ends with that.',
  },
  impact: {
    inventory: 'Installs of private packages, pulls of images and release jobs fail with 401 or 403, on machines of developers too. Search for `{variable}` and for the settings file in CI and in Dockerfiles.',
    communication: 'Tell the maintainers and whoever runs CI. If a version was poisoned, tell the users and the registry’s security team.',
    staging: 'Run an install and a dry run of publishing with the new token first.',
    fallback: 'Yank or unpublish a foreign version, and publish a clean one with a higher number. Lock files and caches keep builds going meanwhile.',
  },
  practice: {
    storage: 'In the secrets of CI; for image builds as `RUN --mount=type=secret`, so that no layer holds the settings file.',
    rotation: 'Short-lived tokens from OIDC where the registry takes them; the others with an expiry date of 90 days or less.',
    privilege: 'Read only for builds. One token a package for publishing, in a protected environment, with a second factor on the account.',
    monitoring: 'A mail on each published version, and an alert on a new maintainer.',
  },
};
