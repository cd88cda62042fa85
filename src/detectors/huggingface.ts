import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://huggingface.co/docs/hub/security-tokens'];

export const huggingface: readonly Detector[] = [
  defineDetector({
    id: 'huggingface-user-access-token',
    vendor: 'huggingface',
    title: 'Hugging Face User Access Token',
    description: 'Reads, and by its role writes, models, data sets and spaces as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('hf_'), run('alnum', 34, 40)],
    entropy: 3.5,
    check: 'password-like',
    examples: ['HF_TOKEN={secret}', 'login(token="{secret}")'],
    counterExamples: [
      'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'HF_TOKEN=a{secret}',
      'hf_hub_download_with_retries_and_backoff',
    ],
    docs,
  }),
  defineDetector({
    id: 'huggingface-organization-token',
    vendor: 'huggingface',
    title: 'Hugging Face Organization Token',
    description: 'Reads or writes for a whole organization (retired kind of token).',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('api_org_'), run('alnum', 34)],
    entropy: 3.5,
    examples: ['HF_API_TOKEN={secret}', 'Authorization: Bearer {secret}'],
    counterExamples: ['HF_API_TOKEN=api_org_', 'get_api_org_members'],
    docs,
  }),
];
