import type { Snippets } from './snippet.ts';

export const ruby: Snippets = {
  env: {
    needs: null,
    code: ({ variable }) => `def read_secret
  secret = ENV.fetch("${variable}")
  raise "${variable} is empty" if secret.empty?

  secret
end
`,
  },
  aws: {
    needs: 'aws-sdk-secretsmanager',
    code: ({ path }) => `require "aws-sdk-secretsmanager"

def read_secret
  # Region and credentials come from the role of the container.
  client = Aws::SecretsManager::Client.new
  response = client.get_secret_value(secret_id: "${path}")
  raise "${path} has no text value" if response.secret_string.nil?

  response.secret_string
end
`,
  },
  vault: {
    needs: 'vault',
    code: ({ path, field }) => `require "vault"

# The client reads VAULT_ADDR and VAULT_TOKEN.
def read_secret
  secret = Vault.kv("secret").read("${path}")
  raise "${path} is not in Vault" if secret.nil?

  secret.data.fetch(:${field})
end
`,
  },
  conjur: {
    needs: 'conjur-api',
    code: ({ path }) => `require "conjur/api"

# The client reads CONJUR_APPLIANCE_URL and CONJUR_ACCOUNT.
def read_secret
  account = ENV.fetch("CONJUR_ACCOUNT")
  login = ENV.fetch("CONJUR_AUTHN_LOGIN")
  api_key = ENV.fetch("CONJUR_AUTHN_API_KEY")
  api = Conjur::API.new_from_key(login, api_key)
  api.resource("#{account}:variable:${path}").value
end
`,
  },
};
