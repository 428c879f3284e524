import { FORM_KINDS } from '../forms/formKinds.js';
import { hexId } from '../basics/ids.js';
import type { ApplicationRecord, AppModule } from '../../model.js';
import { questionsIn } from '../forms/questions.js';
import { DAY } from '../basics/times.js';

interface Outline {
  readonly name: string;
  readonly modules: readonly {
    readonly name: string;
    readonly french?: string;
    readonly caseType: string;
    readonly error?: string;
  }[];
}

/** The six applications of the programme. Form kinds refer to application and module by number. */
const OUTLINES: readonly Outline[] = [
  {
    name: 'Community Health Worker',
    modules: [
      { name: 'Households', french: 'Ménages', caseType: 'household' },
      { name: 'Mothers', french: 'Mères', caseType: 'mother' },
      { name: 'Children', french: 'Enfants', caseType: 'child' },
    ],
  },
  { name: 'Referrals', modules: [{ name: 'Referrals', caseType: 'referral' }] },
  { name: 'Nutrition', modules: [{ name: 'Counselling', caseType: 'mother' }] },
  { name: 'Group Sessions', modules: [{ name: 'Sessions', caseType: 'mother' }] },
  { name: 'Supervision', modules: [{ name: 'Checklists', caseType: 'commcare-user' }] },
  {
    name: 'Facility Stock',
    modules: [
      { name: 'Stock', caseType: '' },
      { name: 'Old Reports', caseType: '', error: 'Form "Monthly Return" has no source.' },
    ],
  },
];

/** The applications of a domain with their builds. Build numbers increase with the versions. */
export function applicationsOf(seed: number, now: number): ApplicationRecord[] {
  return OUTLINES.map((outline, n): ApplicationRecord => {
    const created = now - (520 - n * 20) * DAY;
    return {
      id: hexId(seed, 'application', n),
      name: outline.name,
      version: 40 + n * 3,
      created,
      modules: outline.modules.map((_, i) => moduleOf(seed, n, i)),
      builds: Array.from({ length: 2 + (n % 3) }, (_, b) => ({
        id: hexId(seed, `build of ${n}`, b),
        version: 10 + b * 9 + n,
        builtOn: created + 5 * DAY + b * 90 * DAY + 3_600_000 * n,
        comment: b % 2 ? `Release ${b + 1}` : null,
        released: b % 3 !== 2,
      })),
    };
  });
}

function moduleOf(seed: number, app: number, number: number): AppModule {
  const outline = OUTLINES[app]?.modules[number];
  const kinds = FORM_KINDS.filter(kind => kind.app === app && kind.module === number);
  const caseType = outline?.caseType ?? '';
  const saved = FORM_KINDS.filter(kind => kind.app === app).flatMap(kind => {
    const at = kind.blocks.find(block => block.type === caseType);
    return at === undefined ? [] : kind.questions.flatMap(question => question.saves ?? []);
  });
  return {
    uniqueId: hexId(seed, `module of ${app}`, number),
    name: { en: outline?.name ?? '', ...(outline?.french === undefined ? {} : { fra: outline.french }) },
    caseType,
    caseProperties: ['name', ...new Set(saved)].sort(),
    forms: kinds.map(kind => ({
      uniqueId: hexId(seed, kind.key, 0),
      xmlns: kind.xmlns,
      name: { en: kind.name },
      questions: questionsIn(kind),
    })),
    ...(outline?.error === undefined ? {} : { error: outline.error }),
  };
}
