import { isoIndex, isoNaive } from '../../dates.js';
import type { ApplicationRecord, AppModule } from '../../world/model.js';

type Json = Readonly<Record<string, unknown>>;
type Build = ApplicationRecord['builds'][number];

/** The working copy of an application, with all its builds (applications.md 3). */
export function workingCopy(app: ApplicationRecord): Json {
  return {
    ...structure(app),
    build_comment: null,
    built_from_app_id: null,
    built_on: null,
    id: app.id,
    is_released: false,
    version: app.version,
    versions: app.builds.map(build => ({
      build_comment: build.comment,
      built_on: isoIndex(build.builtOn),
      id: build.id,
      is_released: build.released,
      version: build.version,
    })),
  };
}

/**
 * The JSON of a build: no versions, `built_on` without a zone, and the id of its application (applications.md 2 and 3).
 */
export function buildOf(app: ApplicationRecord, build: Build): Json {
  return {
    ...structure(app),
    build_comment: build.comment,
    built_from_app_id: app.id,
    built_on: isoNaive(build.builtOn),
    id: build.id,
    is_released: build.released,
    version: build.version,
    versions: [],
  };
}

/** Part of the stored document, which `extras` adds (applications.md 2). The contract does not state its fields. */
export function storedDocument(app: ApplicationRecord, domain: string): Json {
  return {
    _id: app.id,
    copy_of: null,
    date_created: isoIndex(app.created),
    doc_type: 'Application',
    domain,
    langs: [...new Set(app.modules.flatMap(module => Object.keys(module.name)))],
  };
}

function structure(app: ApplicationRecord): Json {
  return { modules: app.modules.map(moduleJson), name: app.name, resource_uri: '' };
}

/** A module that HQ cannot build has only an error (applications.md 3). */
function moduleJson(module: AppModule): Json {
  if (module.error !== undefined) return { error: module.error };
  return {
    case_properties: module.caseProperties,
    case_type: module.caseType,
    forms: module.forms.map(form => ({
      name: form.name,
      questions: form.questions,
      unique_id: form.uniqueId,
      xmlns: form.xmlns,
    })),
    name: module.name,
    unique_id: module.uniqueId,
  };
}
