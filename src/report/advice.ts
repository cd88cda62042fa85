/** General advice about a secret in an image, for formats that carry a help text. */
export const ADVICE =
  'Revoke the secret and issue a new one: anyone who could pull the image may have copied it. A file that a later ' +
  'layer deletes or overwrites is still in its own layer, so deleting it in a later layer does not help. Keep ' +
  'secrets out of the build: use RUN --mount=type=secret in the Dockerfile, exclude files with a .dockerignore, and ' +
  'pass settings at run time instead of ENV and ARG. Then rebuild the image.';

/** Common Weakness Enumeration 798: use of hard-coded credentials. */
export const CWE = {
  id: 'CWE-798',
  number: '798',
  url: 'https://cwe.mitre.org/data/definitions/798.html',
} as const;
