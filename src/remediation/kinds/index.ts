import type { SecretKind } from '../../catalogue/model/kind.ts';
import type { Kind } from '../kind.ts';
import { apiToken } from './api-token.ts';
import { cloudKey } from './cloud-key.ts';
import { databasePassword } from './database-password.ts';
import { encryptionKey } from './encryption-key.ts';
import { oauthSecret } from './oauth-secret.ts';
import { passwordHash } from './password-hash.ts';
import { password } from './password.ts';
import { privateKey } from './private-key.ts';
import { registryToken } from './registry-token.ts';
import { session } from './session.ts';
import { signingSecret } from './signing-secret.ts';
import { webhook } from './webhook.ts';

export const KINDS: Readonly<Record<SecretKind, Kind>> = {
  'api-token': apiToken,
  'cloud-key': cloudKey,
  'database-password': databasePassword,
  'encryption-key': encryptionKey,
  'oauth-secret': oauthSecret,
  password,
  'password-hash': passwordHash,
  'private-key': privateKey,
  'registry-token': registryToken,
  session,
  'signing-secret': signingSecret,
  webhook,
};
