import { adafruit } from './adafruit.ts';
import { adobe } from './adobe.ts';
import { age } from './age.ts';
import { airtable } from './airtable.ts';
import { algolia } from './algolia.ts';
import { alibaba } from './alibaba.ts';
import { amplitude } from './amplitude.ts';
import { anthropic } from './anthropic.ts';
import { atlassian } from './atlassian.ts';
import { auth0 } from './auth0.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { bitbucket } from './bitbucket.ts';
import { box } from './box.ts';
import { braintree } from './braintree.ts';
import { buildkite } from './buildkite.ts';
import { cerebras } from './cerebras.ts';
import { circleci } from './circleci.ts';
import { clojars } from './clojars.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudsmith } from './cloudsmith.ts';
import { codecov } from './codecov.ts';
import { cohere } from './cohere.ts';
import { confluent } from './confluent.ts';
import { contentful } from './contentful.ts';
import { cratesio } from './cratesio.ts';
import { database } from './database.ts';
import { databricks } from './databricks.ts';
import { datadog } from './datadog.ts';
import { deepseek } from './deepseek.ts';
import { deno } from './deno.ts';
import { dependencytrack } from './dependencytrack.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { digitalocean } from './digitalocean.ts';
import { discord } from './discord.ts';
import { docker } from './docker.ts';
import { doppler } from './doppler.ts';
import { dropbox } from './dropbox.ts';
import { duffel } from './duffel.ts';
import { dynatrace } from './dynatrace.ts';
import { easypost } from './easypost.ts';
import { elastic } from './elastic.ts';
import { elevenlabs } from './elevenlabs.ts';
import { facebook } from './facebook.ts';
import { fastly } from './fastly.ts';
import { figma } from './figma.ts';
import { firecrawl } from './firecrawl.ts';
import { flutterwave } from './flutterwave.ts';
import { flyio } from './flyio.ts';
import { frameio } from './frameio.ts';
import { generic } from './generic.ts';
import { genericPlaces } from './generic-places.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { grafana } from './grafana.ts';
import { groq } from './groq.ts';
import { accounts } from './halves/accounts.ts';
import { halves, withHalves } from './halves/index.ts';
import { harness } from './harness.ts';
import { hashicorpVault } from './hashicorp-vault.ts';
import { heroku } from './heroku.ts';
import { honeycomb } from './honeycomb.ts';
import { httpAuth } from './http-auth.ts';
import { hubspot } from './hubspot.ts';
import { huggingface } from './huggingface.ts';
import { infracost } from './infracost.ts';
import { intercom } from './intercom.ts';
import { intra42 } from './intra42.ts';
import { jenkins } from './jenkins.ts';
import { jfrog } from './jfrog.ts';
import { jwt } from './jwt.ts';
import { keystore } from './keystore.ts';
import { kubernetes } from './kubernetes.ts';
import { langsmith } from './langsmith.ts';
import { launchdarkly } from './launchdarkly.ts';
import { linear } from './linear.ts';
import { linkedin } from './linkedin.ts';
import { linode } from './linode.ts';
import { lob } from './lob.ts';
import { mailchimp } from './mailchimp.ts';
import { mailgun } from './mailgun.ts';
import { mailjet } from './mailjet.ts';
import { mandrill } from './mandrill.ts';
import { mapbox } from './mapbox.ts';
import { mattermost } from './mattermost.ts';
import { maxmind } from './maxmind.ts';
import { mergify } from './mergify.ts';
import { mistral } from './mistral.ts';
import { msteams } from './msteams.ts';
import { neon } from './neon.ts';
import { netlify } from './netlify.ts';
import { netrc } from './netrc.ts';
import { newrelic } from './newrelic.ts';
import { notion } from './notion.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { nvidia } from './nvidia.ts';
import { octopusdeploy } from './octopusdeploy.ts';
import { okta } from './okta.ts';
import { onepassword } from './onepassword.ts';
import { openai } from './openai.ts';
import { openrouter } from './openrouter.ts';
import { openshift } from './openshift.ts';
import { pagerduty } from './pagerduty.ts';
import { passwordHash } from './password-hash.ts';
import { perplexity } from './perplexity.ts';
import { pgpass } from './pgpass.ts';
import { pinecone } from './pinecone.ts';
import { plaid } from './plaid.ts';
import { planetscale } from './planetscale.ts';
import { posthog } from './posthog.ts';
import { postman } from './postman.ts';
import { postmark } from './postmark.ts';
import { prefect } from './prefect.ts';
import { privateKey } from './private-key.ts';
import { privateKeyDer } from './private-key-der.ts';
import { pulumi } from './pulumi.ts';
import { pypi } from './pypi.ts';
import { pypirc } from './pypirc.ts';
import { razorpay } from './razorpay.ts';
import { readme } from './readme.ts';
import { replicate } from './replicate.ts';
import { rootly } from './rootly.ts';
import { rubygems } from './rubygems.ts';
import { salesforce } from './salesforce.ts';
import { scaleway } from './scaleway.ts';
import { scalingo } from './scalingo.ts';
import { segment } from './segment.ts';
import { sendbird } from './sendbird.ts';
import { sendgrid } from './sendgrid.ts';
import { sendinblue } from './sendinblue.ts';
import { sentry } from './sentry.ts';
import { settlemint } from './settlemint.ts';
import { shell } from './shell.ts';
import { shippo } from './shippo.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { snyk } from './snyk.ts';
import { sonarqube } from './sonarqube.ts';
import { sourcegraph } from './sourcegraph.ts';
import { spotify } from './spotify.ts';
import { square } from './square.ts';
import { stackhawk } from './stackhawk.ts';
import { stripe } from './stripe.ts';
import { sumologic } from './sumologic.ts';
import { supabase } from './supabase.ts';
import { tailscale } from './tailscale.ts';
import { tavily } from './tavily.ts';
import { telegram } from './telegram.ts';
import { terraform } from './terraform.ts';
import { terraformState } from './terraform-state.ts';
import { togetherai } from './togetherai.ts';
import { travisci } from './travisci.ts';
import { twilio } from './twilio.ts';
import { twitch } from './twitch.ts';
import { twitter } from './twitter.ts';
import { typeform } from './typeform.ts';
import { vercel } from './vercel.ts';
import { voiceflow } from './voiceflow.ts';
import { weightsandbiases } from './weightsandbiases.ts';
import { wireguard } from './wireguard.ts';
import { xai } from './xai.ts';
import { yandex } from './yandex.ts';
import { zendesk } from './zendesk.ts';
import { zuplo } from './zuplo.ts';
import { accounting } from './tables/accounting.ts';
import { addresses } from './tables/addresses.ts';
import { ai } from './tables/ai.ts';
import { analytics } from './tables/analytics.ts';
import { apis } from './tables/apis.ts';
import { blockchain } from './tables/blockchain.ts';
import { commerce } from './tables/commerce.ts';
import { crm } from './tables/crm.ts';
import { databases } from './tables/databases.ts';
import { development } from './tables/development.ts';
import { documents } from './tables/documents.ts';
import { email } from './tables/email.ts';
import { exchanges } from './tables/exchanges.ts';
import { hosting } from './tables/hosting.ts';
import { identity } from './tables/identity.ts';
import { leisure } from './tables/leisure.ts';
import { marketing } from './tables/marketing.ts';
import { markets } from './tables/markets.ts';
import { messaging } from './tables/messaging.ts';
import { monitoring } from './tables/monitoring.ts';
import { news } from './tables/news.ts';
import { payments } from './tables/payments.ts';
import { pictures } from './tables/pictures.ts';
import { places } from './tables/places.ts';
import { productivity } from './tables/productivity.ts';
import { sales } from './tables/sales.ts';
import { scraping } from './tables/scraping.ts';
import { security } from './tables/security.ts';
import { sites } from './tables/sites.ts';
import { software } from './tables/software.ts';
import { support } from './tables/support.ts';
import { texts } from './tables/texts.ts';
import { time } from './tables/time.ts';
import { verification } from './tables/verification.ts';

/** A vendor's file counts only once it is listed here. */
const listed: readonly Detector[] = [
  ...adafruit,
  ...adobe,
  ...age,
  ...airtable,
  ...algolia,
  ...alibaba,
  ...amplitude,
  ...anthropic,
  ...atlassian,
  ...auth0,
  ...aws,
  ...azure,
  ...bitbucket,
  ...box,
  ...braintree,
  ...buildkite,
  ...cerebras,
  ...circleci,
  ...clojars,
  ...cloudflare,
  ...cloudsmith,
  ...codecov,
  ...cohere,
  ...confluent,
  ...contentful,
  ...cratesio,
  ...database,
  ...databricks,
  ...datadog,
  ...deepseek,
  ...deno,
  ...dependencytrack,
  ...digitalocean,
  ...discord,
  ...docker,
  ...doppler,
  ...dropbox,
  ...duffel,
  ...dynatrace,
  ...easypost,
  ...elastic,
  ...elevenlabs,
  ...facebook,
  ...fastly,
  ...figma,
  ...firecrawl,
  ...flutterwave,
  ...flyio,
  ...frameio,
  ...generic,
  ...genericPlaces,
  ...github,
  ...gitlab,
  ...google,
  ...grafana,
  ...groq,
  ...accounts,
  ...harness,
  ...hashicorpVault,
  ...heroku,
  ...honeycomb,
  ...httpAuth,
  ...hubspot,
  ...huggingface,
  ...infracost,
  ...intercom,
  ...intra42,
  ...jenkins,
  ...jfrog,
  ...jwt,
  ...keystore,
  ...kubernetes,
  ...langsmith,
  ...launchdarkly,
  ...linear,
  ...linkedin,
  ...linode,
  ...lob,
  ...mailchimp,
  ...mailgun,
  ...mailjet,
  ...mandrill,
  ...mapbox,
  ...mattermost,
  ...maxmind,
  ...mergify,
  ...mistral,
  ...msteams,
  ...neon,
  ...netlify,
  ...netrc,
  ...newrelic,
  ...notion,
  ...npm,
  ...nuget,
  ...nvidia,
  ...octopusdeploy,
  ...okta,
  ...onepassword,
  ...openai,
  ...openrouter,
  ...openshift,
  ...pagerduty,
  ...passwordHash,
  ...perplexity,
  ...pgpass,
  ...pinecone,
  ...plaid,
  ...planetscale,
  ...posthog,
  ...postman,
  ...postmark,
  ...prefect,
  ...privateKey,
  ...privateKeyDer,
  ...pulumi,
  ...pypi,
  ...pypirc,
  ...razorpay,
  ...readme,
  ...replicate,
  ...rootly,
  ...rubygems,
  ...salesforce,
  ...scaleway,
  ...scalingo,
  ...segment,
  ...sendbird,
  ...sendgrid,
  ...sendinblue,
  ...sentry,
  ...settlemint,
  ...shell,
  ...shippo,
  ...shopify,
  ...slack,
  ...snyk,
  ...sonarqube,
  ...sourcegraph,
  ...spotify,
  ...square,
  ...stackhawk,
  ...stripe,
  ...sumologic,
  ...supabase,
  ...tailscale,
  ...tavily,
  ...telegram,
  ...terraform,
  ...terraformState,
  ...togetherai,
  ...travisci,
  ...twilio,
  ...twitch,
  ...twitter,
  ...typeform,
  ...vercel,
  ...voiceflow,
  ...weightsandbiases,
  ...wireguard,
  ...xai,
  ...yandex,
  ...zendesk,
  ...zuplo,
  // The long tail, by field of business.
  ...accounting,
  ...addresses,
  ...ai,
  ...analytics,
  ...apis,
  ...blockchain,
  ...commerce,
  ...crm,
  ...databases,
  ...development,
  ...documents,
  ...email,
  ...exchanges,
  ...hosting,
  ...identity,
  ...leisure,
  ...marketing,
  ...markets,
  ...messaging,
  ...monitoring,
  ...news,
  ...payments,
  ...pictures,
  ...places,
  ...productivity,
  ...sales,
  ...scraping,
  ...security,
  ...sites,
  ...software,
  ...support,
  ...texts,
  ...time,
  ...verification,
];

/** Every detector there is, and which of them belong together. */
export const detectors: readonly Detector[] = withHalves(listed, halves);
