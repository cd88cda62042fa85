import { createHash } from 'node:crypto';

/**
 * SHA-256 of examples in vendors' manuals that look like placeholders (`…EXAMPLE`). They are reported as known
 * examples; `findings/known-examples.ts` names their sources.
 */
const DOCUMENTED: ReadonlySet<string> = new Set([
  '1a5d44a2dca19669d72edf4c4f1c27c4c1ca4b4408fbb17f6ce4ad452d78ddb3',
  'cb20d34a7adda2f5d2043836051e242fd4c2b233e02c80c91fe9d5af9b100574',
  'c6ea27c534f993d31f0aef882e3d200e7b87470c379ae79c8f9b19d3bd363dc9',
  '7a259e311eb57eb32596c9467e5033dc9184a4a7f1578eeea68ec7834c54651f',
  'a9792a142a82899acc92c05206f4d26e80fb39d037bbfdbd4b17bd58c87dd248',
  '843e06a72dff62a6b86729f8f55cfcfdd2d102105f2fba88b7401be239827d3e',
  '78314b11be2e581549ac1c4f616563fad3fdf0c3b71678f6e2299182080e0598',
  'e8a0614b6747a06ff9a2728dd2250bf13068310cd2550ebc3cecd4d287a4e259',
  '647f7143af14706273d54740603644de5cb9abb42a76b7a0d32a48c9261860c5',
  'e21b597ba6b9cafa59d9ebc4d65c0385f5eb3fa56abab2607fa76589ad849a33',
  'f5c388734d28087b33b453e43c4383711da5a9948dcbb607b7bdbebc176ab7d8',
  '2f3227eccce10b918c6655a32787803ee297ffcf973336aad6924882c89567a9',
]);

/** What all of them contain: other values need not be hashed. */
const LOOKS_DOCUMENTED = /EXAMPLE|X{8}/;

export function isDocumentedExample(secret: string): boolean {
  if (!LOOKS_DOCUMENTED.test(secret)) return false;
  return DOCUMENTED.has(createHash('sha256').update(secret, 'latin1').digest('hex'));
}
