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

const QUESTION = `path label translations { language text } type tag hashtag repeatPath groupPath relevant constraint calculate setValue required
  comment isGroup options { value label translations { language text } } itemset { nodeset instanceId instanceRef valueRef labelRef }`;
/** Every field of an application that is no link. */
export const FIELDS = `id domain appId name version isReleased builtOn buildComment builtFromAppId
  builds { buildId version builtOn comment: buildComment isReleased }
  modules { moduleId translations { language text } name caseType casePropertyNames error forms { formDefinitionId xmlns translations { language text } name
    questions { ${QUESTION} } } }`;

const inEnglish = (names: Node) => names['en'] ?? Object.values(names)[0] ?? null;

const localized = (texts: unknown) =>
  Object.entries((texts ?? {}) as Node).map(([language, text]) => ({ language, text }));

const itemsetSeen = (source: Node | undefined) =>
  source
    ? {
        nodeset: source['nodeset'],
        instanceId: source['instance_id'] ?? null,
        instanceRef: source['instance_ref'] ?? null,
        valueRef: source['value_ref'] ?? null,
        labelRef: source['label_ref'] ?? null,
      }
    : null;

/** A question as `QUESTION` should show it: hidden values lack much (applications.md 3). */
const questionSeen = (question: Node) => ({
  path: question['value'],
  label: question['label'] ?? null,
  translations: localized(question['translations']),
  type: question['type'],
  tag: question['tag'],
  hashtag: question['hashtagValue'] ?? null,
  repeatPath: question['repeat'] || null,
  groupPath: question['group'] || null,
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
    translations: localized(translations),
  })),
  itemset: itemsetSeen(question['data_source'] as Node | undefined),
});

const moduleSeen = (module: ApplicationRecord['modules'][number]) =>
  module.error !== undefined
    ? {
        moduleId: null,
        translations: [],
        name: null,
        caseType: null,
        casePropertyNames: [],
        error: module.error,
        forms: [],
      }
    : {
        moduleId: module.uniqueId,
        translations: localized(module.name),
        name: inEnglish(module.name),
        caseType: module.caseType || null,
        casePropertyNames: module.caseProperties,
        error: null,
        forms: module.forms.map(form => ({
          formDefinitionId: form.uniqueId,
          xmlns: form.xmlns,
          translations: localized(form.name),
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
