import type { Snippets } from './snippet.ts';

export const go: Snippets = {
  env: {
    needs: null,
    code: ({ variable }) => `package secret

import (
	"errors"
	"os"
)

func Read() (string, error) {
	secret := os.Getenv("${variable}")
	if secret == "" {
		return "", errors.New("${variable} is not set")
	}
	return secret, nil
}
`,
  },
  aws: {
    needs: 'github.com/aws/aws-sdk-go-v2/config, github.com/aws/aws-sdk-go-v2/service/secretsmanager',
    code: ({ path }) => `package secret

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
)

func Read(ctx context.Context) (string, error) {
	// Region and credentials come from the role of the container.
	settings, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return "", err
	}
	input := secretsmanager.GetSecretValueInput{
		SecretId: aws.String("${path}"),
	}
	client := secretsmanager.NewFromConfig(settings)
	result, err := client.GetSecretValue(ctx, &input)
	if err != nil {
		return "", err
	}
	if result.SecretString == nil {
		return "", errors.New("${path} has no text value")
	}
	return *result.SecretString, nil
}
`,
  },
  vault: {
    needs: 'github.com/hashicorp/vault/api',
    code: ({ path, field }) => `package secret

import (
	"context"
	"errors"

	vault "github.com/hashicorp/vault/api"
)

func Read(ctx context.Context) (string, error) {
	// DefaultConfig and NewClient read VAULT_ADDR and VAULT_TOKEN.
	client, err := vault.NewClient(vault.DefaultConfig())
	if err != nil {
		return "", err
	}
	result, err := client.KVv2("secret").Get(ctx, "${path}")
	if err != nil {
		return "", err
	}
	secret, ok := result.Data["${field}"].(string)
	if !ok {
		return "", errors.New("${path} has no field ${field}")
	}
	return secret, nil
}
`,
  },
  conjur: {
    needs: 'github.com/cyberark/conjur-api-go/conjurapi',
    code: ({ path }) => `package secret

import "github.com/cyberark/conjur-api-go/conjurapi"

func Read() (string, error) {
	// CONJUR_APPLIANCE_URL, CONJUR_ACCOUNT, CONJUR_AUTHN_LOGIN and
	// CONJUR_AUTHN_API_KEY configure the client.
	settings, err := conjurapi.LoadConfig()
	if err != nil {
		return "", err
	}
	client, err := conjurapi.NewClientFromEnvironment(settings)
	if err != nil {
		return "", err
	}
	secret, err := client.RetrieveSecret("${path}")
	return string(secret), err
}
`,
  },
};
