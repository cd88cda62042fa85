/** General advice about a secret in an image, for formats that carry a help text. */
export const ADVICE =
  'Revoke the secret and issue a new one: everybody who could pull the image may have it. A file that a later ' +
  'layer deletes or overwrites is still in its layer, so removing it there helps nothing. Keep secrets out of the ' +
  'build: RUN --mount=type=secret in the Dockerfile, a .dockerignore for files, settings at run time in place of ' +
  'ENV and ARG. Then build the image anew.';

/** Common Weakness Enumeration 798: use of hard-coded credentials. */
export const CWE = {
  id: 'CWE-798',
  number: '798',
  url: 'https://cwe.mitre.org/data/definitions/798.html',
} as const;
