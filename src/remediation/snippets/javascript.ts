import type { Snippets } from './snippet.ts';

/** ECMAScript modules, valid as TypeScript too. */
export const javascript: Snippets = {
  env: {
    needs: null,
    code: ({ variable }) => `export function readSecret() {
  const secret = process.env.${variable};
  if (!secret) throw new Error('${variable} is not set');
  return secret;
}
`,
  },
  aws: {
    needs: '@aws-sdk/client-secrets-manager',
    code: ({ path }) => `import {
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

export async function readSecret() {
  // Region and credentials come from the role of the container.
  const client = new SecretsManagerClient({});
  const command = new GetSecretValueCommand({ SecretId: '${path}' });
  const { SecretString: secret } = await client.send(command);
  if (!secret) throw new Error('${path} holds no text');
  return secret;
}
`,
  },
  vault: {
    needs: 'node-vault',
    code: ({ path, field }) => `import vault from 'node-vault';

export async function readSecret() {
  const { VAULT_ADDR: endpoint, VAULT_TOKEN: token } = process.env;
  const client = vault({ endpoint, token });
  // The version 2 of the KV engine wants /data/ in the path.
  const answer = await client.read('secret/data/${path}');
  return answer.data.data.${field};
}
`,
  },
  conjur: {
    needs: null,
    code: ({ path }) => `const {
  CONJUR_APPLIANCE_URL: url,
  CONJUR_ACCOUNT: account,
  CONJUR_AUTHN_LOGIN: login = '',
  CONJUR_AUTHN_API_KEY: apiKey = '',
} = process.env;

export async function readSecret() {
  const who = encodeURIComponent(login);
  const token = await ask(\`authn/\${account}/\${who}/authenticate\`, {
    method: 'POST',
    body: apiKey,
  });
  const base64 = Buffer.from(token).toString('base64');
  const id = encodeURIComponent('${path}');
  return ask(\`secrets/\${account}/variable/\${id}\`, {
    headers: { Authorization: \`Token token="\${base64}"\` },
  });
}

/** @type {(path: string, options: RequestInit) => Promise<string>} */
const ask = async (path, options) => {
  const answer = await fetch(\`\${url}/\${path}\`, options);
  if (!answer.ok) throw new Error(\`Conjur answered \${answer.status}\`);
  return answer.text();
};
`,
  },
};
