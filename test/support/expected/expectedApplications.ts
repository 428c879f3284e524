import type { ApplicationRecord } from '../../../src/sandbox/world/model.js';
import { dateTime, globalId } from './expectedFormat.js';
import { seededWorld } from '../worlds/seededWorld.js';

/** The world of the tests of applications; no test changes it. */
export const { world, demo } = seededWorld();
/** Its applications in the order of their making (applications.md 2). */
export const apps = [...demo.applications].sort((a, b) => a.created - b.created);
/** HQ's list of applications. */
export const LIST = 'GET application/v1/';

/** Any object of an answer. */
export type Node = Readonly<Record<string, unknown>>;

const QUESTION = `path label translations type tag hashtag repeat group relevant constraint calculate setValue required
  comment isGroup options { value label translations } dataSource`;
/** Every field of an application that is no link. */
export const FIELDS = `id domain appId name version isReleased builtOn buildComment builtFromAppId
  builds { buildId version builtOn comment: buildComment isReleased }
  modules { moduleId names name caseType caseProperties error forms { formDefinitionId xmlns names name
    questions { ${QUESTION} } } }`;

const inEnglish = (names: Node) => names['en'] ?? Object.values(names)[0] ?? null;

/** A question as `QUESTION` should show it: hidden values lack much (applications.md 3). */
const questionSeen = (question: Node) => ({
  path: question['value'],
  label: question['label'] ?? null,
  translations: question['translations'] ?? {},
  type: question['type'],
  tag: question['tag'],
  hashtag: question['hashtagValue'] ?? null,
  repeat: question['repeat'] || null,
  group: question['group'] || null,
  relevant: question['relevant'] ?? null,
  constraint: question['constraint'] ?? null,
  calculate: question['calculate'] ?? null,
  setValue: question['setvalue'] || null,
  required: question['required'] ?? null,
  comment: question['comment'] ?? null,
  isGroup: question['is_group'] ?? false,
  options: ((question['options'] ?? []) as Node[]).map(({ value, label, translations }) => ({
    value,
    label: label ?? null,
    translations: translations ?? {},
  })),
  dataSource: question['data_source'] ?? null,
});

const moduleSeen = (module: ApplicationRecord['modules'][number]) =>
  module.error !== undefined
    ? { moduleId: null, names: {}, name: null, caseType: null, caseProperties: [], error: module.error, forms: [] }
    : {
        moduleId: module.uniqueId,
        names: module.name,
        name: inEnglish(module.name),
        caseType: module.caseType || null,
        caseProperties: module.caseProperties,
        error: null,
        forms: module.forms.map(form => ({
          formDefinitionId: form.uniqueId,
          xmlns: form.xmlns,
          names: form.name,
          name: inEnglish(form.name),
          questions: form.questions.map(questionSeen),
        })),
      };

/** An application as `FIELDS` should show it. */
export const expectedApplication = (app: ApplicationRecord) => ({
  id: globalId('Application', app.id),
  domain: 'demo',
  appId: app.id,
  name: app.name,
  version: app.version,
  isReleased: false,
  builtOn: null,
  buildComment: null,
  builtFromAppId: null,
  builds: app.builds.map(build => ({
    buildId: build.id,
    version: build.version,
    builtOn: dateTime(build.builtOn),
    comment: build.comment,
    isReleased: build.released,
  })),
  modules: app.modules.map(moduleSeen),
});

/** A build as `FIELDS` should show it: no builds of its own (applications.md 2). */
export const expectedBuild = (app: ApplicationRecord, build: ApplicationRecord['builds'][number]) => ({
  ...expectedApplication(app),
  id: globalId('Application', build.id),
  appId: build.id,
  version: build.version,
  isReleased: build.released,
  builtOn: dateTime(build.builtOn),
  buildComment: build.comment,
  builtFromAppId: app.id,
  builds: [],
});
