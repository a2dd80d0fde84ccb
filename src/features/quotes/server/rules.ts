import type { Rules } from '../../../model/server/context.ts';
import { lineRule } from './line-rules.ts';
import { quoteRule } from './quote-rules.ts';

export const quoteRules: Rules = { quote: [quoteRule], quote_line: [lineRule] };
