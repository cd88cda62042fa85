import { defineDetector, lit, run } from './detector.ts';
import type { Detector, Format } from './detector.ts';

const docs = ['https://platform.openai.com/docs/api-reference/authentication'];

/** Every key holds this mark in its middle: "OpenAI" in base64. */
const marked = (prefix: string): Format => [
  lit(prefix),
  run('base64url', 20, 100),
  lit('T3BlbkFJ'),
  run('base64url', 20, 100),
];

export const openai: readonly Detector[] = [
  defineDetector({
    id: 'openai-project-api-key',
    vendor: 'openai',
    title: 'OpenAI Project API Key',
    description: 'Calls the OpenAI API at the cost of a project’s owner and reads the project’s files.',
    severity: 'high',
    confidence: 'high',
    format: marked('sk-proj-'),
    entropy: 3.5,
    examples: ['OPENAI_API_KEY={secret}', 'client = OpenAI(api_key="{secret}")'],
    counterExamples: [
      'OPENAI_API_KEY=sk-proj-...',
      'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    docs,
  }),
  defineDetector({
    id: 'openai-service-account-key',
    vendor: 'openai',
    title: 'OpenAI Service Account Key',
    description: 'Calls the OpenAI API as a service account of a project.',
    severity: 'high',
    confidence: 'high',
    format: marked('sk-svcacct-'),
    entropy: 3.5,
    examples: ['OPENAI_API_KEY={secret}', 'Authorization: Bearer {secret}'],
    counterExamples: ['OPENAI_API_KEY=sk-svcacct-', 'Authorization: Bearer sk-svcacct-key'],
    docs,
  }),
  defineDetector({
    id: 'openai-admin-key',
    vendor: 'openai',
    title: 'OpenAI Admin Key',
    description: 'Manages the users, projects and keys of an OpenAI organization.',
    severity: 'critical',
    confidence: 'high',
    format: marked('sk-admin-'),
    entropy: 3.5,
    examples: ['OPENAI_ADMIN_KEY={secret}', 'Authorization: Bearer {secret}'],
    counterExamples: ['OPENAI_ADMIN_KEY=sk-admin-', 'Authorization: Bearer sk-admin-key'],
    docs,
  }),
  defineDetector({
    id: 'openai-api-key',
    vendor: 'openai',
    title: 'OpenAI API Key (legacy)',
    description: 'Calls the OpenAI API as its owner, in every project of theirs.',
    severity: 'high',
    confidence: 'high',
    format: [lit('sk-'), run('alnum', 20), lit('T3BlbkFJ'), run('alnum', 20)],
    entropy: 3.5,
    examples: ['OPENAI_API_KEY={secret}', "openai.api_key = '{secret}'"],
    counterExamples: ['OPENAI_API_KEY=sk-...', 'OPENAI_API_KEY=sk-T3BlbkFJ', 'risk-{secret}0'],
    docs,
  }),
];
