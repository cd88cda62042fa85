import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'];

export const databricks: readonly Detector[] = [
  defineDetector({
    id: 'databricks-personal-access-token',
    vendor: 'databricks',
    title: 'Databricks Personal Access Token',
    description: 'Acts as its owner in a workspace: data, jobs, clusters, secrets.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('dapi'), run('hex', 32), optional(lit('-'), run('digit', 1, 10))],
    entropy: 3,
    examples: ['DATABRICKS_TOKEN={secret}', "export DATABRICKS_TOKEN='{secret}'"],
    counterExamples: ['DATABRICKS_TOKEN=dapi', 'DATABRICKS_TOKEN=dapiyour-key-here'],
    docs,
  }),
];
