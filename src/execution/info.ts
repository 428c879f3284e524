import type { GraphQLResolveInfo } from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import { firstPath, pathAt, pathsOf } from './errors.js';
import type { Level } from './level.js';
import type { PlannedField } from './plan.js';
import type { Run } from './run.js';

/** `info` of graphql-js. A row that stands in several places is resolved once, so its fields have several paths. */
export interface FieldInfo extends GraphQLResolveInfo {
  /** All paths of the field in the answer, as far as it is there. */
  readonly paths: () => readonly Path[];
}

const FIELD = { list: undefined, index: 0 };

/** Its properties are getters, so that resolvers that do not read them cost one small object a row. */
class Info implements FieldInfo {
  readonly #run: Run;
  readonly #level: Level;
  readonly #field: PlannedField;
  readonly #index: number | undefined;

  constructor(run: Run, level: Level, field: PlannedField, index: number | undefined) {
    this.#run = run;
    this.#level = level;
    this.#field = field;
    this.#index = index;
  }

  get fieldName() {
    return this.#field.definition.name;
  }
  get fieldNodes() {
    return this.#field.nodes;
  }
  get returnType() {
    return this.#field.definition.type;
  }
  get parentType() {
    return this.#field.parentType;
  }
  get schema() {
    return this.#run.context.schema;
  }
  get fragments() {
    return this.#run.context.fragments;
  }
  get rootValue() {
    return undefined;
  }
  get operation() {
    return this.#run.context.operation;
  }
  get variableValues() {
    return this.#run.context.variableValues;
  }
  get path() {
    return pathAt(firstPath(this.#level, this.#index ?? 0), this.#level, this.#field, FIELD);
  }

  paths() {
    const indexes = this.#index === undefined ? this.#level.rows.keys() : [this.#index];
    return [...indexes]
      .flatMap(index => [...pathsOf(this.#run, this.#level, index)])
      .map(prev => pathAt(prev, this.#level, this.#field, FIELD));
  }
}

/** The info of a field for one row, or for all rows of its level. */
export const infoOf = (run: Run, level: Level, field: PlannedField, index?: number): FieldInfo =>
  new Info(run, level, field, index);
