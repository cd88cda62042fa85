import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://supabase.com/docs/guides/api/api-keys'];

export const supabase: readonly Detector[] = [
  defineDetector({
    id: 'supabase-personal-access-token',
    vendor: 'supabase',
    title: 'Supabase Personal Access Token',
    description: 'Manages every project of its owner.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('sbp_'), run('base64url', 40)],
    entropy: 3,
    examples: ['SUPABASE_ACCESS_TOKEN={secret}', "export SUPABASE_ACCESS_TOKEN='{secret}'"],
    counterExamples: ['SUPABASE_ACCESS_TOKEN=sbp_', 'SUPABASE_ACCESS_TOKEN=sbp_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'supabase-secret-key',
    vendor: 'supabase',
    title: 'Supabase Secret Key',
    description: 'Full access to a project’s data, past its row-level security.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('sb_secret_'), run('base64url', 31)],
    entropy: 3,
    examples: ['SUPABASE_SECRET_KEY={secret}', 'supabase_secret_key = {secret}'],
    counterExamples: ['SUPABASE_SECRET_KEY=sb_secret_', 'SUPABASE_SECRET_KEY=sb_secret_your-key-here'],
    docs,
  }),
];
