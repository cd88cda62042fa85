import type { Field } from '../../catalogue/model/facts.ts';
import { ai } from './ai.ts';
import { automation } from './automation.ts';
import { business } from './business.ts';
import { clouds } from './clouds.ts';
import { code } from './code.ts';
import { data } from './data.ts';
import { identity } from './identity.ts';
import { mail } from './mail.ts';
import { messaging } from './messaging.ts';
import { monitoring } from './monitoring.ts';
import { packages } from './packages.ts';
import { payments } from './payments.ts';
import { platforms } from './platforms.ts';
import { social } from './social.ts';

export const FIELDS: readonly Field[] = [
  ai,
  automation,
  business,
  clouds,
  code,
  data,
  identity,
  mail,
  messaging,
  monitoring,
  packages,
  payments,
  platforms,
  social,
];
