import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens'];

export const sonarqube: readonly Detector[] = [
  defineDetector({
    id: 'sonarqube-token',
    vendor: 'sonarqube',
    title: 'SonarQube Token',
    description: 'Analyses projects or acts as its owner on a SonarQube server.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('squ_', 'sqp_', 'sqa_'), run('alnum-lower', 40)],
    entropy: 3,
    examples: ['SONAR_TOKEN={secret}', 'sonar_token: "{secret}"'],
    counterExamples: ['SONAR_TOKEN=squ_', 'SONAR_TOKEN=squ_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'sonarqube-cloud-token',
    vendor: 'sonarqube',
    title: 'SonarQube Cloud Token',
    description: 'Analyses projects on SonarQube Cloud.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sqco_'), run('alnum', 59)],
    entropy: 3.5,
    examples: ['SONARQUBE_TOKEN={secret}', '{"sonarqubeToken": "{secret}"}'],
    counterExamples: ['SONARQUBE_TOKEN=sqco_', 'SONARQUBE_TOKEN=sqco_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'sonarqube-legacy-token',
    vendor: 'sonarqube',
    title: 'SonarQube Token (legacy)',
    description: 'A token of 40 characters of an unusual form, told apart by the word beside it only.',
    severity: 'high',
    confidence: 'medium',
    pattern: [optional(oneOf('squ_', 'sqp_', 'sqa_')), run('base64url', 1), run('base64url', 39, 39, '=')],
    context: { words: ['sonar'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['SONAR_TOKEN={secret}', "export SONAR_TOKEN='{secret}'"],
    counterExamples: ['etag {secret}', 'SONAR_TOKEN=<your-token>', 'SONAR_TOKEN={secret}{secret}'],
    docs,
  }),
];
