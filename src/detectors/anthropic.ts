import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://platform.claude.com/docs/en/api/overview'];

export const anthropic: readonly Detector[] = [
  defineDetector({
    id: 'anthropic-api-key',
    vendor: 'anthropic',
    title: 'Anthropic API Key',
    description: 'Calls the Claude API at the cost of a workspace’s owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sk-ant-api'), run('digit', 2, 4), lit('-'), run('base64url', 80, 132)],
    entropy: 3.5,
    examples: ['ANTHROPIC_API_KEY={secret}', 'x-api-key: {secret}'],
    counterExamples: ['ANTHROPIC_API_KEY=sk-ant-api03-...', 'x-api-key: sk-ant-xxxxx'],
    docs,
  }),
  defineDetector({
    id: 'anthropic-admin-api-key',
    vendor: 'anthropic',
    title: 'Anthropic Admin API Key',
    description: 'Manages the members, workspaces and keys of an organization.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('sk-ant-admin'), run('digit', 2, 4), lit('-'), run('base64url', 80, 132)],
    entropy: 3.5,
    examples: ['ANTHROPIC_ADMIN_KEY={secret}', 'x-api-key: {secret}'],
    counterExamples: ['ANTHROPIC_ADMIN_KEY=sk-ant-admin01-', 'x-api-key: sk-ant-admin01-short'],
    docs,
  }),
  defineDetector({
    id: 'anthropic-oauth-token',
    vendor: 'anthropic',
    title: 'Anthropic OAuth Token',
    description: 'Acts for a Claude account: the access or refresh token of a signed-in application.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('sk-ant-oat', 'sk-ant-ort'), run('digit', 2, 4), lit('-'), run('base64url', 80, 132)],
    entropy: 3.5,
    examples: ['CLAUDE_CODE_OAUTH_TOKEN={secret}', '"accessToken":"{secret}"'],
    counterExamples: ['CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-', '"accessToken":"sk-ant-oat"'],
    docs,
  }),
];
