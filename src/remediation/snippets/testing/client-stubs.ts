/** The types of the clients that the snippets use, so that compilers can check the snippets without the clients. */
export const JAVA_STUBS: Readonly<Record<string, string>> = {
  'software/amazon/awssdk/services/secretsmanager/SecretsManagerClient.java': `package software.amazon.awssdk.services.secretsmanager;

import java.util.function.Consumer;

public interface SecretsManagerClient extends AutoCloseable {
    interface Request { Request secretId(String id); }
    interface Response { String secretString(); }
    static SecretsManagerClient create() { return null; }
    Response getSecretValue(Consumer<Request> request);
    void close();
}
`,
  'io/github/jopenlibs/vault/VaultException.java': `package io.github.jopenlibs.vault;

public class VaultException extends Exception {}
`,
  'io/github/jopenlibs/vault/VaultConfig.java': `package io.github.jopenlibs.vault;

public class VaultConfig {
    public VaultConfig address(String address) { return this; }
    public VaultConfig token(String token) { return this; }
    public VaultConfig build() throws VaultException { return this; }
}
`,
  'io/github/jopenlibs/vault/Vault.java': `package io.github.jopenlibs.vault;

import java.util.Map;

public class Vault {
    public interface Logical { Response read(String path) throws VaultException; }
    public interface Response {
        Map<String, String> getData();
        RestResponse getRestResponse();
    }
    public interface RestResponse { int getStatus(); }
    public static Vault create(VaultConfig config) { return null; }
    public Logical logical() { return null; }
}
`,
  'com/cyberark/conjur/api/Conjur.java': `package com.cyberark.conjur.api;

public class Conjur {
    public interface Variables { String retrieveSecret(String id); }
    public Variables variables() { return null; }
}
`,
  'com/stripe/StripeClient.java': `package com.stripe;

public class StripeClient {
    public StripeClient(String key) {}
}
`,
};

export const TYPESCRIPT_STUBS = `declare module '@aws-sdk/client-secrets-manager' {
  export class GetSecretValueCommand {
    constructor(input: { SecretId: string });
  }
  export class SecretsManagerClient {
    constructor(settings: object);
    send(command: GetSecretValueCommand): Promise<{ SecretString?: string }>;
  }
}
declare module 'node-vault' {
  export default function vault(options: { endpoint?: string; token?: string }): {
    read(path: string): Promise<any>;
  };
}
declare module 'stripe' {
  export default class Stripe {
    constructor(key: string);
    customers: { list(): Promise<unknown> };
  }
}
`;

/** stripe-dotnet 48: `StripeClient` with its services under `V1`. */
export const CSHARP_STUBS: Readonly<Record<string, string>> = {
  'Stripe.cs': `namespace Stripe {
  public class StripeClient { public StripeClient(string key) {} public V1Services V1 { get { return null; } } }
  public class V1Services { public CustomerService Customers { get { return null; } } }
  public class CustomerService { public object List() { return null; } }
}
`,
};
