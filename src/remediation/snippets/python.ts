import type { Snippets } from './snippet.ts';

export const python: Snippets = {
  env: {
    needs: null,
    code: ({ variable }) => `import os


def read_secret() -> str:
    secret = os.environ.get("${variable}")
    if not secret:
        raise RuntimeError("${variable} is not set")
    return secret
`,
  },
  aws: {
    needs: 'boto3',
    code: ({ path }) => `import boto3


def read_secret() -> str:
    # Region and credentials come from the role of the container.
    client = boto3.client("secretsmanager")
    response = client.get_secret_value(SecretId="${path}")
    if "SecretString" not in response:
        raise RuntimeError("${path} has no text value")
    return response["SecretString"]
`,
  },
  vault: {
    needs: 'hvac',
    code: ({ path, field }) => `import os

import hvac


def read_secret() -> str:
    client = hvac.Client(
        url=os.environ["VAULT_ADDR"],
        token=os.environ["VAULT_TOKEN"],
    )
    # Version 2 of the KV engine requires /data/ in the path.
    response = client.read("secret/data/${path}")
    if response is None:
        raise RuntimeError("${path} is not in Vault")
    return response["data"]["data"]["${field}"]
`,
  },
  conjur: {
    needs: 'conjur-api',
    code: ({ path }) => `import os

from conjur_api import Client
from conjur_api.models import (
    ConjurConnectionInfo,
    CredentialsData,
    SslVerificationMode,
)
from conjur_api.providers import (
    AuthnAuthenticationStrategy,
    SimpleCredentialsProvider,
)


def read_secret() -> str:
    url = os.environ["CONJUR_APPLIANCE_URL"]
    provider = SimpleCredentialsProvider()
    provider.save(
        CredentialsData(
            machine=url,
            username=os.environ["CONJUR_AUTHN_LOGIN"],
            api_key=os.environ["CONJUR_AUTHN_API_KEY"],
        )
    )
    client = Client(
        ConjurConnectionInfo(
            conjur_url=url,
            account=os.environ["CONJUR_ACCOUNT"],
        ),
        authn_strategy=AuthnAuthenticationStrategy(provider),
        ssl_verification_mode=SslVerificationMode.TRUST_STORE,
        async_mode=False,
    )
    return client.get("${path}").decode()
`,
  },
};
