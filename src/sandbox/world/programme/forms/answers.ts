import type { FormQuestion } from './formKind.js';
import { fraction, pick } from '../basics/random.js';
import { DAY, day } from '../basics/times.js';

/** The values that the answers of a visit depend on. */
export interface VisitAnswers {
  /** A random number for a question, in one entry of one form. */
  readonly roll: (question: string) => number;
  readonly at: number;
  readonly photo: string;
  readonly gps: string;
}

const NEVER_BLANK: ReadonlySet<string> = new Set(['DataBindOnly', 'Image', 'Geopoint']);

/**
 * The answer in the phone's format, always text (forms.md 2.1). Undefined if the question is not shown in this visit.
 */
export function answer(question: FormQuestion, visit: VisitAnswers): string | undefined {
  const roll = visit.roll(question.path);
  if (question.when !== undefined && answer(question.when, visit) !== 'yes') return undefined;
  if (question.required !== true && roll % 19 === 0 && !NEVER_BLANK.has(question.type)) return '';
  const { from = 0, to = 0, options = [] } = question;
  switch (question.type) {
    case 'Int':
      return String(from + (roll % (to - from + 1)));
    case 'Decimal':
      return (from + fraction(roll) * (to - from)).toFixed(1);
    case 'Date':
      return day(visit.at + (from + (roll % (to - from + 1))) * DAY);
    case 'Time':
      return `${String(7 + (roll % 10)).padStart(2, '0')}:${String(roll % 60).padStart(2, '0')}:00.000+02`;
    case 'MSelect':
      return options.filter((_, i) => (roll >>> (i + 3)) % 3 === 0).join(' ');
    case 'Geopoint':
      return visit.gps;
    case 'Image':
      return visit.photo;
    case 'PhoneNumber':
      return `+9995${String(roll % 100_000_000).padStart(8, '0')}`;
    case 'Trigger':
      return 'OK';
    case 'DataBindOnly':
      return options[0] ?? day(visit.at);
    case 'Select':
    case 'Text':
      return options.length > 0 ? pick(options, roll >>> 5) : `${question.table ?? 'text'}_${1 + (roll % 12)}`;
  }
}
