import type { Snippets } from './snippet.ts';

/** ECMAScript modules that are also valid TypeScript. */
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
  const id = '${path}';
  const command = new GetSecretValueCommand({ SecretId: id });
  const { SecretString: secret } = await client.send(command);
  if (!secret) throw new Error(\`\${id} holds no text\`);
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
  const secret = answer.data.data.${field};
  if (!secret) throw new Error('${path} has no field ${field}');
  return secret;
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
  const entry = await fetch(\`\${url}/authn/\${account}/\${who}/authenticate\`, {
    method: 'POST',
    body: apiKey,
  });
  if (!entry.ok) throw new Error(\`Conjur lets nobody in: \${entry.status}\`);
  const token = Buffer.from(await entry.text()).toString('base64');
  const id = encodeURIComponent('${path}');
  const answer = await fetch(\`\${url}/secrets/\${account}/variable/\${id}\`, {
    headers: { Authorization: \`Token token="\${token}"\` },
  });
  if (!answer.ok) throw new Error(\`Conjur gives no secret: \${answer.status}\`);
  return answer.text();
}
`,
  },
};
