import type { Facts } from '../../catalogue/model/facts.ts';

/** What is special about CircleCI’s tokens: they have no permissions of their own, and pipelines give out secrets. */
export const circleciLines: NonNullable<Facts['lines']> = {
  about: [
    'A personal token (`CCIPAT_…`) is its owner: it has full read and write permissions on the CircleCI APIs v1 and v2, in every organisation and project that the person can reach. A project token (`CCIPRJ_…`) belongs to one project and has one of three scopes: Status, Read Only or Admin. Tokens made before July 2023 are 40 hex digits without a prefix.',
  ],
  create: [
    'Sign in to CircleCI, with the account of a service rather than a person’s: the token can do whatever that account can.',
    'Open User Settings > Personal API Tokens, https://app.circleci.com/settings/user/tokens, and press Create New Token. For a project token: Project Settings > API Permissions.',
    'Name it after the service that will use it, and set an expiry date, at most one year ahead.',
    'Press Add API Token, and copy the value straight into the secret store. It is shown only once.',
    'A token cannot be changed afterwards. Rotating one means making another and deleting the first.',
  ],
  leaks: [
    'The file of the CircleCI CLI, `~/.circleci/cli.yml`, which `circleci setup` writes and a copied home folder takes along.',
    'A `docker build` inside a pipeline that passes `--build-arg CIRCLECI_TOKEN=$CIRCLECI_TOKEN`.',
    'A badge or a script with `?circle-token=…` in its URL, in a README that is copied with the source.',
    'A script of the build that triggers the next pipeline with `curl -H "Circle-Token: …"`.',
  ],
  audit: [
    'Find out whose token it is: `curl -H "Circle-Token: $CIRCLECI_TOKEN" https://circleci.com/api/v2/me` names the owner. The token list does not say which value is which, so note names and dates.',
    'Look at the audit log of the organisation for this user since the image could be pulled. Where: {audit}.',
    'Look at the pipelines of all projects in reach: those that nobody started, that were started by API, from branches you do not know, at odd hours, or with SSH.',
    'Look for what stays: new project tokens, environment variables, contexts, checkout keys, webhooks, schedules and runners.',
    'Look into the logs and artifacts of foreign runs: values of contexts and environment variables may have been printed or sent away. Then look into the audit logs of what those secrets open (cloud, registry, code host).',
  ],
  impact: [
    'Inventory: scripts, bots, dashboards, Terraform providers and chat integrations that call the CircleCI API with this token fail with 401. Jobs themselves do not need it, unless they trigger other pipelines. Search for `CIRCLECI_TOKEN`, `CIRCLECI_CLI_TOKEN`, `CIRCLE_TOKEN` and `Circle-Token` in code, contexts and project settings.',
    'Communication: tell the owner of the token, the teams whose projects it reaches, and whoever releases today.',
    'Staging: put the new token into one low-risk project or context first, trigger its pipeline by API, and check that status and artifacts can be read.',
    'Fallback: pipelines can be started in the web app while a script is down. Two tokens can live side by side, so make a second new one rather than keep the old.',
  ],
  practice: [
    'Storage: in a restricted context, or in a secret store that the job asks with the OIDC token CircleCI gives it. Never in `.circleci/config.yml`, an image or a build argument.',
    'Rotation: an expiry of 90 days, and a job that replaces the token before. Delete the tokens of people who leave, and those whose name says nothing.',
    'Least privilege: an account of its own for automation, a member of those projects only. A project token with the scope Status or Read Only where that is enough.',
    'Monitoring: a weekly look at the audit log, an alert on pipelines started by API and on new contexts or checkout keys. Scan every image before it is pushed.',
  ],
};
