/** Sets up Stripe’s official client with the key from the environment, in each language that has one. */
export interface ClientSetup {
  readonly language: string;
  readonly title: string;
  readonly needs: string;
  readonly code: string;
}

export const STRIPE_CLIENTS: readonly ClientSetup[] = [
  {
    language: 'ruby',
    title: 'Ruby',
    needs: 'stripe',
    code: `require "stripe"

client = Stripe::StripeClient.new(ENV.fetch("STRIPE_SECRET_KEY"))
customers = client.v1.customers.list
`,
  },
  {
    language: 'python',
    title: 'Python',
    needs: 'stripe',
    code: `import os

from stripe import StripeClient

client = StripeClient(os.environ["STRIPE_SECRET_KEY"])
customers = client.v1.customers.list()
`,
  },
  {
    language: 'php',
    title: 'PHP',
    needs: 'stripe/stripe-php',
    code: `<?php

require 'vendor/autoload.php';

$key = getenv('STRIPE_SECRET_KEY')
    ?: throw new RuntimeException('STRIPE_SECRET_KEY is not set');
$client = new \\Stripe\\StripeClient($key);
$customers = $client->customers->all();
`,
  },
  {
    language: 'java',
    title: 'Java',
    needs: 'com.stripe:stripe-java',
    code: `import com.stripe.StripeClient;

public final class Payments {
    public static StripeClient client() {
        String key = System.getenv("STRIPE_SECRET_KEY");
        if (key == null || key.isBlank()) {
            throw new IllegalStateException("STRIPE_SECRET_KEY is not set");
        }
        return new StripeClient(key);
    }
}
`,
  },
  {
    language: 'javascript',
    title: 'Node',
    needs: 'stripe',
    code: `import Stripe from 'stripe';

const key = process.env.STRIPE_SECRET_KEY;
if (!key) throw new Error('STRIPE_SECRET_KEY is not set');
const stripe = new Stripe(key);
const customers = await stripe.customers.list();
`,
  },
  {
    language: 'go',
    title: 'Go',
    needs: 'github.com/stripe/stripe-go (the newest major version, 82.1 or later for NewClient)',
    code: `package payments

import (
	"errors"
	"os"

	"github.com/stripe/stripe-go/v82"
)

func Client() (*stripe.Client, error) {
	key := os.Getenv("STRIPE_SECRET_KEY")
	if key == "" {
		return nil, errors.New("STRIPE_SECRET_KEY is not set")
	}
	return stripe.NewClient(key), nil
}
`,
  },
  {
    language: 'csharp',
    title: '.NET',
    needs: 'Stripe.net',
    code: `using System;
using Stripe;

var key = Environment.GetEnvironmentVariable("STRIPE_SECRET_KEY")
    ?? throw new InvalidOperationException("STRIPE_SECRET_KEY is not set");
var client = new StripeClient(key);
var customers = client.V1.Customers.List();
`,
  },
];
