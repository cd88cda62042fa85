export const LANGUAGES = ['python', 'javascript', 'java', 'go', 'ruby'] as const;
export type Language = (typeof LANGUAGES)[number];

export const STORES = ['env', 'aws', 'vault', 'conjur'] as const;
export type Store = (typeof STORES)[number];

/** Names in a snippet. They consist of letters, digits, `-`, `_` and `/`, so no snippet has to escape them. */
export interface SecretNames {
  /** Environment variable. */
  readonly variable: string;
  /** Id of the secret in a store: `app/circleci-token`. */
  readonly path: string;
  /** The field of the secret in Vault, where one path has several fields. */
  readonly field: string;
}

interface Snippet {
  /** The client’s package; null if the standard library is sufficient. */
  readonly needs: string | null;
  readonly code: (names: SecretNames) => string;
}

export type Snippets = Readonly<Record<Store, Snippet>>;
