import { run } from '../model/pattern.ts';
import { contextual } from '../model/key.ts';
import { defineVendor } from '../model/vendor.ts';

export const splunk = defineVendor({
  slug: 'splunk',
  name: 'Splunk',
  offers: 'observability',
  secrets: [contextual('observability-token', [run('alnum', 22)])],
  facts: [
    {
      business: 'monitoring',
      credential: 'HEC token, Observability token',
      opens: 'A HEC token sends events in; an Observability token does that or calls the API, by its scope.',
      create: 'Splunk > Settings > Data inputs > HTTP Event Collector',
      revoke: 'same page, Disable or Delete',
      audit: '_audit and _internal index',
      api: 'DELETE /services/data/inputs/http/{name}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'SPLUNK_HEC_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
