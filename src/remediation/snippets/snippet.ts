export const LANGUAGES = ['python', 'javascript', 'java', 'go', 'ruby'] as const;
export type Language = (typeof LANGUAGES)[number];

export const STORES = ['env', 'aws', 'vault', 'conjur'] as const;
export type Store = (typeof STORES)[number];

/** Names in a snippet, all of them made by us: letters, digits, `-`, `_` and `/`. */
export interface SecretNames {
  /** Environment variable. */
  readonly variable: string;
  /** Id of the secret in a store. */
  readonly path: string;
  /** The field of the secret in Vault, which keeps several under one path. */
  readonly field: string;
}

interface Snippet {
  /** The client’s package; null where the language has all that is needed. */
  readonly needs: string | null;
  readonly code: (names: SecretNames) => string;
}

export type Snippets = Readonly<Record<Store, Snippet>>;
