import type { FormKind, FormQuestion } from './formKind.js';

type HqQuestion = Readonly<Record<string, unknown>>;

const TAGS: Readonly<Record<FormQuestion['type'], string>> = {
  Text: 'input',
  Int: 'input',
  Decimal: 'input',
  Date: 'input',
  Time: 'input',
  PhoneNumber: 'input',
  Geopoint: 'input',
  Select: 'select1',
  MSelect: 'select',
  Image: 'upload',
  Trigger: 'trigger',
  DataBindOnly: 'hidden',
};

/**
 * The questions of a form in HQ's JSON and order: body with groups, hidden values, save-to-case attributes
 * (applications.md 3).
 */
export function questionsIn(kind: FormKind): HqQuestion[] {
  const visible = kind.questions.filter(question => question.type !== 'DataBindOnly');
  const grouped = new Set<string>();
  const body = visible.flatMap(question => {
    const opening = kind.groups.filter(group => question.path.startsWith(`${group.path}/`) && !grouped.has(group.path));
    for (const group of opening) grouped.add(group.path);
    return [...opening.map(group => container(kind, group)), shown(kind, question)];
  });
  const hidden = kind.questions
    .filter(question => question.type === 'DataBindOnly')
    .map(question => hiddenValue(kind, question));
  return [...body, ...hidden, ...kind.blocks.flatMap(block => saveToCase(block.at))];
}

/** Paths of the group and the repeat around a path, null at the root. */
function around(kind: FormKind, path: string): { group: string | null; repeat: string | null } {
  const outer = kind.groups.filter(group => path.startsWith(`${group.path}/`));
  const repeat = outer.findLast(group => group.repeat === true);
  const group = outer.at(-1);
  return { group: group ? `/data/${group.path}` : null, repeat: repeat ? `/data/${repeat.path}` : null };
}

function bodyQuestion(kind: FormKind, path: string, label: string): HqQuestion {
  return {
    label,
    label_ref: `${path}-label`,
    value: `/data/${path}`,
    ...around(kind, path),
    relevant: null,
    constraint: null,
    required: false,
    comment: null,
    hashtagValue: `#form/${path}`,
    setvalue: null,
    is_group: false,
    translations: { en: label },
  };
}

function container(kind: FormKind, group: FormKind['groups'][number]): HqQuestion {
  const repeat = group.repeat === true;
  return {
    ...bodyQuestion(kind, group.path, group.label),
    tag: repeat ? 'repeat' : 'group',
    type: repeat ? 'Repeat' : 'Group',
    is_group: true,
  };
}

function shown(kind: FormKind, question: FormQuestion): HqQuestion {
  const { path, type, label, table } = question;
  return {
    ...bodyQuestion(kind, path, label),
    tag: TAGS[type],
    type: type === 'Decimal' ? 'Double' : type,
    required: question.required === true,
    relevant: question.when === undefined ? null : `/data/${question.when.path} = 'yes'`,
    constraint:
      question.to !== undefined && type === 'Int' ? `. >= ${question.from ?? 0} and . <= ${question.to}` : null,
    ...(table === undefined
      ? {}
      : {
          data_source: {
            nodeset: `instance('item-list:${table}')/${table}_list/${table}`,
            label_ref: 'name',
            value_ref: 'id',
            instance_id: `item-list:${table}`,
            instance_ref: `jr://fixture/item-list:${table}`,
          },
        }),
    ...(table === undefined && (type === 'Select' || type === 'MSelect') ? { options: optionsOf(question) } : {}),
  };
}

function optionsOf({ path, options = [] }: FormQuestion): HqQuestion[] {
  return [...new Set(options)].map(value => {
    const label = value.charAt(0).toUpperCase() + value.slice(1).replaceAll('_', ' ');
    return { value, label, label_ref: `${path}-${value}-label`, translations: { en: label } };
  });
}

function hiddenValue(kind: FormKind, { path, options }: FormQuestion): HqQuestion {
  const hashtag = `#form/${path}`;
  return {
    tag: 'hidden',
    type: 'DataBindOnly',
    value: `/data/${path}`,
    ...around(kind, path),
    calculate: options?.[0] === undefined ? 'today()' : `'${options[0]}'`,
    relevant: null,
    constraint: null,
    comment: null,
    setvalue: null,
    label: hashtag,
    hashtagValue: hashtag,
    translations: {},
  };
}

function saveToCase(at: string): HqQuestion[] {
  const base = at === '' ? 'case' : `${at}/case`;
  return ['@case_id', '@user_id', '@date_modified'].map(attribute => ({
    tag: 'hidden',
    type: 'DataBindOnly',
    value: `/data/${base}/${attribute}`,
    repeat: null,
    group: null,
    calculate: null,
    relevant: null,
    constraint: null,
    comment: null,
    label: `#form/${base}/${attribute}`,
    hashtagValue: `#form/${base}/${attribute}`,
    translations: {},
  }));
}
