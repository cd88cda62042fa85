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
  if (!secret) throw new Error(\`\${id} has no text value\`);
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
  // Version 2 of the KV engine requires /data/ in the path.
  const response = await client.read('secret/data/${path}');
  const secret = response.data.data.${field};
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
  const user = encodeURIComponent(login);
  const auth = await fetch(\`\${url}/authn/\${account}/\${user}/authenticate\`, {
    method: 'POST',
    body: apiKey,
  });
  if (!auth.ok) {
    throw new Error(\`Conjur refused the login: \${auth.status}\`);
  }
  const token = Buffer.from(await auth.text()).toString('base64');
  const id = encodeURIComponent('${path}');
  const response = await fetch(\`\${url}/secrets/\${account}/variable/\${id}\`, {
    headers: { Authorization: \`Token token="\${token}"\` },
  });
  if (!response.ok) {
    throw new Error(\`Conjur returned no secret: \${response.status}\`);
  }
  return response.text();
}
`,
  },
};
