import type { Snippets } from './snippet.ts';

/** Each snippet is a file `AppSecret.java`. */
export const java: Snippets = {
  env: {
    needs: null,
    code: ({ variable }) => `public final class AppSecret {
    public static String read() {
        String secret = System.getenv("${variable}");
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException("${variable} is not set");
        }
        return secret;
    }
}
`,
  },
  aws: {
    needs: 'software.amazon.awssdk:secretsmanager',
    code: ({ path }) => `import software.amazon.awssdk.services.secretsmanager.*;

public final class AppSecret {
    public static String read() {
        // Region and credentials come from the role of the container.
        try (SecretsManagerClient client = SecretsManagerClient.create()) {
            String id = "${path}";
            var response = client.getSecretValue(r -> r.secretId(id));
            if (response.secretString() == null) {
                throw new IllegalStateException(id + " has no text value");
            }
            return response.secretString();
        }
    }
}
`,
  },
  vault: {
    needs: 'io.github.jopenlibs:vault-java-driver',
    code: ({ path, field }) => `import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;

public final class AppSecret {
    public static String read() throws VaultException {
        VaultConfig config = new VaultConfig()
                .address(System.getenv("VAULT_ADDR"))
                .token(System.getenv("VAULT_TOKEN"))
                .build();
        var response = Vault.create(config)
                .logical()
                .read("secret/${path}");
        // The driver does not throw if Vault refuses.
        int status = response.getRestResponse().getStatus();
        String secret = response.getData().get("${field}");
        if (status != 200 || secret == null) {
            String problem = "Vault returned no ${field}: " + status;
            throw new IllegalStateException(problem);
        }
        return secret;
    }
}
`,
  },
  conjur: {
    needs: 'com.cyberark.conjur.api:conjur-api',
    code: ({ path }) => `import com.cyberark.conjur.api.Conjur;

public final class AppSecret {
    public static String read() {
        // CONJUR_APPLIANCE_URL, CONJUR_ACCOUNT, CONJUR_AUTHN_LOGIN and
        // CONJUR_AUTHN_API_KEY configure the client.
        return new Conjur().variables().retrieveSecret("${path}");
    }
}
`,
  },
};
