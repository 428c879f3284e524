/** A difference between HQ's answers and its own specs, read strictly, with the place of the contract that says so. */
export interface AnswerGap {
  readonly spec: string;
  readonly problems: readonly string[];
  readonly because: string;
}

const lacks = (place: string, ...names: readonly string[]): readonly string[] =>
  names.map(name => `${place} must have required property '${name}'`.trim());

const expansions = ['child_cases', 'parent_cases', 'xforms_by_name', 'xforms_by_xmlns'];
const paging = ['limit', 'next', 'offset', 'previous'];
const perKind = ['phone_number', 'email_address', 'error_message'];

/** All known differences: none that is not seen, none seen that is not here. */
export const answerGaps: readonly AnswerGap[] = [
  { spec: 'application-v1', problems: ['/meta/limit must be integer'], because: 'applications.md 2: it is null' },
  {
    spec: 'bulk-user-v1',
    problems: ['not asked: /a/{domain}/api/bulk-user/v1/{pk}/'],
    because: 'users.md 4: declared, not built',
  },
  {
    spec: 'case-v1',
    problems: [...lacks('/objects/*', ...expansions), ...lacks('', ...expansions)],
    because: 'cases.md 4.3: absent without their flag',
  },
  {
    spec: 'case-v2',
    problems: [...lacks('', 'next'), '/next must be object'],
    because: 'cases.md 2.4: a URL, absent on the last page',
  },
  { spec: 'case-v2', problems: lacks('/cases/*', 'external_id'), because: 'cases.md 2.7: a stub says what was asked' },
  { spec: 'case-v2', problems: ['/cases/*/owner_id must be string'], because: 'cases.md 2.5: it may be null' },
  {
    spec: 'form-v1',
    problems: [...lacks('/objects/*', 'cases'), ...lacks('', 'cases')],
    because: 'forms.md 1.5: absent without cases__full',
  },
  {
    spec: 'messaging-event-v1',
    problems: [...lacks('/objects/*/messages/*', ...perKind), ...lacks('/messages/*', ...perKind)],
    because: 'users.md 8: each kind of message has its own, errors only where there is one',
  },
  { spec: 'report-config-v1', problems: lacks('/meta', ...paging), because: 'reports.md 2: a count alone' },
  { spec: 'user-domains-v1', problems: lacks('/meta', ...paging), because: 'users.md 6: a count alone' },
  {
    spec: 'user-domains-v1',
    problems: ['not asked: /api/user_domains/v1/{pk}/'],
    because: 'users.md 6: a list, no single rows',
  },
];
